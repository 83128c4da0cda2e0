import { useTranslations } from "next-intl";

export type PaneName = "task" | "program" | "drawing";

interface Props {
  readonly panes: readonly PaneName[];
  readonly shown: PaneName;
  readonly onShow: (pane: PaneName) => void;
}

/** Chooses the pane that a small window shows. */
export function PaneTabs({ panes, shown, onShow }: Props) {
  const t = useTranslations("bench");
  return (
    <fieldset className="bench-tabs">
      <legend className="sr-only">{t("panes")}</legend>
      {panes.map((pane) => (
        <button
          key={pane}
          type="button"
          aria-pressed={pane === shown}
          onClick={() => onShow(pane)}
          className="min-h-11 flex-1 border-transparent border-b-3 px-2 font-medium text-muted aria-pressed:border-accent aria-pressed:text-accent"
        >
          {t(pane)}
        </button>
      ))}
    </fieldset>
  );
}
