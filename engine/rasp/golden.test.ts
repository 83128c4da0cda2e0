import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Json, scalarFromJson, scalarToJson } from "../graph/json.ts";
import type { PlainScalar } from "../graph/scalar.ts";
import { ProblemError } from "../problem/problem.ts";
import { RaspConsole } from "./console.ts";

/** Outputs of the authors' own console. The file is in the repository, beside the project or in GOLDEN_DIR. */
const FILES = [
  join(import.meta.dirname, "../testdata/golden/rasp.json"),
  join(process.env.GOLDEN_DIR ?? join(import.meta.dirname, "../../../shared/golden"), "rasp.json"),
];

interface GoldenCase {
  readonly id: string;
  readonly statements: readonly string[];
  readonly transcript: readonly string[];
  readonly expr?: string;
  readonly input?: string | readonly PlainScalar[];
  readonly kind?: string;
  readonly output?: Json;
  readonly layers?: number;
  readonly heads?: number;
  readonly printed?: string;
  readonly error?: string;
}

/** Lines that an earlier case of the original's run had entered. A value keeps its last name (decision 140). */
const ENTERED_BEFORE: Readonly<Record<string, readonly string[]>> = {
  "console/14": ["s = indices;"],
  "console/16": ["s = indices;"],
};

const file = FILES.find(existsSync);
const cases: readonly GoldenCase[] = file ? JSON.parse(readFileSync(file, "utf8")) : [];

/** Runs statements and gives the answer to each, an error as `!!`. */
function enterAll(console: RaspConsole, statements: readonly string[]): string[] {
  return statements.map((statement) => {
    const { lines } = console.enter(statement);
    console.forget();
    return lines.map((line) => (line.startsWith("!! ") ? "!!" : line)).join("\n");
  });
}

function isError(answer: string): boolean {
  return answer.includes("!!");
}

describe.skipIf(cases.length === 0)("the original console", () => {
  test.each(cases.map((one) => [one.id, one] as const))("%s", (id, golden) => {
    const console = new RaspConsole();
    enterAll(console, ENTERED_BEFORE[id] ?? []);
    const transcript = enterAll(console, golden.statements);
    const expected = golden.transcript.map((answer) => (isError(answer) ? "!!" : answer));
    expect(transcript).toEqual(expected);
    if (golden.expr === undefined) return;
    // The original tries every expression on "hello" before it takes an input.
    const [tried = ""] = enterAll(console, [`${golden.expr};`]);
    const tokens = typeof golden.input === "string" ? [...golden.input] : (golden.input ?? []).map(scalarFromJson);
    if (golden.error !== undefined) {
      if (isError(tried)) return;
      expect(() => console.evaluateOn(golden.expr as string, tokens)).toThrow(ProblemError);
      return;
    }
    expect(isError(tried)).toBe(false);
    if (golden.kind === "selector") {
      expect(console.evaluateOn(golden.expr, tokens).kind).toBe("selector");
      return;
    }
    if (golden.kind !== "s-op") return;
    const { values, printed, layers, heads } = console.evaluateOn(golden.expr, tokens);
    const output = typeof golden.output === "string" ? [...golden.output] : golden.output;
    expect({ output: values.map(scalarToJson), printed, layers, heads }).toEqual({
      output,
      printed: golden.printed,
      layers: golden.layers,
      heads: golden.heads,
    });
  });
});
