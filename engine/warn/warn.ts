import type { Evaluation } from "../evaluate/evaluate.ts";
import type { GraphNode } from "../graph/node.ts";
import type { Warning } from "../problem/problem.ts";
import type { Program, ProgramValue } from "../program.ts";
import { applyEdits, fixBetween } from "../repair/fix.ts";
import type { Trial } from "../repair/repair.ts";
import { SourceText } from "../syntax/source-text.ts";
import type { Remark } from "./remark.ts";
import { warnOfText } from "./warn-of-text.ts";
import { warnOfTokens } from "./warn-of-tokens.ts";
import { warnOfValues } from "./warn-of-values.ts";

export interface WarnOptions {
  readonly program: Program;
  readonly result: ProgramValue | undefined;
  readonly node: GraphNode | undefined;
  readonly evaluation: Evaluation | undefined;
  readonly isCalled: boolean;
  /** Of RASPy all remarks are known; of RASP one, on its tokens. */
  readonly isRaspy: boolean;
  readonly trial: Trial;
}

/** A page shows this many; more would hide the program. */
const MOST_WARNINGS = 5;
/** Longer programs are not looked through. */
const MOST_SOURCE = 20_000;

/** Remarks on a program that ran. Each fix was tried: with it the program runs too. */
export function warn({ program, result, node, evaluation, isCalled, isRaspy, trial }: WarnOptions): Warning[] {
  const { source } = program;
  if (source.length > MOST_SOURCE) return [];
  const ofValues = isRaspy ? warnOfValues : warnOfTokens;
  const remarks = [
    ...(isRaspy ? warnOfText({ program, isCalled }) : []),
    ...(node && evaluation ? ofValues(node, evaluation, program) : []),
    ...(isRaspy ? severalResults(result, source) : []),
  ];
  const text = new SourceText(source);
  const placed = remarks.map((remark) => ({ ...remark, span: text.span(remark.from, remark.to) }));
  const once = placed.filter(
    ({ code, from }, i) => placed.findIndex((one) => one.code === code && one.from === from) === i,
  );
  return once
    .sort((a, b) => a.from - b.from)
    .slice(0, MOST_WARNINGS)
    .map(({ code, args, span, candidates }) => {
      const fixed = candidates.map((edits) => applyEdits(source, edits)).find((after) => trial(after) === null);
      return { code, args, span, ...(fixed !== undefined && { fix: fixBetween(source, fixed) }) };
    });
}

/** `return tokens, indices`: a tuple of s-ops is no s-op. */
function severalResults(result: ProgramValue | undefined, source: string): Remark[] {
  if (result?.kind !== "value" || !/^(?:tuple|list)$/.test(result.type)) return [];
  if (!/<(?:s-op|selector|key|query)>/.test(result.print())) return [];
  const to = source.trimEnd().length;
  const from = source.lastIndexOf("\n", to - 1) + 1;
  const returned = [...source.matchAll(/^[ \t]*return\s+([\w.]+)(\s*,[^\n]*)$/gm)].at(-1);
  const end = returned ? returned.index + returned[0].length : 0;
  const candidates = returned ? [[{ from: end - (returned[2] ?? "").length, to: end, insert: "" }]] : [];
  return [{ code: "several-results", args: { type: result.type }, from, to, candidates }];
}
