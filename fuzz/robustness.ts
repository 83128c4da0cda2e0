import { explain, LOCALES, type Outcome, runCell } from "../engine/index.ts";
import { NO_SPAN } from "../engine/problem/problem.ts";

/** Every case ends at once within these limits, and most programs still run to their end. */
const LIMITS = { steps: 200_000, pairs: 1_000_000, nodes: 2_000, size: 100_000 };

/** A case that takes longer counts as hung, also on a slow or busy machine. */
const HUNG_MS = 8_000;

/** Runs a source and describes the engine's fault. Undefined if the source ran, or got an error with a place and words. */
export function findFault(source: string): string | undefined {
  const start = performance.now();
  let outcome: Outcome;
  try {
    outcome = runCell(source, { limits: LIMITS });
  } catch (error) {
    return `crashed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  if (performance.now() - start > HUNG_MS) return `took ${Math.round(performance.now() - start)} ms`;
  return outcome.kind === "rejected" ? faultOf(outcome.problem, source) : undefined;
}

function faultOf(problem: Extract<Outcome, { kind: "rejected" }>["problem"], source: string): string | undefined {
  const { span, code } = problem;
  const { from, to, line, column } = span;
  if (span === NO_SPAN && source.trim() !== "") return `${code} has no place`;
  if (!(from >= 0 && from <= to && to <= source.length && line >= 1 && column >= 1))
    return `${code} is outside the source: ${JSON.stringify(span)}`;
  for (const locale of LOCALES) {
    const { message } = explain(problem, locale);
    if (message.trim() === "" || message.includes("undefined")) return `${code} has no words in ${locale}: ${message}`;
  }
  return undefined;
}
