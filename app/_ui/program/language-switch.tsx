import { useTranslations } from "next-intl";
import { ToggleGroup } from "radix-ui";
import type { Language } from "../../../engine/index.ts";
import { LANGUAGE_NAMES } from "./kept-language.ts";

interface Props {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

/** RASPy or RASP: the language that a program is written in. */
export function LanguageSwitch({ language, onChoose }: Props) {
  const t = useTranslations("editor");
  return (
    <ToggleGroup.Root
      type="single"
      value={language}
      onValueChange={(chosen) => chosen !== "" && onChoose(chosen as Language)}
      aria-label={t("language")}
      className="flex rounded-lg bg-sunken p-1 text-sm print:hidden"
    >
      {(["raspy", "rasp"] as const).map((one) => (
        <ToggleGroup.Item
          key={one}
          value={one}
          className="min-h-9 rounded-md border border-transparent px-3 data-[state=on]:border-line-strong data-[state=on]:bg-panel data-[state=on]:font-semibold"
        >
          {LANGUAGE_NAMES[one]}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
