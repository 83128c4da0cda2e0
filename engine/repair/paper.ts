import type { Failure, Recipe, Remedy } from "./failure.ts";

/** Statements of the paper's language that RASPy does not have, and their forms in RASPy. */
const STATEMENTS = [
  { pattern: /^\s*load\s+"[^"\n]*"/, instead: "from raspy import *" },
  { pattern: /^\s*set\s+(?:s-op\s+|selector\s+)?example\b.*/, instead: 'tokens.input("…")' },
] as const;

function repairStatement(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const { from, to } = failure.lineAt(problem.span.from);
  for (const { pattern, instead } of STATEMENTS) {
    const found = pattern.exec(source.slice(from, to))?.[0];
    if (found === undefined) continue;
    const at = { from: from + found.length - found.trimStart().length, to: from + found.length };
    return { code: "rasp-in-raspy", args: { found: found.trim(), instead }, at, candidates: [] };
  }
  return undefined;
}

/** Spellings of the paper's language that RASPy does not have. Other recipes know its `select(k, q, ==)` and its braces. */
export const PAPER_RECIPES: readonly Recipe[] = [repairStatement];
