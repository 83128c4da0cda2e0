import { describe, expect, test } from "vitest";
import { LOCALES } from "../locales.ts";
import { explain } from "../problem/explain.ts";
import { runCell } from "../view/run.ts";
import { applyEdits } from "./fix.ts";

/**
 * A slip, the code that names it, the lines that cure it (empty if no fix is offered), and the text that is blamed. A place between
 * two characters is written as the line before it and a bar.
 */
export type Slip = readonly [source: string, code: string, fixed: string, at: string];

/** The answer for a program that must not run. */
export function rejected(source: string, input?: string) {
  const outcome = runCell(source, input === undefined ? {} : { input: [...input] });
  if (outcome.kind !== "rejected") throw new Error(`this runs: ${source}`);
  return outcome.problem;
}

/** Demands that each slip is named in every language, and that its fix runs. */
export function describeSlips(topics: Readonly<Record<string, readonly Slip[]>>): void {
  describe.each(Object.entries(topics))("%s", (_, given) => {
    const slips = given.map((slip) => [...slip] as const);
    test.each(slips)("%o is %s", (source, code, fixed, at) => {
      const problem = rejected(source);
      const { from, to, line, column } = problem.span;
      expect(problem.code).toBe(code);
      expect(problem.fix?.text ?? "").toBe(fixed);
      const lines = source.slice(0, from).split("\n");
      const before = lines.at(-1) ?? "";
      expect(from === to ? `${before}|` : source.slice(from, to)).toBe(at);
      expect([line, column]).toEqual([lines.length, [...before].length + 1]);
      for (const locale of LOCALES) {
        const { message, hint } = explain(problem, locale);
        expect(message).not.toBe(code);
        expect(hint).toBeDefined();
        expect(`${message} ${hint}`).not.toMatch(/\{(?!v\})\w+\}|(?<!`)``(?!`)/);
        if (fixed) expect(hint).toContain(fixed);
      }
    });

    test.each(slips.filter(([, , fixed]) => fixed !== ""))("the fix of %o runs", (source) => {
      const { fix, span } = rejected(source);
      const outcome = runCell(applyEdits(source, fix?.edits ?? []));
      if (outcome.kind === "rejected") expect(outcome.problem.span.line).toBeGreaterThan(span.line);
    });
  });
}
