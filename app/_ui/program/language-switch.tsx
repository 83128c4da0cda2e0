import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Language } from "../../../engine/index.ts";
import { LANGUAGE_NAMES } from "./kept-language.ts";

interface Props {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}

/** RASPy or RASP: the language that a program is written in. Plain radio buttons, since every cell of a lesson has them. */
export function LanguageSwitch({ language, onChoose }: Props) {
  const t = useTranslations("editor");
  const group = useId();
  return (
    <fieldset className="flex rounded-lg bg-sunken p-1 text-sm print:hidden">
      <legend className="sr-only">{t("language")}</legend>
      {(["raspy", "rasp"] as const).map((one) => (
        <label
          key={one}
          className="relative flex min-h-9 items-center rounded-md border border-transparent px-3 has-[:checked]:border-line-strong has-[:checked]:bg-panel has-[:checked]:font-semibold has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-accent"
        >
          <input
            type="radio"
            name={group}
            checked={one === language}
            onChange={() => onChoose(one)}
            className="absolute inset-0 m-0 size-full cursor-pointer opacity-0"
          />
          {LANGUAGE_NAMES[one]}
        </label>
      ))}
    </fieldset>
  );
}
