import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";

interface Props {
  readonly tokens: string;
  readonly length: number | undefined;
  readonly onChange: (tokens: string, length: number) => void;
}

/** The inputs for which the program becomes a Transformer: which tokens, and how many positions at most. */
export function DomainForm({ tokens, length, onChange }: Props) {
  const t = useTranslations("transformer.domain");
  const id = useId();
  const [ownTokens, setTokens] = useState(tokens);
  const [ownLength, setLength] = useState(String(length ?? ""));
  useEffect(() => setTokens(tokens), [tokens]);
  useEffect(() => setLength(String(length ?? "")), [length]);
  const isChanged = ownTokens !== tokens || ownLength !== String(length ?? "");
  const box = "min-h-9 rounded-lg border border-line-strong bg-panel px-2 font-mono text-base";
  return (
    <form
      className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(ownTokens, Number.parseInt(ownLength, 10) || 0);
      }}
    >
      <span className="flex min-w-0 items-center gap-2">
        <label htmlFor={`${id}-tokens`}>{t("tokens")}</label>
        <input
          id={`${id}-tokens`}
          type="text"
          value={ownTokens}
          onChange={(event) => setTokens(event.target.value)}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          className={`${box} w-40 min-w-0 max-w-full`}
        />
      </span>
      <span className="flex items-center gap-2">
        <label htmlFor={`${id}-length`}>{t("length")}</label>
        <input
          id={`${id}-length`}
          type="number"
          min={1}
          max={512}
          value={ownLength}
          onChange={(event) => setLength(event.target.value)}
          className={`${box} w-20`}
        />
      </span>
      {isChanged && (
        <button type="submit" className="button min-h-9 py-1">
          {t("compile")}
        </button>
      )}
    </form>
  );
}
