import type { Edit, Problem } from "../problem/problem.ts";
import { applyEdits, fixBetween } from "../repair/fix.ts";
import type { Trial } from "../repair/repair.ts";
import { FULL_WIDTH } from "../syntax/restrictions.ts";

/** Adds a fix to a problem of a program in RASP. The fix was tried: with it the program runs, or fails further on. */
export function repairRasp(source: string, problem: Problem, trial: Trial): Problem {
  for (const edits of candidatesFor(source, problem)) {
    const fixed = applyEdits(source, edits);
    const left = trial(fixed);
    if (left === null || isFurther(left, problem)) return { ...problem, fix: fixBetween(source, fixed) };
  }
  return problem;
}

function isFurther(left: Problem, problem: Problem): boolean {
  if (left.type === "LimitError") return false;
  const isNext = problem.type === "SyntaxError" && left.type !== "SyntaxError";
  return isNext || left.span.from > problem.span.to;
}

function candidatesFor(source: string, { code, args, span }: Problem): readonly (readonly Edit[])[] {
  const { from, to } = span;
  const replaceBy = (insert: string): readonly Edit[] => [{ from, to, insert }];
  const insertAt = (at: number, insert: string): readonly Edit[] => [{ from: at, to: at, insert }];
  switch (code) {
    case "rasp-missing-semicolon":
      return [insertAt(to, ";")];
    case "unclosed":
      return closings(source, from).map(({ at, sign }) => insertAt(at, sign));
    case "unmatched":
      return [replaceBy("")];
    case "unknown-name-nearest":
      return [replaceBy(String(args.nearest))];
    case "rasp-is-raspy":
      return args.isExact ? [replaceBy(String(args.instead))] : [];
    case "rasp-single-quote": {
      const end = source.indexOf("'", to);
      return end < 0 ? [] : [[...replaceBy('"'), { from: end, to: end + 1, insert: '"' }]];
    }
    case "unterminated-string":
      return [insertAt(source.slice(from, to).replace(/[\s;),]*$/, "").length + from, '"'), insertAt(to, '"')];
    case "rasp-no-not-equal":
      return notEqual(source, from, to);
    case "single-equals":
      return [replaceBy("==")];
    case "full-width":
      return [fullWidth(source)];
    case "invisible-character":
      return [replaceBy(" ")];
    case "rasp-select-parts":
      return args.given === 2 ? [insertAt(from, ", ==")] : [];
    case "rasp-tokens-number":
      return readAsNumbers(source, from, to);
    case "rasp-selector-as-sop":
      return args.place === "if" ? [replaceBy(`has_focus(${source.slice(from, to)})`)] : [];
    default:
      return [];
  }
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** The places at which an open bracket may close: before the end of its statement, and at the end of the program. */
function closings(source: string, from: number): { readonly at: number; readonly sign: string }[] {
  const sign = CLOSING[source[from] ?? ""];
  if (sign === undefined) return [];
  const end = source.trimEnd().length;
  if (sign === "}") return [{ at: end, sign: source.slice(from, end).includes("\n") ? "\n}" : " }" }];
  const stop = source.indexOf(";", from);
  return [{ at: stop < 0 ? end : stop, sign }];
}

/** `a != b` as `not (a == b)`, where both are simple. */
function notEqual(source: string, from: number, to: number): readonly (readonly Edit[])[] {
  const left = /(?:\w+|"[^"]*")\s*$/.exec(source.slice(0, from));
  const right = /^\s*(?:\w+|"[^"]*")/.exec(source.slice(to));
  if (!left || !right) return [];
  const start = left.index;
  const end = to + right[0].length;
  return [[{ from: start, to: end, insert: `not (${left[0].trim()} == ${right[0].trim()})` }]];
}

function fullWidth(source: string): readonly Edit[] {
  return [...source.matchAll(/"[^"\n]*"|#.*|[^\n]/g)].flatMap(({ 0: sign, index }) => {
    const meant = Object.hasOwn(FULL_WIDTH, sign) ? FULL_WIDTH[sign] : undefined;
    return meant === undefined ? [] : [{ from: index, to: index + sign.length, insert: meant }];
  });
}

/** Text that meets a number: each `tokens` there is read as a number. */
function readAsNumbers(source: string, from: number, to: number): readonly (readonly Edit[])[] {
  const found = [...source.slice(from, to).matchAll(/\btokens\b/g)];
  if (found.length === 0) return [];
  const edits = found.map(({ index }) => ({
    from: from + index,
    to: from + index + "tokens".length,
    insert: "tokens_int",
  }));
  return [edits];
}
