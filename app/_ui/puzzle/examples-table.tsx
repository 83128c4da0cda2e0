"use client";

import { useTranslations } from "next-intl";
import type { CheckedExample, PlainScalar, PublicPuzzle, QuickCheck } from "../../../engine/index.ts";
import { callText } from "./python-literal.ts";
import { ValueRow } from "./value-row.tsx";

interface Props {
  readonly puzzle: PublicPuzzle;
  /** Each example's input as one types it; it is printed elsewhere, so that a lesson need not load the engine to show it. */
  readonly inputs: readonly string[];
  readonly check: QuickCheck | null;
  readonly onTry: (input: string, args: Readonly<Record<string, PlainScalar>>) => void;
  readonly heading: "h2" | "h3";
}

/** The visible tests with the program's present result for each. */
export function ExamplesTable({ puzzle, inputs, check, onTry, heading: Heading }: Props) {
  const t = useTranslations("puzzle");
  const checked = check?.kind === "checked" ? check.examples : null;
  const passed = checked?.filter((example) => example.passed).length ?? 0;
  return (
    <section aria-labelledby="examples-heading" className="@container flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <Heading id="examples-heading" className="mt-0 font-bold text-lg">
          {t("examples")}
        </Heading>
        {checked && (
          <p className={passed === checked.length ? "text-good" : "text-muted"}>
            {t("examplesPassed", { passed, total: checked.length })}
          </p>
        )}
      </div>
      <ul className="flex list-none flex-col gap-2 p-0">
        {puzzle.examples.map((example, i) => {
          const text = inputs[i] ?? "";
          const call = callText(puzzle.function, puzzle.call, example.args);
          return (
            // Examples are a fixed list: their place is their name.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={i} className="card flex flex-wrap items-center gap-x-4 gap-y-1 p-3">
              <Mark example={checked?.[i]} />
              <div className="min-w-0 flex-1 font-mono text-sm @max-md:order-last @max-md:basis-full">
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
                className="button @max-md:ml-auto"
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

/** The program's result. Its row is there before the result, so that nothing moves when it comes. */
function Got({ example }: { readonly example: CheckedExample | undefined }) {
  const t = useTranslations("puzzle");
  return <ValueRow name={t("got")} values={example?.got ?? []} marked={example?.firstDifference ?? null} />;
}
