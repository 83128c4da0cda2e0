import type { ProblemCode } from "../problem/en/index.ts";
import type { ProblemArgs } from "../problem/words.ts";
import type { Failure, Recipe, Remedy } from "./failure.ts";

/** A turn of phrase that a recipe looks for in the text of a program. */
export interface Turn {
  /** The codes of the problems that it may have caused. */
  readonly on: RegExp;
  /** Over the source without strings and comments. It has the flag `d`. */
  readonly pattern: RegExp;
  /** The whole source, or only the line of the problem and the one before it. */
  readonly isFar?: true;
  /** The code that says it, if it is another than the problem's own. */
  readonly code?: ProblemCode;
  /** `$1`, `$2` stand for groups of the source. */
  readonly args?: Readonly<Record<string, string | number>>;
  /** The group to blame; otherwise the whole match. */
  readonly blame?: number;
  readonly instead: readonly string[];
  readonly isGuess?: true;
  readonly isExact?: true;
}

/** A recipe that knows turns of phrase, in order. */
export function recipeOf(turns: readonly Turn[]): Recipe {
  return (failure) => {
    for (const turn of turns) {
      const remedy = turn.on.test(failure.problem.code) ? find(turn, failure) : undefined;
      if (remedy) return remedy;
    }
    return undefined;
  };
}

function find(turn: Turn, failure: Failure): Remedy | undefined {
  const { pattern, code, args, blame, instead, isGuess, isExact } = turn;
  const { from, to } = placeOf(turn, failure);
  const found = pattern.exec(failure.masked.slice(from, to));
  if (!found?.indices) return undefined;
  const groups = found.indices.map((place) => (place ? failure.source.slice(from + place[0], from + place[1]) : ""));
  const put = (template: string) => template.replace(/\$(\d)/g, (_, i: string) => groups[Number(i)] ?? "");
  const whole = { from: from + found.index, to: from + found.index + found[0].length };
  const blamed = blame === undefined ? undefined : found.indices[blame];
  const written = Object.entries(args ?? {}).map(([name, value]) => [
    name,
    typeof value === "string" ? put(value) : value,
  ]);
  return {
    ...(code && { code }),
    args: Object.fromEntries(written) as ProblemArgs,
    at: blamed ? { from: from + blamed[0], to: from + blamed[1] } : whole,
    candidates: instead.map((template) => [{ ...whole, insert: put(template) }]),
    ...(isGuess && { isGuess }),
    ...(isExact && { isExact }),
  };
}

function placeOf({ isFar }: Turn, failure: Failure): { readonly from: number; readonly to: number } {
  if (isFar) return { from: 0, to: failure.source.length };
  const { from, to } = failure.lineAt(failure.problem.span.from);
  const before = failure.masked.slice(0, from).trimEnd();
  return { from: before.lastIndexOf("\n") + 1, to };
}
