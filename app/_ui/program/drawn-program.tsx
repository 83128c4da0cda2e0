"use client";

import { useTranslations } from "next-intl";
import type { CallRequest, Language, Span } from "../../../engine/index.ts";
import { Printed, RunDrawing, RunNote } from "../attention-diagram/run-drawing.tsx";
import { useFetched } from "../browser/use-fetched.ts";
import { type RunState, useTrace } from "../engine-worker/use-engine.ts";
import { DrawnTransformer, type TransformerChoice } from "../transformer-view/drawn-transformer.tsx";

const loadSteps = () => import("../program-view/program-view.tsx");

/** The drawings of a program: its attention heads, every step from the tokens to the result, or its weights. */
export type DrawnAs = "heads" | "program" | "transformer";

interface Props {
  readonly source: string;
  /** RASPy if left out. */
  readonly language?: Language | undefined;
  readonly input: string;
  readonly run: RunState;
  readonly as: DrawnAs;
  readonly onDrawAs: (as: DrawnAs) => void;
  /** Called with the source spans that the reader points at. */
  readonly onMark: (spans: readonly Span[]) => void;
  /** The offset of the cursor in the source. */
  readonly cursor: number | undefined;
  /** A call to draw, such as a puzzle's. */
  readonly call?: CallRequest | undefined;
  /** Steps to this position of the result at first. */
  readonly startAt?: number | undefined;
  /** Each new name plays the program once, head by head. */
  readonly plays?: string | undefined;
  /** Offers the weights too. */
  readonly transformer?: TransformerChoice | undefined;
  /** Whether the input and the result are drawn above the heads. */
  readonly hasRows?: boolean;
  /** In a pane of the workbench; see `RunDrawing`. */
  readonly isPane?: boolean;
}

/** The drawing of a program, in the form that the reader chose. */
export function DrawnProgram(props: Props) {
  const {
    source,
    language,
    input,
    run,
    as,
    onDrawAs,
    onMark,
    cursor,
    call,
    startAt,
    plays,
    transformer,
    hasRows = true,
    isPane = false,
  } = props;
  const t = useTranslations("play.drawn");
  const isProgram = as === "program";
  const { part: steps, isMissing } = useFetched(loadSteps, isProgram);
  const trace = useTrace(source, input, { language, call, isEnabled: isProgram });
  // The lines that a program printed before it failed often show why.
  const printed = run.outcome?.kind === "rejected" && run.outcome.printed ? run.outcome.printed : "";
  if (!run.lastGood)
    return (
      <>
        <p className="text-muted">{t("nothingYet")}</p>
        {printed !== "" && <Printed text={printed} />}
      </>
    );
  return (
    <div className={`grid min-w-0 ${isPane ? "gap-2" : "gap-3"}`}>
      <div className="flex min-w-0 flex-wrap items-center gap-x-4 gap-y-1">
        {run.lastGood.kind !== "value" && run.lastGood.kind !== "nothing" && (
          <fieldset className="flex flex-wrap gap-1 rounded-lg bg-sunken p-1 text-sm print:hidden">
            <legend className="sr-only">{t("label")}</legend>
            {(transformer ? (["heads", "program", "transformer"] as const) : (["heads", "program"] as const)).map(
              (one) => (
                <button
                  key={one}
                  type="button"
                  aria-pressed={as === one}
                  onClick={() => {
                    onDrawAs(one);
                    onMark([]);
                  }}
                  className="min-h-9 rounded-md border border-transparent px-3 aria-pressed:border-line-strong aria-pressed:bg-panel aria-pressed:font-semibold"
                >
                  {t(one)}
                </button>
              ),
            )}
          </fieldset>
        )}
        {isPane && as === "heads" && <RunNote view={run.lastGood} isStale={run.isStale} />}
      </div>
      {as === "transformer" && transformer && (
        <DrawnTransformer
          source={source}
          language={language}
          input={input}
          call={call}
          onMark={onMark}
          cursor={cursor}
          {...transformer}
        />
      )}
      {isProgram && isMissing && (
        <p role="status" className="rounded-lg bg-warn-soft px-3 py-2 text-warn">
          {t("missing")}
        </p>
      )}
      {isProgram && trace.program && steps ? (
        <>
          {trace.isStale && (
            <p role="status" className="text-sm text-warn">
              {t("stale")}
            </p>
          )}
          <div className={`min-w-0 ${trace.isStale ? "opacity-60 saturate-50" : ""}`}>
            <steps.ProgramView
              key={`${startAt} ${plays}`}
              program={trace.program}
              onMark={onMark}
              {...(cursor !== undefined && { cursor })}
              {...(startAt !== undefined && { startAt })}
              isShow={plays !== undefined}
            />
          </div>
        </>
      ) : (
        as !== "transformer" && (
          <RunDrawing view={run.lastGood} isStale={run.isStale} hasRows={hasRows} isPane={isPane} />
        )
      )}
      {printed !== "" && <Printed text={printed} />}
    </div>
  );
}
