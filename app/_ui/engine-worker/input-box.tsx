"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Problem } from "../../../engine/index.ts";
import { useFetched } from "../browser/use-fetched.ts";

/** The words of problems are many; they come when there is one. */
const loadWords = () => import("./problem-text.tsx");

interface Props {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly label?: string;
  /** The problem of the input. */
  readonly problem?: Problem | null | undefined;
}

/** Takes the tokens of a run as text: letters, or a list (see `parseInputText`). */
export function InputBox({ value, onChange, label, problem }: Props) {
  const t = useTranslations("editor");
  const id = useId();
  const { part: words } = useFetched(loadWords, Boolean(problem));
  return (
    <div className="min-w-0">
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <label htmlFor={id} className="font-medium text-sm">
          {label ?? t("input")}
        </label>
        <input
          id={id}
          type="text"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-describedby={`${id}-help`}
          aria-invalid={problem ? true : undefined}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          className="min-h-11 w-full min-w-0 max-w-md flex-1 basis-40 rounded-lg border border-line-strong bg-panel px-3 font-mono text-base aria-invalid:border-bad"
        />
      </div>
      <p id={`${id}-help`} className="sr-only">
        {t("inputHelp")}
      </p>
      <div role="status">{problem && words && <words.default problem={problem} />}</div>
    </div>
  );
}
