import type { SyntaxNode } from "@lezer/common";
import { asOperand, childrenOf, type Failure, type Recipe, type Remedy, replace } from "./failure.ts";

/** `assert a == b` with the text of its two sides. */
function comparedIn(failure: Failure): { node: SyntaxNode; left: string; right: string } | undefined {
  const line = failure.lineAt(failure.problem.span.from);
  const [statement] = failure.nodesIn(line.from, failure.source.length, "AssertStatement");
  const node = statement?.getChild("BinaryExpression");
  const [left, sign, right] = node ? childrenOf(node) : [];
  if (!node || !left || !right || !sign || failure.text(sign) !== "==") return undefined;
  return { node, left: failure.text(left), right: failure.text(right) };
}

const LITERAL = /^(?:"[^"\\]{2,}"|'[^'\\]{2,}'|\[.*\]|list\(.*\))$/s;

/** A text or list as the list that a result is compared with. */
function asList(text: string): string {
  return /^["']/.test(text) ? `list(${text})` : text;
}

/** `assert result == "hello"`, where `result` is an s-op: it has to run before it can be compared. */
function repairAssert(failure: Failure): Remedy | undefined {
  const { code, args } = failure.problem;
  if (code !== "symbolic-condition" || args.keyword !== "assert" || args.type !== "s-op") return undefined;
  const compared = comparedIn(failure);
  if (!compared) return undefined;
  const { node, left, right } = compared;
  const [sop, literal] = LITERAL.test(right) ? [left, right] : [right, left];
  if (!LITERAL.test(literal)) return undefined;
  const kind = /^["']/.test(literal) ? "text" : "list";
  const run = (input: string) => `${asOperand(sop)}(${input}).toseq() == ${asList(literal)}`;
  const inputs = [...new Set([literal, '"hello"'])];
  return {
    code: "assert-compares",
    args: { sop, literal, kind, better: run(inputs.at(-1) ?? literal) },
    candidates: inputs.map((input) => [replace(node, run(input))]),
  };
}

/** `assert all(x == "hello")`, `assert x.equals("hello")`, `assert x is "hello"`. */
function repairAssertWhole(failure: Failure): Remedy | undefined {
  const line = failure.lineAt(failure.problem.span.from);
  const [statement] = failure.nodesIn(line.from, line.to, "AssertStatement");
  const text = statement ? failure.text(statement).trimEnd() : "";
  const found =
    /^assert\s+all\(\s*(\w+)\s*==\s*(.+)\)$/.exec(text) ??
    /^assert\s+\(\s*(\w+)\s*==\s*(.+)\)\.all\(\)$/.exec(text) ??
    /^assert\s+(\w+)\.equals\((.+)\)$/.exec(text) ??
    /^assert\s+(\w+)\s+is\s+(.+)$/.exec(text);
  const isAsked = /^(?:sop-all|no-attribute.*|assertion-compared|symbolic-argument)$/.test(failure.problem.code);
  if (!statement || !found || !isAsked || !LITERAL.test(found[2] ?? "")) return undefined;
  const { args, code } = failure.problem;
  if (code === "assertion-compared" && args.leftType !== "s-op") return undefined;
  const [, sop = "", literal = ""] = found;
  const better = `${sop}(${literal}).toseq() == ${asList(literal)}`;
  const at = { from: statement.from, to: statement.from + text.length };
  return {
    code: "assert-compares",
    args: { sop, literal, kind: /^["']/.test(literal) ? "text" : "list", better },
    at,
    candidates: [[replace(at, `assert ${better}`)]],
  };
}

/** `assertEqual(a, b)`, `expect(a).toBe(b)`. */
function repairForeignAssert(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  const name = String(problem.args.name);
  if (
    !/^unknown-name/.test(problem.code) ||
    !/^(?:assertEquals?|assert_equal|assertEqual|assert_eq|expect|self|unittest|assertTrue)$/.test(name)
  )
    return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = source.slice(line.from, line.to);
  const found =
    /^[ \t]*(?:self\.)?(?:assertEquals?|assert_equal|assert_eq)\((.+),\s*([^,]+|\[.*\])\)\s*;?\s*$/.exec(text) ??
    /^[ \t]*expect\((.+)\)\.(?:toBe|toEqual)\((.+)\)\s*;?\s*$/.exec(text);
  if (!found) return undefined;
  const [, a = "", b = ""] = found;
  const from = line.from + text.length - text.trimStart().length;
  const insert = `assert ${a} == ${b}`;
  return { code: "foreign-assert", args: { name }, candidates: [[{ from, to: line.to, insert }]] };
}

/** `assert op("hello") == "hello"`: a result is equal to a list, never to a text. */
function repairResult(failure: Failure): Remedy | undefined {
  const { code, args } = failure.problem;
  if (code !== "assertion-compared" || !(args.leftType === "result" && args.rightType === "str")) return undefined;
  const compared = comparedIn(failure);
  if (!compared) return undefined;
  const { node, left, right } = compared;
  return { code: "assert-result", candidates: [[replace(node, `${asOperand(left)}.toseq() == list(${right})`)]] };
}

export const ASSERT_RECIPES: readonly Recipe[] = [repairAssertWhole, repairForeignAssert, repairAssert, repairResult];
