import type { Problem } from "../problem/problem.ts";
import { blocksAsPython } from "./blocks.ts";
import { Failure, type Remedy } from "./failure.ts";
import { applyEdits, fixBetween } from "./fix.ts";
import { RECIPES } from "./recipes.ts";

/** Runs a source as the failing one was run; null where nothing goes wrong. */
export type Trial = (source: string) => Problem | null;

/** The patterns of recipes take time that grows faster than a source or a line. Nobody types longer ones by hand. */
const MOST_SOURCE = 10_000;
const MOST_LINE = 600;

/** Sources tried for one problem, and slips repaired one after the other to get there. */
const MOST_TRIALS = 40;
const MOST_STEPS = 4;

/**
 * Says a problem in the words of the slip that caused it, where that slip is known, and adds a fix. A fix has been tried:
 * with it the program runs, or fails in a later line. It is left out where no candidate does.
 */
export function repair(source: string, problem: Problem, trial: Trial): Problem {
  // A program that ran out of something would take as long each time, unless a loop without an end is mended.
  if ((problem.type === "LimitError" && problem.code !== "limit-steps") || problem.fix) return problem;
  if (source.length > MOST_SOURCE || source.split("\n").some((line) => line.length > MOST_LINE)) return problem;
  const search = new Search(source, problem, trial);
  const failure = new Failure(source, problem);
  for (const recipe of RECIPES) {
    const remedy = recipe(failure);
    if (!remedy || (problem.code === "limit-steps" && remedy.code !== "endless-loop")) continue;
    const fixed =
      search.whole(failure) ??
      search.through(failure, remedy, MOST_STEPS) ??
      search.through(failure, inPython(failure), MOST_STEPS);
    if (fixed === undefined && remedy.isGuess) continue;
    const described = inWordsOf(remedy, failure);
    return fixed === undefined ? described : { ...described, fix: fixBetween(source, fixed) };
  }
  return problem;
}

/** All blocks in braces are rewritten. */
function inPython(failure: Failure): Remedy {
  const edits = blocksAsPython(failure);
  return { candidates: edits ? [edits] : [] };
}

function inWordsOf({ code, args, at }: Remedy, { problem, source }: Failure): Problem {
  const span = at ? spanOf(source, at) : problem.span;
  return { ...problem, ...(code !== undefined && { code }), ...(args && { args: { ...problem.args, ...args } }), span };
}

function spanOf(source: string, { from, to }: { readonly from: number; readonly to: number }): Problem["span"] {
  const before = source.slice(0, from);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { from, to, line: before.split("\n").length, column: [...before.slice(lineStart)].length + 1 };
}

class Search {
  private trials = 0;
  private wholeTried = false;
  private readonly seen: Set<string>;

  constructor(
    private readonly original: string,
    private readonly problem: Problem,
    private readonly trial: Trial,
  ) {
    this.seen = new Set([original]);
  }

  /** The first source on the way through a remedy with which the program no longer fails there. */
  through(failure: Failure, { candidates, isWhole, isExact }: Remedy, steps: number): string | undefined {
    for (const edits of candidates) {
      const source = applyEdits(failure.source, edits);
      if (this.seen.has(source) || this.trials >= MOST_TRIALS) continue;
      this.seen.add(source);
      this.trials++;
      const left = this.trial(source);
      if (this.isBetter(source, left) || (isExact && left?.type === "ValueError")) return source;
      const further = left && steps > 1 && !isWhole ? this.onwards(new Failure(source, left), steps - 1) : undefined;
      if (further !== undefined) return further;
    }
    return undefined;
  }

  /** The program without its braces, if it runs that way. */
  whole(failure: Failure): string | undefined {
    const [edits] = inPython(failure).candidates;
    if (!edits || this.wholeTried) return undefined;
    this.wholeTried = true;
    const source = applyEdits(failure.source, edits);
    this.trials++;
    return this.trial(source) === null ? source : undefined;
  }

  /** One slip often hides another: `a == 1 && b == 2` needs parentheses too. */
  private onwards(failure: Failure, steps: number): string | undefined {
    for (const recipe of RECIPES) {
      const remedy = recipe(failure);
      if (remedy?.isRough) return undefined;
      const fixed = remedy && this.through(failure, remedy, steps);
      if (fixed !== undefined) return fixed;
      if (remedy && !remedy.isGuess) return undefined;
    }
    return undefined;
  }

  private isBetter(source: string, left: Problem | null): boolean {
    if (left === null) return true;
    const added = source.split("\n").length - this.original.split("\n").length;
    const { line } = this.problem.span;
    const isElsewhere = left.span.line < line || left.span.line > line + Math.max(0, added);
    // A problem of syntax comes before every problem of the run.
    const isNext = this.problem.type === "SyntaxError" && left.type !== "SyntaxError";
    return (
      isElsewhere &&
      (isNext || (left.span.line > line && left.type === this.problem.type) || left.code === "not-implemented")
    );
  }
}
