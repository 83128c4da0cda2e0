import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Json, scalarFromJson, scalarToJson } from "./graph/json.ts";
import type { Scalar } from "./graph/scalar.ts";
import { ProblemError } from "./problem/problem.ts";
import { type Executed, execute } from "./view/run.ts";
import { traceAttention } from "./view/trace.ts";

/** The answers of the original RASPy to programs of our own. */
const OWN = join(import.meta.dirname, "testdata/golden/raspy.json");
/** The same for the programs of the blog post, which are its author's: the file lies beside the project or in GOLDEN_DIR. */
const BLOG = join(process.env.GOLDEN_DIR ?? join(import.meta.dirname, "../../shared/golden"), "raspy.json");

interface GoldenCase {
  readonly id: string;
  readonly source: string;
  readonly input: string | readonly (null | boolean | number | string)[] | null;
  readonly kind: "seq" | "selector" | "key" | "query" | "value" | "error" | "python";
  readonly output?: Json;
  readonly layer?: number;
  readonly attention?: readonly GoldenHead[];
}

interface GoldenHead {
  readonly layer: number;
  readonly name: string | null;
  readonly keys: Json;
  readonly queries: Json;
  readonly matrix: Json;
  readonly values: Json;
  readonly result: Json;
}

/** docs/language.md is better on purpose: an error by its code, or the output or the kind of result that we give instead. */
type Difference = { readonly why: string } & (
  | { readonly error: string }
  | { readonly output: Json }
  | { readonly kind: string }
);

const REFLECTED = "operators work with the s-op on either side";
const TRUTH = "an s-op or selector has no single truth value, which Python lets slip";
const LENGTHS = "a sequence of another length is refused, never cut";
const PAIRS = "a key meets a query; comparing anything else is no silent False";

/** By source, because the same program has one behaviour, whatever its number. */
const DIFFERENCES: Readonly<Record<string, Difference>> = {
  "1 - indices": { why: REFLECTED, output: [1, 0, -1, -2, -3] },
  "2 * indices": { why: REFLECTED, output: [0, 2, 4, 6, 8] },
  '"a" + tokens': { why: REFLECTED, output: ["ah", "ae", "al", "al", "ao"] },
  "[1, 2] + tokens": { why: `${REFLECTED}; ${LENGTHS}`, error: "sequence-length" },
  "True & (tokens == 1)": { why: REFLECTED, output: [false, false, false, false, false] },
  "1 | (tokens == 1)": { why: REFLECTED, output: [1, 1, 1, 1, 1] },
  "-indices": { why: "unary minus works", output: [0, -1, -2, -3, -4] },
  "abs(indices)": { why: "abs works", output: [0, 1, 2, 3, 4] },
  "indices ^ 1": { why: "^ works", output: [1, 0, 3, 2, 5] },
  "round(indices)": { why: "round works", output: [0, 1, 2, 3, 4] },
  '~(tokens == "l")': { why: "~ is logical on booleans", output: [true, true, false, false, true] },
  'where(~(tokens == "l"), 1, 0)': { why: "~ is logical on booleans", output: [1, 1, 0, 0, 1] },
  "(key(1) == query(1)).value([10, 20, 30])": { why: LENGTHS, error: "sequence-length" },
  "key([1, 2, 3]) == query([2, 1])": { why: LENGTHS, error: "sequence-length" },
  "(key([1, 2]) == query([2, 1, 1])).value([7, 8])": { why: LENGTHS, error: "sequence-length" },
  'tokens == ""': { why: LENGTHS, error: "sequence-length" },
  "tokens + [1, 2, 3]": { why: LENGTHS, error: "sequence-length" },
  "tokens + (1, 2)": { why: LENGTHS, error: "sequence-length" },
  'where(tokens == "l", "yes", "no")': { why: LENGTHS, error: "sequence-length" },
  "raw('abc')": { why: LENGTHS, error: "sequence-length" },
  "0 < indices < 3": { why: TRUTH, error: "symbolic-rewrite" },
  "key(0) < query(indices) < key(5)": { why: TRUTH, error: "symbolic-rewrite" },
  '(tokens == "h") or (tokens == "l")': { why: TRUTH, error: "symbolic-rewrite" },
  "(key(indices) < query(indices)) and (key(tokens) == query(tokens))": { why: TRUTH, error: "symbolic-rewrite" },
  "not (key(1) == query(1))": { why: TRUTH, error: "symbolic-rewrite" },
  'not (tokens == "l")': { why: TRUTH, error: "symbolic-rewrite" },
  "tokens in ['l']": { why: TRUTH, error: "symbolic-in" },
  "query(tokens) == query(tokens)": { why: PAIRS, error: "key-with-key" },
  "indices('ab') == indices('ab')": { why: "results compare by their values", output: true },
  "isinstance(tokens, __import__('numbers').Number)": { why: "no imports, no dunder names", error: "dunder" },
  "(key(1) == query(1)).input('abc')": { why: "a selector runs on an input too", kind: "selector" },
  "hash(tokens)": { why: "an s-op has no hash", error: "symbolic-argument" },
  "repr(query(tokens))": { why: "the repr of a symbolic value is short", output: "<query>" },
  "repr(tokens('hello'))": { why: "a result prints as the list that it is", output: "['h', 'e', 'l', 'l', 'o']" },
};

function readCases(file: string): readonly GoldenCase[] {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
}

if (!existsSync(BLOG))
  test.skip("the blog's programs and the original's answers are not here: GOLDEN_DIR names their folder");

describe("programs agree with the original RASPy", () => {
  const own = readCases(OWN);
  const ownIds = new Set(own.map(({ id }) => id));
  const cases = [...own, ...readCases(BLOG).filter(({ id }) => !ownIds.has(id))];

  test.each(cases.filter((c) => !Object.hasOwn(DIFFERENCES, c.source)).map((c) => [c.id, c] as const))(
    "%s",
    (_, golden) => {
      expect(observe(golden)).toEqual(expected(golden));
    },
  );

  const different = cases.filter((c) => Object.hasOwn(DIFFERENCES, c.source));
  test.each(different.map((c) => [`${c.id}: ${DIFFERENCES[c.source]?.why}`, c] as const))("%s", (_, golden) => {
    const difference = DIFFERENCES[golden.source] as Difference;
    const observed = observe(golden);
    if ("error" in difference) expect(observed).toEqual({ kind: "error", code: difference.error });
    else if ("kind" in difference) expect(observed.kind).toBe(difference.kind);
    else expect(observed.output).toEqual(difference.output);
  });

  test("every difference named here is still one that the cases show", () => {
    const sources = new Set(cases.map((c) => c.source));
    expect(Object.keys(DIFFERENCES).filter((source) => !sources.has(source))).toEqual([]);
  });
});

function expected(golden: GoldenCase) {
  if (golden.kind === "error") return { kind: "error", code: expect.any(String) };
  const { kind, output, layer, attention } = golden;
  return { kind, output, layer, attention: attention ?? expect.anything() };
}

interface Observed {
  readonly kind: string;
  readonly code?: string;
  readonly output?: Json;
  readonly layer?: number;
  readonly attention?: unknown;
}

function observe({ source, input, kind }: GoldenCase): Observed {
  try {
    const ran = execute(source, input === null ? {} : { input: readInput(input) });
    const { node, evaluation } = ran;
    if (!node || !evaluation) return { kind: "python", output: plain(ran), attention: [] };
    const output = readOutput(ran);
    // The original evaluates what it is asked to print; a Python value read off a result is compared as that value.
    if (kind === "python") return { kind, output, attention: [] };
    return {
      kind: ran.kind === "sequence" ? "seq" : ran.kind,
      output,
      layer: node.layer,
      attention: traceAttention([node], evaluation, Number.POSITIVE_INFINITY).map((head) => ({
        layer: head.layer,
        name: ran.program.graph.nameOf(head.node) ?? null,
        keys: head.keys.map(toJson),
        queries: head.queries.map(toJson),
        matrix: head.matrix.map((row) => row.map(Number)),
        values: toJson(head.values),
        result: toJson(head.result),
      })),
    };
  } catch (error) {
    if (error instanceof ProblemError) return { kind: "error", code: error.problem.code };
    throw error;
  }
}

function readInput(input: Exclude<GoldenCase["input"], null>): Scalar[] {
  return [...input].map(scalarFromJson);
}

function toJson(values: readonly Scalar[]): Json {
  return values.map(scalarToJson);
}

function readOutput({ node, evaluation }: Executed): Json | undefined {
  if (!node || !evaluation || node.kind === "match" || node.kind === "combine" || node.kind === "complement")
    return undefined;
  const column = evaluation.column(node);
  return toJson(Array.from({ length: column.length }, (_, i) => column.at(i)));
}

function plain({ result }: Executed): Json {
  return result?.kind === "value" ? result.toJson() : null;
}
