import { useTranslations } from "next-intl";

/** Says that a program is being compiled, with a button that ends it. */
export function CompilingNote({ onCancel }: { readonly onCancel: () => void }) {
  const t = useTranslations("transformer");
  return (
    <p role="status" className="m-0 flex min-h-11 flex-wrap items-center gap-3 text-sm">
      <progress className="h-2 w-40" aria-label={t("compiling")} />
      {t("compiling")}
      <button type="button" className="button button-quiet" onClick={onCancel}>
        {t("cancel")}
      </button>
    </p>
  );
}
