import fc from "fast-check";
import { pyRepr } from "../engine/interpret/builtins/format.ts";
import { interpret } from "../engine/interpret/interpret.ts";
import { ProblemError } from "../engine/problem/problem.ts";
import { type PythonAnswer, runInPython } from "../scripts/cpython.ts";

/** The letters for a value in a template: a number, a text, a list or anything. */
const HOLE = /(?<!\w)[NTLA](?!\w)/g;
const HOLES = { N: "number", T: "text", L: "list", A: "any" } as const;

const NUMBERS = "0 1 -1 2 3 7 -5 10 255 True False 0.0 0.5 -2.5 3.0 1e16 1e-7 1e300 2**53 -2**70 10**20 0.1 1/3".split(
  " ",
);
const TEXTS = [
  "''",
  "'a'",
  "'hello'",
  "'Hello World'",
  "'12'",
  "' x '",
  "'a,b,,c'",
  "'ß'",
  "'é名🙂'",
  "'-3.5'",
  "'%'",
  "'{}'",
  "'A\\nB'",
  '"it\'s"',
];
const LISTS = [
  "[]",
  "[1]",
  "[3, 1, 2]",
  "['b', 'a']",
  "[0.5, 1, True]",
  "(1, 2)",
  "()",
  "range(4)",
  "range(5, 0, -2)",
  "'abc'",
  "[[1], [2, 3]]",
  "[None]",
];
const OTHERS = ["None", "{}", "{'a': 1}", "{1: 'x', 2: 'y'}", "(1, 'a')", "..."];

const NUMBER_TEMPLATES = [
  "(N + N)",
  "(N - N)",
  "(N * N)",
  "(N / N)",
  "(N // N)",
  "(N % N)",
  "(-N)",
  "(+N)",
  "abs(N)",
  "(N ** 2)",
  "(N & N)",
  "(N | N)",
  "(N ^ N)",
  "(N << 3)",
  "(N >> 1)",
  "int(N)",
  "float(N)",
  "round(N)",
  "round(N, 2)",
  "round(N, -1)",
  "bool(N)",
  "divmod(N, N)[0]",
  "pow(N, 3)",
  "pow(N, 3, 7)",
  "min(N, N)",
  "max(N, N, N)",
  "sum(L)",
  "len(A)",
  "int(T)",
  "float(T)",
  "ord(T[:1])",
  "T.count(T)",
  "T.find(T)",
  "T.index(T)",
  "L.index(N)",
  "L.count(N)",
  "(N if A else N)",
  "(N and N)",
  "(N or N)",
  "min(L)",
  "max(L)",
  "sum(x for x in L)",
  "[1, 2, 3][N]",
  "{1: 5}.get(N, N)",
  "int(T, 16)",
  "(N).bit_length()",
  "float(N).is_integer()",
] as const;
const TEXT_TEMPLATES = [
  "(T + T)",
  "(T * 2)",
  "T[N]",
  "T[1:]",
  "T[::-1]",
  "T[N:N]",
  "T.upper()",
  "T.lower()",
  "T.title()",
  "T.swapcase()",
  "T.capitalize()",
  "T.strip()",
  "T.lstrip(T)",
  "T.replace(T, T)",
  "T.replace(T, T, 1)",
  "T.zfill(6)",
  "T.center(9, '*')",
  "T.ljust(N)",
  "T.rjust(7)",
  "T.join(['x', 'y'])",
  "str(A)",
  "repr(A)",
  "f'{(N)}'",
  "f'{(N):.2f}'",
  "f'{(N):>8}'",
  "f'{(N):e}'",
  "f'{(N):,}'",
  "f'{(A)!r:>12}'",
  "f'{(T):^7}'",
  "format(N, '08.3f')",
  "format(N, 'g')",
  "'%s' % A",
  "'%d' % N",
  "'%5.1f|' % N",
  "'%r' % (A,)",
  "'{}-{}'.format(A, N)",
  "chr(97 + abs(N) % 20)",
  "bin(N)",
  "hex(N)",
  "oct(N)",
  "T.removeprefix(T)",
  "T.partition(T)[2]",
  "T.expandtabs()",
  "T.casefold()",
  "T.join(T)",
  "str(N)",
  "type(A).__name__",
  "T.split(T)[0]",
] as const;
const LIST_TEMPLATES = [
  "[A, N]",
  "(A, T)",
  "[x for x in L]",
  "[x * 2 for x in L]",
  "[x for x in L if x]",
  "sorted(L)",
  "sorted(L, reverse=True)",
  "list(reversed(L))",
  "list(L)",
  "tuple(L)",
  "(L + L)",
  "(L * 2)",
  "L[1:]",
  "L[::-1]",
  "L[N:N]",
  "T.split()",
  "T.split(',')",
  "T.rsplit(',', 1)",
  "T.splitlines()",
  "list(T)",
  "list(zip(L, T))",
  "list(enumerate(L))",
  "list(map(str, L))",
  "list(filter(None, L))",
  "sorted(set(L))",
  "list({'a': A}.items())",
  "[*L, N]",
  "list(range(N % 6))",
  "[y for x in [L, L] for y in x]",
  "sorted(T)",
  "list(dict.fromkeys(T))",
  "divmod(N, N)",
  "sorted(L, key=str)",
  "[L[0]]",
] as const;
const OTHER_TEMPLATES = [
  "(A == A)",
  "(A != A)",
  "(N < N)",
  "(N <= N < N)",
  "(T < T)",
  "(L < L)",
  "(N in L)",
  "(T in T)",
  "(A in L)",
  "(A is None)",
  "not A",
  "(A and A)",
  "(A or A)",
  "(A if N else A)",
  "any(L)",
  "all(L)",
  "bool(A)",
  "isinstance(A, int)",
  "T.isdigit()",
  "T.isalpha()",
  "T.isupper()",
  "T.startswith(T)",
  "T.endswith(T)",
  "{'k': A}",
  "{N: A}",
  "dict(zip(T, L))",
  "sorted({N, N})",
  "(lambda x: x)(A)",
  "(lambda x, y=2: [x, y])(A)",
  "{x: N for x in T}",
  "type(A) == type(A)",
  "callable(A)",
  "{**{'a': 1}, 'b': A}",
  "T == T",
  "L == L",
  "(N == N)",
  "T.islower()",
  "T.isspace()",
  "T.istitle()",
] as const;

/** All holes count as one depth, or a snippet would grow without an end. */
const DEPTH = { maxDepth: 3, depthIdentifier: fc.createDepthIdentifier() };

/** An expression of plain Python, made of values and operations of the language. */
export const snippets: fc.Arbitrary<string> = fc.letrec<Record<"any" | "number" | "text" | "list", string>>((tie) => {
  const literal = (...texts: readonly string[]) => fc.constantFrom(...texts);
  const fill = (template: string) => {
    const kinds = template.match(HOLE) ?? [];
    const parts = template.split(HOLE);
    const holes = kinds.map((kind) => tie(HOLES[kind as keyof typeof HOLES]));
    return fc.tuple(...holes).map((filled) => parts.reduce((text, part, i) => text + filled[i - 1] + part));
  };
  const some = (leaves: readonly string[], templates: readonly string[]) =>
    fc.oneof(DEPTH, literal(...leaves), ...templates.map(fill));
  return {
    number: some(NUMBERS, NUMBER_TEMPLATES),
    text: some(TEXTS, TEXT_TEMPLATES),
    list: some(LISTS, LIST_TEMPLATES),
    any: fc.oneof(DEPTH, literal(...OTHERS), tie("number"), tie("text"), tie("list"), ...OTHER_TEMPLATES.map(fill)),
  };
}).any;

/** A snippet on which the engine and CPython disagree. */
export interface PythonDifference {
  readonly source: string;
  readonly engine: string;
  readonly python: string;
}

/** Runs snippets in the engine and in CPython. Snippets that pass a limit of the engine are left out. */
export function differencesFromPython(sources: readonly string[]): PythonDifference[] {
  const answers = runInPython(sources.map((source) => ({ statements: [{ source }] })));
  return sources.flatMap((source, i) => {
    const answer = answers[i]?.[0] ?? {};
    const engine = inEngine(source);
    return engine === undefined || agrees(engine, answer) || isExcused(source, answer)
      ? []
      : [{ source, engine: engine.text, python: answer.errors ? `raises ${answer.errors[0]}` : (answer.text ?? "") }];
  });
}

interface Observed {
  readonly kind: "value" | "error";
  readonly text: string;
}

function inEngine(source: string): Observed | undefined {
  try {
    return { kind: "value", text: pyRepr(interpret(source).result ?? null) };
  } catch (error) {
    if (!(error instanceof ProblemError)) return { kind: "error", text: `crashes: ${String(error)}` };
    const { type } = error.problem;
    return type === "LimitError" ? undefined : { kind: "error", text: type };
  }
}

/** Python 3.12 lets an f-string use its own quotes inside, and memory that is not there is a limit of the host. */
function isExcused(source: string, { errors }: PythonAnswer): boolean {
  const [type] = errors ?? [];
  return type === "MemoryError" || (type === "SyntaxError" && source.includes("f'"));
}

function agrees(engine: Observed, { errors, text }: PythonAnswer): boolean {
  if (engine.kind === "error") return errors?.includes(engine.text) ?? false;
  return errors === undefined && engine.text === text;
}
