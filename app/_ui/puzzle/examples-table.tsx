"use client";

import { useTranslations } from "next-intl";
import {
  type CheckedExample,
  type PlainScalar,
  type PublicPuzzle,
  printInputText,
  type QuickCheck,
} from "../../../engine/index.ts";
import { callText } from "./python-literal.ts";
import { ValueRow } from "./value-row.tsx";

interface Props {
  readonly puzzle: PublicPuzzle;
  readonly check: QuickCheck | null;
  readonly onTry: (input: string, args: Readonly<Record<string, PlainScalar>>) => void;
}

/** The visible tests with what the program gives for each now. */
export function ExamplesTable({ puzzle, check, onTry }: Props) {
  const t = useTranslations("puzzle");
  const checked = check?.kind === "checked" ? check.examples : null;
  const passed = checked?.filter((example) => example.passed).length ?? 0;
  return (
    <section aria-labelledby="examples-heading" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 id="examples-heading" className="font-bold text-lg">
          {t("examples")}
        </h2>
        {checked && (
          <p className={passed === checked.length ? "text-good" : "text-muted"}>
            {t("examplesPassed", { passed, total: checked.length })}
          </p>
        )}
      </div>
      <ul className="flex flex-col gap-2">
        {puzzle.examples.map((example, i) => {
          const text = printInputText(example.input);
          const call = callText(puzzle.function, puzzle.call, example.args);
          return (
            // Examples are a fixed list: their place is their name.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={i} className="card flex flex-wrap items-center gap-x-4 gap-y-1 p-3">
              <Mark example={checked?.[i]} />
              <div className="min-w-0 flex-1 font-mono text-sm">
                <p className="overflow-x-auto whitespace-nowrap">
                  {call} <span className="font-sans text-muted">{t("on")}</span> {text}
                </p>
                <dl className="grid grid-cols-[auto_1fr] gap-x-3 overflow-x-auto">
                  <ValueRow name={t("expected")} values={example.expected} />
                  <Got example={checked?.[i]} />
                </dl>
              </div>
              <button
                type="button"
                className="button"
                onClick={() => onTry(text, example.args)}
                aria-label={t("tryExample", { call, input: text })}
              >
                {t("try")}
              </button>
            </li>
          );
        })}
      </ul>
      <p className="text-muted text-sm">{t("hiddenTests")}</p>
    </section>
  );
}

function Mark({ example }: { readonly example: CheckedExample | undefined }) {
  const t = useTranslations("puzzle");
  if (!example) return <span className="min-w-20 text-center text-muted text-sm">{t("notRun")}</span>;
  const style = example.passed ? "bg-good-soft text-good" : "bg-bad-soft text-bad";
  return (
    <span className={`min-w-20 whitespace-nowrap rounded-full px-2 py-0.5 text-center font-medium text-sm ${style}`}>
      {example.passed ? `✓ ${t("passes")}` : `✗ ${t("fails")}`}
    </span>
  );
}

function Got({ example }: { readonly example: CheckedExample | undefined }) {
  const t = useTranslations("puzzle");
  if (!example || example.passed || !example.got) return null;
  return <ValueRow name={t("got")} values={example.got} marked={example.firstDifference} />;
}
