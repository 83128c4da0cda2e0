import type { Meter } from "../limits.ts";
import { explain } from "../problem/explain.ts";
import { fail, NO_SPAN, ProblemError, type ProblemType, type Span } from "../problem/problem.ts";
import { exceptionText } from "./builtins/repr.ts";
import { PyException, PyTuple, PyType, type PyValue } from "./value.ts";

/** Python's exceptions, each with its base class. */
const KINDS: Readonly<Partial<Record<ProblemType, ProblemType>>> = {
  ArithmeticError: "Exception",
  ZeroDivisionError: "ArithmeticError",
  OverflowError: "ArithmeticError",
  AssertionError: "Exception",
  AttributeError: "Exception",
  EOFError: "Exception",
  ImportError: "Exception",
  ModuleNotFoundError: "ImportError",
  LookupError: "Exception",
  IndexError: "LookupError",
  KeyError: "LookupError",
  NameError: "Exception",
  UnboundLocalError: "NameError",
  RuntimeError: "Exception",
  NotImplementedError: "RuntimeError",
  RecursionError: "RuntimeError",
  StopIteration: "Exception",
  TypeError: "Exception",
  ValueError: "Exception",
};

function isKindOf(name: ProblemType, wanted: ProblemType): boolean {
  for (let kind: ProblemType | undefined = name; kind; kind = KINDS[kind]) if (kind === wanted) return true;
  return false;
}

/** The types that `raise` and `except` take. */
export const EXCEPTION_TYPES: readonly PyType[] = [...(Object.keys(KINDS) as ProblemType[]), "Exception" as const].map(
  (name) =>
    new PyType(
      name,
      (args) => new PyException(name, args),
      (value) => value instanceof PyException && isKindOf(value.typeName, name),
    ),
);

const EXCEPTIONS: ReadonlySet<PyValue> = new Set(EXCEPTION_TYPES);

/** Throws the exception, at the place of the statement that raises it. */
export function raise(exception: PyException, span: Span, meter?: Meter): never {
  const { typeName, caught, args } = exception;
  if (caught && caught.raised === undefined) throw new ProblemError({ ...caught.problem, span }, exception);
  const text = exceptionText(exception, meter);
  const code = args.length > 0 ? "raised-message" : typeName === "NotImplementedError" ? "not-implemented" : "raised";
  throw new ProblemError({ code, type: typeName, args: { name: typeName, text }, span }, exception);
}

/** The exception of `raise value`: the value itself, or a new one if the value is a type. */
export function exceptionFrom(value: PyValue): PyException {
  if (value instanceof PyException) return value;
  if (value instanceof PyType && EXCEPTIONS.has(value)) return new PyException(value.name as ProblemType, []);
  return fail("TypeError", "raise-what");
}

/**
 * The exception that a program may catch. `undefined` for a problem that is no exception of Python: a reached limit or a
 * broken rule ends the program, whatever it tries.
 */
export function catchable(error: unknown): PyException | undefined {
  if (!(error instanceof ProblemError) || !isKindOf(error.problem.type, "Exception")) return undefined;
  const { raised, problem } = error;
  if (raised instanceof PyException) return new PyException(raised.typeName, raised.args, error);
  return new PyException(problem.type, [explain({ ...problem, position: undefined } as never).message], error);
}

/** True if `except types:` takes an exception. `types` is one type or a tuple of types. */
export function isCaughtBy(exception: PyException, types: PyValue): boolean {
  if (types instanceof PyTuple) return types.items.some((type) => isCaughtBy(exception, type));
  if (types instanceof PyType && EXCEPTIONS.has(types)) return types.has(exception);
  return fail("TypeError", "except-what");
}

/** The problem of a `raise` without a value outside any `except`. */
export function failNothingToRaise(span: Span = NO_SPAN): never {
  return fail("RuntimeError", "raise-nothing", {}, span);
}
