import type { SyntaxNode } from "@lezer/common";
import { argumentsOf, asOperand, childrenOf, type Failure, type Recipe, type Remedy, replace } from "./failure.ts";
import { maskCode } from "./mask.ts";

const KEYWORDS = "def|else|if|from|in|is|lambda|for|not|or|and|with|as|return|class|pass|None";

/** `.value(tokens, def="_")`: a word of Python as the name of an argument. */
function repairWordAsArgument(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = new RegExp(`[(,]\\s*((${KEYWORDS})\\s*=(?!=)\\s*)`, "d").exec(masked.slice(line.from, line.to));
  const place = found?.indices?.[1];
  if (!found || !place) return undefined;
  const [, text = "", word = ""] = found;
  const at = { from: line.from + place[0], to: line.from + place[0] + word.length };
  const whole = { from: at.from, to: at.from + text.length };
  return {
    code: "keyword-as-argument",
    args: { written: word },
    at,
    candidates: [...(word === "def" ? [[replace(at, "default")]] : []), [replace(whole, "")]],
  };
}

/** `def f(seq==tokens)` and `.value(x, default=="_")`: `==` where a value is given to a name. */
function repairDoubleEquals(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const isDefinition = problem.type === "SyntaxError" && /^\s*def\b/.test(text);
  const isCall =
    /^unknown-name/.test(problem.code) &&
    /^(?:default|predicate|collection|condition|value)$/.test(String(problem.args.name));
  const named = isCall ? String(problem.args.name) : "\\w+";
  const found = isDefinition || isCall ? [...text.matchAll(new RegExp(`[(,]\\s*(${named})\\s*(==)`, "dg"))] : [];
  const signs = found.flatMap(({ indices }) => indices?.[2] ?? []);
  const [first] = found;
  const [from, to] = first?.indices?.[2] ?? [];
  if (!first || from === undefined || to === undefined) return undefined;
  const edits = Array.from({ length: signs.length / 2 }, (_, i) => ({
    from: line.from + (signs[2 * i] ?? 0),
    to: line.from + (signs[2 * i + 1] ?? 0),
    insert: "=",
  }));
  return {
    code: "equals-for-default",
    args: { name: first[1] ?? "" },
    at: { from: line.from + from, to: line.from + to },
    candidates: [edits],
  };
}

/** `tokens(1)` and `indices(tokens)`: calling an s-op runs it, it does not fetch. */
function repairSopCalled(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const call = problem.code === "input-not-sequence" ? failure.covering("CallExpression") : undefined;
  const callee = call?.firstChild;
  const [given] = call ? argumentsOf(call) : [];
  if (!call || !callee || !given || callee.name !== "VariableName") return undefined;
  const x = failure.text(callee);
  const { type } = problem.args;
  const isOwn = /^(?:tokens|indices)$/.test(x);
  if (type !== "int" && !(type === "s-op" && isOwn)) return undefined;
  const text = failure.text(given);
  const values = type === "s-op" && text === "tokens" ? ["indices", "tokens"] : [text, x];
  return {
    code: type === "int" ? "called-with-number" : "called-with-sop",
    args: { x, given: text },
    candidates: [[replace(call, `(key(indices) == query(${values[0]})).value(${values[1]})`)]],
    isGuess: true,
  };
}

/** `key("tokens")`: in quotes it is text, six letters long. */
function repairQuotedName(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "sequence-length") return undefined;
  const line = failure.lineAt(problem.span.from);
  const named = failure
    .nodesIn(line.from, line.to, "String")
    .filter((node) => /^["'](?:tokens|indices)["']$/.test(failure.text(node)));
  const [first] = named;
  if (!first) return undefined;
  const name = failure.text(first).slice(1, -1);
  return {
    code: "quoted-name",
    args: { name },
    at: first,
    candidates: [named.map((node) => replace(node, failure.text(node).slice(1, -1)))],
  };
}

/** The calls of a program's own functions within a place, each with its definition. */
function ownCalls(failure: Failure): { name: string; definition: SyntaxNode }[] {
  const { from, to } = failure.problem.span;
  const definitions = failure.nodesIn(0, failure.source.length, "FunctionDefinition");
  return failure.nodesIn(from, to, "CallExpression").flatMap((call) => {
    const name = call.firstChild ? failure.text(call.firstChild) : "";
    const definition = definitions.find((node) => {
      const own = node.getChild("VariableName");
      return own !== null && failure.text(own) === name;
    });
    return definition ? [{ name, definition }] : [];
  });
}

/** `double(x) + 1`, where `double` gives nothing back. */
function repairNoResult(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { args } = problem;
  const isNone =
    [args.left, args.right].includes("None") || args.leftType === "NoneType" || args.rightType === "NoneType";
  if (problem.code !== "operator-types" || !isNone) return undefined;
  const [own] = ownCalls(failure);
  const body = own?.definition.getChild("Body");
  if (!own || !body) return undefined;
  const last = childrenOf(body)
    .filter(({ name }) => name !== ":" && name !== "Comment")
    .at(-1);
  if (!last) return undefined;
  const returns = /\breturn[ \t]+\S/.test(maskCode(failure.text(body)));
  const written = failure.text(last).trimEnd();
  const at = { from: last.from, to: last.from + written.length };
  const printed = /^print\((.*)\)$/s.exec(written)?.[1];
  const assigned = /^(\w+)\s*=(?!=)\s*(.*)$/s.exec(written);
  const given = printed ?? assigned?.[2] ?? written;
  const isValue = last.name === "ExpressionStatement" || assigned !== null;
  return {
    code: "none-from-function",
    args: { name: own.name },
    ...(!returns && { at }),
    candidates: returns || !isValue ? [] : [[replace(at, `return ${given}`)]],
  };
}

/** `len(s)` and `sum(s)` of a selector count what it selects. */
function repairCounted(failure: Failure): Remedy | undefined {
  const { code, args } = failure.problem;
  if (code !== "symbolic-argument" || args.type !== "selector") return undefined;
  const call = failure.covering("CallExpression");
  const [first] = call ? argumentsOf(call) : [];
  if (!call || !first || !/^(?:len|sum)$/.test(String(args.callee))) return undefined;
  return {
    code: "selector-counted",
    args: { callee: String(args.callee) },
    candidates: [[replace(call, `${asOperand(failure.text(first))}.value(1)`)]],
  };
}

/** `tokens % 2` of digits: `%` formats text, and divides numbers. */
function repairRemainder(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "percent-too-many" || problem.position === undefined || problem.args.used !== 0)
    return undefined;
  const { from, to } = problem.span;
  const candidates = failure.nodesIn(from, to, "BinaryExpression").flatMap((node) => {
    const [left, sign] = childrenOf(node);
    const isRemainder = left && sign && failure.text(sign) === "%" && left.name !== "String";
    return isRemainder ? [[replace(left, `${asOperand(failure.text(left))}.map(int)`)]] : [];
  });
  return candidates.length > 0 ? { code: "remainder-of-text", candidates } : undefined;
}

export const ARGUMENT_RECIPES: readonly Recipe[] = [
  repairWordAsArgument,
  repairDoubleEquals,
  repairSopCalled,
  repairQuotedName,
  repairNoResult,
  repairCounted,
  repairRemainder,
];
