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
function ownCalls(failure: Failure, from: number): { name: string; definition: SyntaxNode }[] {
  const { to } = failure.problem.span;
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
  const isMember = /^no-attribute|^value-of-plain/.test(problem.code) && args.type === "NoneType";
  if (!isMember && (problem.code !== "operator-types" || !isNone)) return undefined;
  const [own] = ownCalls(failure, isMember ? failure.lineAt(problem.span.from).from : problem.span.from);
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
    args: { name: own.name, ...(isMember && { operator: `.${args.name}` }) },
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

/** `tokens == ["h", "l"]`: a list is as long as the input, a value for each position. */
function repairListCompared(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "sequence-length") return undefined;
  const line = failure.lineAt(problem.span.from);
  for (const node of failure.nodesIn(line.from, line.to, "BinaryExpression")) {
    const [left, sign, right] = childrenOf(node);
    if (!left || !sign || right?.name !== "ArrayExpression" || failure.text(sign) !== "==") continue;
    const insert = `${asOperand(failure.text(left))}.has(${failure.text(right)})`;
    return { code: "list-compared", candidates: [[replace(node, insert)]] };
  }
  return undefined;
}

/** `map(tokens, ord)`: the function comes first, and on an s-op it is a method. */
function repairMapSwapped(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const call = failure.covering("CallExpression");
  const [x, fn] = call ? argumentsOf(call) : [];
  if (!call || !x || !fn || !/^(?:not-iterable|function-iterated|forgotten-call|symbolic-loop)/.test(problem.code))
    return undefined;
  if (!call.firstChild || failure.text(call.firstChild) !== "map") return undefined;
  const insert = `${asOperand(failure.text(x))}.map(${failure.text(fn)})`;
  return { code: "map-swapped", candidates: [[replace(call, insert)]] };
}

/** `for i in 5`. */
function repairNumberLoop(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "not-iterable" || problem.args.type !== "int") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /\bfor\s+\w+\s+in\s+([\w.]+)(?=\s*(?::|\]|\)|$))/d.exec(failure.masked.slice(line.from, line.to));
  const place = found?.indices?.[1];
  if (!place) return undefined;
  const at = { from: line.from + place[0], to: line.from + place[1] };
  return { code: "loop-over-number", at, candidates: [[replace(at, `range(${failure.text(at)})`)]] };
}

/** `select(lambda …, a, b)` and `select(a, lambda …)`: two s-ops come first. */
function repairSelectOrder(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const call = failure.covering("CallExpression");
  if (!call?.firstChild || failure.text(call.firstChild) !== "select" || problem.code !== "forgotten-call")
    return undefined;
  const given = argumentsOf(call);
  const fn = given.find(({ name }) => name === "LambdaExpression");
  const sops = given.filter((node) => node !== fn).map((node) => failure.text(node));
  const list = call.getChild("ArgList");
  if (!fn || !list || sops.length === 0 || sops.length > 2) return undefined;
  const [k = "indices", q = k] = sops;
  return { code: "select-order", candidates: [[replace(list, `(${k}, ${q}, ${failure.text(fn)})`)]] };
}

/** `(key(a) is query(b)).value(1)`. */
function repairIs(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (!/^no-attribute|^value-of-plain/.test(problem.code) || problem.args.type !== "bool") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /\bkey\([^\n]*\)\s*(is)\s*query\(|\bquery\([^\n]*\)\s*(is)\s*key\(/d.exec(
    failure.masked.slice(line.from, line.to),
  );
  const place = found?.indices?.[1] ?? found?.indices?.[2];
  if (!place) return undefined;
  const at = { from: line.from + place[0], to: line.from + place[1] };
  return { code: "is-for-equals", at, candidates: [[replace(at, "==")]] };
}

/** `(key(a) <= query(b)) @ x`. */
function repairProduct(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.code !== "no-matmul") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /^([ \t]*(?:return\s+|\w+\s*=\s*)?)(\S.*?)\s*@\s*(\S.*?)\s*$/d.exec(masked.slice(line.from, line.to));
  const [, , left, right] = found?.indices ?? [];
  if (!left || !right) return undefined;
  const piece = ([from, to]: [number, number]) => source.slice(line.from + from, line.from + to);
  const [a, b] = [piece(left), piece(right)];
  const whole = { from: line.from + left[0], to: line.from + right[1] };
  const operand = /^\(.*\)$/.test(a) ? a : asOperand(a);
  return { candidates: [[replace(whole, `${operand}.value(${b})`)]] };
}

/** `random.choice(…)`, `eval(…)`, `open(…)`: what no program here can do. */
function repairNotHere(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const name = String(problem.args.name);
  if (!/^unknown-name/.test(problem.code)) return undefined;
  if (name === "input" && failure.source[problem.span.to] === "(") {
    const call = failure.covering("CallExpression");
    return { code: "not-here-asked", candidates: call ? [[replace(call, "tokens")]] : [] };
  }
  if (/^(?:random|randint|choice|shuffle|rand|randn)$/.test(name)) return { code: "no-dice", candidates: [] };
  if (/^(?:eval|exec|compile|globals|locals|__import__|getattr|setattr)$/.test(name))
    return { code: "not-here-run", candidates: [] };
  if (/^(?:open|os|sys|time|datetime|requests|pathlib|subprocess|socket)$/.test(name))
    return { code: "not-here-outside", candidates: [] };
  return undefined;
}

export const ARGUMENT_RECIPES: readonly Recipe[] = [
  repairWordAsArgument,
  repairDoubleEquals,
  repairSopCalled,
  repairQuotedName,
  repairNoResult,
  repairCounted,
  repairRemainder,
  repairListCompared,
  repairMapSwapped,
  repairNumberLoop,
  repairSelectOrder,
  repairIs,
  repairProduct,
  repairNotHere,
];
