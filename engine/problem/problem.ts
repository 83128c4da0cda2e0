import type { ProblemCode } from "./en/index.ts";
import type { ProblemArgs } from "./words.ts";

/** Where something stands in the source: offsets in UTF-16 units, line and column counted from 1. */
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
 * A learner's mistake, as data. Its words are found by `code` (see `explain`), so that they can be read in any
 * locale; `position` is set when it happened at one position of a sequence.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly type: ProblemType;
  readonly args: ProblemArgs;
  readonly span: Span;
  readonly position?: number;
  /** A repair that was tried, and with which the program no longer fails there. */
  readonly fix?: Fix;
}

/** Puts `insert` in the place of the source from `from` to `to`, in UTF-16 units. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** A repair: what to change, and the changed lines as they then read. */
export interface Fix {
  readonly edits: readonly Edit[];
  readonly text: string;
}

/** A remark on a program that runs, but surely not as it is meant. Its words are found by `code`, as a problem's are. */
export type Warning = Pick<Problem, "code" | "args" | "span" | "fix">;

/** Carries a problem up to the edge of the engine, where it becomes data again. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    /** The exception as the program holds it, where it raised one itself. */
    readonly raised?: object,
  ) {
    super(problem.code);
    this.name = "ProblemError";
  }
}

/** Always throws. Callers that do not know the span leave it out; whoever knows it fills it in with `locate`. */
export function fail(type: ProblemType, code: ProblemCode, args: ProblemArgs = {}, span: Span = NO_SPAN): never {
  throw new ProblemError({ code, type, args, span });
}

/** Gives a problem that has no place yet the place where it surfaced. */
export function locate(error: unknown, span: Span): unknown {
  if (error instanceof RangeError && !hostPlaces.has(error)) hostPlaces.set(error, span);
  if (!(error instanceof ProblemError) || error.problem.span !== NO_SPAN) return error;
  return new ProblemError({ ...error.problem, span }, error.raised);
}

/** A limit of the host is no problem yet, but where it surfaced is where it will be said to be. */
const hostPlaces = new WeakMap<RangeError, Span>();

export function placeOf(error: RangeError): Span | undefined {
  return hostPlaces.get(error);
}

/** Names the position of a problem that has none. */
export function atPosition(error: unknown, position: number): unknown {
  if (!(error instanceof ProblemError) || error.problem.position !== undefined) return error;
  return new ProblemError({ ...error.problem, position }, error.raised);
}
