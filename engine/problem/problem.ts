import type { ProblemCode } from "./en/index.ts";
import type { ProblemArgs } from "./words.ts";

/** A place in the source: offsets in UTF-16 units, and a line and a column that count from 1. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly column: number;
}

export const NO_SPAN: Span = { from: 0, to: 0, line: 1, column: 1 };

export type ProblemType =
  | "Exception"
  | "ArithmeticError"
  | "LookupError"
  | "RuntimeError"
  | "StopIteration"
  | "UnboundLocalError"
  | "ModuleNotFoundError"
  | "EOFError"
  | "SyntaxError"
  | "NameError"
  | "TypeError"
  | "ValueError"
  | "IndexError"
  | "KeyError"
  | "AttributeError"
  | "ImportError"
  | "ZeroDivisionError"
  | "AssertionError"
  | "NotImplementedError"
  | "RecursionError"
  | "OverflowError"
  | "SystemError"
  | "LimitError"
  | "PurityError"
  | "PrecisionError";

/**
 * A learner's mistake, as data. `explain` finds its words by `code`, so that they can be read in any locale. `position` is
 * set if the mistake happened at one position of a sequence.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly type: ProblemType;
  readonly args: ProblemArgs;
  readonly span: Span;
  readonly position?: number;
  /** A repair that was tried. With it the program no longer fails at this place. */
  readonly fix?: Fix;
}

/** Replaces the source from `from` to `to`, in UTF-16 units, by `insert`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A repair: the changes, and the changed lines. */
export interface Fix {
  readonly edits: readonly Edit[];
  readonly text: string;
}

/** A remark on a program that runs, but surely not as it is meant. Its words are found by `code`, like those of a problem. */
export type Warning = Pick<Problem, "code" | "args" | "span" | "fix">;

/** Carries a problem up to the edge of the engine, where it becomes data again. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** The exception of the program, if the program raised it itself. */
    readonly raised?: object,
  ) {
    super(problem.code);
    this.name = "ProblemError";
  }
}

/** Always throws. A caller that does not know the span leaves it out, and one that knows it adds it with `locate`. */
export function fail(type: ProblemType, code: ProblemCode, args: ProblemArgs = {}, span: Span = NO_SPAN): never {
  throw new ProblemError({ code, type, args, span });
}

/** Returns the error to throw. A problem without a place gets this one. */
export function locate(error: unknown, span: Span): unknown {
  if (error instanceof RangeError && !hostPlaces.has(error)) hostPlaces.set(error, span);
  if (!(error instanceof ProblemError) || error.problem.span !== NO_SPAN) return error;
  return new ProblemError({ ...error.problem, span }, error.raised);
}

/** The place where a limit of the host was reached. It becomes the place of the problem later. */
const hostPlaces = new WeakMap<RangeError, Span>();

export function placeOf(error: RangeError): Span | undefined {
  return hostPlaces.get(error);
}

/** Names the position of a problem that has none. */
export function atPosition(error: unknown, position: number): unknown {
  if (!(error instanceof ProblemError) || error.problem.position !== undefined) return error;
  return new ProblemError({ ...error.problem, position }, error.raised);
}
