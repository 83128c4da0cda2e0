"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Counterexample, explain, type Problem } from "../../../engine/index.ts";
import { InlineCode } from "../prose/inline-code.tsx";
import { CELL_TEXT } from "./cell-paint.tsx";
import { cellOf, listText, quoteCell } from "./cell-text.ts";
import { LaidRows } from "./laid-rows.tsx";
import { roundedPath } from "./layout-attention.ts";
import { type CounterexampleLayout, layoutCounterexample } from "./layout-counterexample.ts";
import { CELL } from "./metrics.ts";
import { ScrollBox } from "./scroll-box.tsx";

interface Props {
  readonly counterexample: Counterexample;
  readonly onUseInput: () => void;
  readonly onStepTo?: (position: number) => void;
}

/** The smallest test that fails. It shows the expected result and the program's, position under position. */
export function CounterexampleView({ counterexample, onUseInput, onStepTo }: Props) {
  const t = useTranslations("drawing");
  const { input, args, expected, got, firstDifference, problem } = counterexample;
  const label = t("counterexample", {
    input: listText(input.map(cellOf)),
    expected: listText(expected.map(cellOf)),
    got: got ? listText(got.map(cellOf)) : t("noResult"),
  });
  const words = useMemo(() => ({ input: t("input"), expected: t("expected"), got: t("got") }), [t]);
  const layout = useMemo(() => layoutCounterexample(counterexample, words), [counterexample, words]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group, not a landmark: it is part of a verdict
    <div role="group" className="@container min-w-0" aria-label={t("counterexampleTitle")}>
      <div className="grid min-w-0 gap-x-8 gap-y-2 @2xl:grid-cols-[fit-content(60%)_minmax(0,1fr)]">
        <div className="min-w-0">
          <Arguments args={args} />
          {layout.width > layout.left + 1 ? (
            <ScrollBox label={label}>
              <CounterexamplePicture layout={layout} label={label} />
            </ScrollBox>
          ) : (
            <p className="m-0 text-muted">{t("counterexampleEmpty")}</p>
          )}
        </div>
        <div className="flex min-w-0 flex-col gap-2 @2xl:justify-center">
          {problem ? <Raised problem={problem} /> : <Difference counterexample={counterexample} />}
          <div className="flex flex-wrap gap-2">
            <button type="button" className="button" onClick={onUseInput}>
              {t("runThisInput")}
            </button>
            {onStepTo && firstDifference !== null && (
              <button type="button" className="button" onClick={() => onStepTo(firstDifference)}>
                {t("stepTo")}
              </button>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

function Arguments({ args }: Pick<Counterexample, "args">) {
  const t = useTranslations("drawing");
  const entries = Object.entries(args);
  if (entries.length === 0) return null;
  return (
    <p className="m-0 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <span className="text-muted">{t("calledWith")}</span>
      {entries.map(([name, value]) => (
        <code key={name} className="rounded bg-sunken px-1.5 py-0.5">
          {name} = {quoteCell(cellOf(value))}
        </code>
      ))}
    </p>
  );
}

function Difference({ counterexample: { expected, got, firstDifference } }: Pick<Props, "counterexample">) {
  const t = useTranslations("drawing");
  if (!got || firstDifference === null) return null;
  const wanted = expected[firstDifference];
  const came = got[firstDifference];
  return (
    <p className="m-0">
      {got.length !== expected.length && `${t("wrongLength", { expected: expected.length, got: got.length })} `}
      {wanted !== undefined &&
        came !== undefined &&
        t("firstDifference", {
          position: firstDifference,
          expected: quoteCell(cellOf(wanted)),
          got: quoteCell(cellOf(came)),
        })}
    </p>
  );
}

function Raised({ problem }: { readonly problem: Problem }) {
  const t = useTranslations("drawing");
  const { message, hint } = explain(problem, useLocale());
  return (
    <div className="rounded-lg bg-bad-soft px-3 py-2">
      <p className="m-0 font-medium text-bad">{t("stopped")}</p>
      <p className="m-0">
        <code>{problem.type}</code>: <InlineCode text={message} />
      </p>
      {hint && (
        <p className="m-0 text-muted">
          <InlineCode text={hint} />
        </p>
      )}
    </div>
  );
}

/** Differences carry a mark of their own: a doubled outline and a ≠ beneath, the first one a pointer above too. */
function CounterexamplePicture({ layout, label }: { readonly layout: CounterexampleLayout; readonly label: string }) {
  const { width, height, differences, first } = layout;
  return (
    <svg role="img" aria-label={label} className="block" width={width} height={height + 16}>
      {first && <rect className="fill-bad-soft" rx={CELL.radius} {...first} height={first.height + 16} />}
      <g {...CELL_TEXT}>
        <LaidRows layout={layout} />
        <path
          className="stroke-bad"
          fill="none"
          strokeWidth={2}
          d={roundedPath(
            differences.filter(({ isMissing }) => !isMissing).map(({ box }) => box),
            CELL.radius,
          )}
        />
        <path
          className="stroke-bad"
          fill="none"
          strokeDasharray="3 3"
          d={roundedPath(
            differences.filter(({ isMissing }) => isMissing).map(({ box }) => box),
            CELL.radius,
          )}
        />
        {differences.map(({ position, box }) => (
          <text key={position} className="fill-bad" fontWeight={700} x={box.x + box.width / 2} y={height + 4}>
            ≠
          </text>
        ))}
      </g>
    </svg>
  );
}
