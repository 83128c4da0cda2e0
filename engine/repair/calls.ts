import type { SyntaxNode } from "@lezer/common";
import {
  argumentsOf,
  asOperand,
  childrenOf,
  type Failure,
  insertAt,
  type Recipe,
  type Remedy,
  replace,
} from "./failure.ts";

/** `ralign + 1`, where `ralign` is a function. */
function repairForgotten(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  const { code, args, span } = problem;
  if (!["forgotten-call", "attribute-of-function", "function-element", "returned-function"].includes(code))
    return undefined;
  const name = String(args.function ?? args.name);
  const last = zippedLast(failure);
  if (last) return last;
  const line = failure.lineAt(span.from);
  const from = code === "attribute-of-function" ? line.from : span.from;
  const places = [
    ...masked.slice(from, Math.max(span.to, from)).matchAll(new RegExp(`(?<![\\w.])${name}\\b(?!\\s*[(=])`, "g")),
  ];
  const subscript = failure.covering("MemberExpression");
  const called = places.map(({ index }) => [insertAt(from + index + name.length, "()")]);
  if (code === "function-element" && subscript) {
    const [object, open, , close] = childrenOf(subscript);
    if (object && open && close) return { candidates: [[replace(open, "("), replace(close, ")")], ...called] };
  }
  return { candidates: called };
}

/** `SOp.zip(a, b, f)`: the function comes first. */
function zippedLast(failure: Failure): Remedy | undefined {
  const call = failure.covering("CallExpression");
  const list = call?.getChild("ArgList");
  const given = call ? argumentsOf(call) : [];
  const fn = given.at(-1);
  if (!call || !list || fn?.name !== "LambdaExpression" || given.length < 2) return undefined;
  if (!/\.zip$/.test(calleeName(call, failure))) return undefined;
  const others = given.slice(0, -1).map((node) => failure.text(node));
  const insert = `(${[failure.text(fn), ...others].join(", ")})`;
  return { code: "zip-needs-function", at: call, candidates: [[replace(list, insert)]] };
}

function calleeName(call: SyntaxNode, failure: Failure): string {
  const callee = call.firstChild;
  return callee ? failure.text(callee) : "";
}

/** The call in which something is missing or too much: the innermost that the problem's place covers exactly. */
function callAt(failure: Failure): SyntaxNode | undefined {
  return failure.covering("CallExpression");
}

/** `where(c, 1)`, `.value()`, `map(ord())`, `index()`. */
function repairMissing(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "missing-argument") return undefined;
  const { callee, name } = problem.args;
  const call = callAt(failure);
  const list = call?.getChild("ArgList");
  if (!call || !list) return undefined;
  const given = argumentsOf(call);
  const last = given.at(-1);
  const add = (text: string) => [insertAt(last?.to ?? list.from + 1, last ? `, ${text}` : text)];
  const outer = call.parent?.name === "ArgList" ? call.parent.parent : undefined;
  if (outer && given.length === 0 && /(?:\.map|\.zip|^select)$/.test(calleeName(outer, failure)))
    return {
      code: "called-at-once",
      args: { callee: calleeName(call, failure) },
      at: call,
      candidates: [[replace(list, "")]],
    };
  if (callee === "where")
    return { code: "where-needs-three", candidates: given.length < 2 ? [add("1, 0")] : [add("0"), add('"_"')] };
  const alone = callee === "select" && given.length === 1 ? comparedSides(given[0], failure) : undefined;
  if (alone !== undefined) return { code: "select-needs-predicate", candidates: [[replace(call, alone)]] };
  if (callee === "select") return { code: "select-needs-predicate", candidates: [add("lambda k, q: k == q")] };
  if (callee === "map" && given.length === 0) return { code: "map-of-nothing", candidates: [add("lambda c: c")] };
  if (callee === "value" || callee === "mean")
    return { code: "value-of-what", args: { callee }, candidates: [add("1"), add("tokens")] };
  const defined = new RegExp(`\\bdef\\s+${callee}\\s*\\(([^)]*)\\)`).exec(failure.masked)?.[1];
  if (name === "self") return withoutSelf(failure);
  if (callee === "aggregate") return { code: "value-of-what", args: { callee }, candidates: [add("1"), add("tokens")] };
  if (callee === "has") return { candidates: [add('["a", "e"]')] };
  if (callee === "s-op") return { candidates: [add('"hello"')] };
  if (defined === undefined) return { candidates: [add("tokens")], isGuess: true };
  const isSequence = /^(?:seq\w*|sop|s|x|xs|tokens|toks|values?|text|word)$/.test(String(name));
  const isFill = /^(?:default|fill|pad|blank|empty)$/.test(String(name));
  const likely = isSequence ? ["tokens", "indices"] : isFill ? ['"_"', "0"] : [];
  const candidates = [...new Set([...likely, "0", "1", "tokens", '"l"', "indices"])].map((value) =>
    add(given.length === 0 ? value : `${String(name)}=${value}`),
  );
  return { code: "missing-argument-of", candidates };
}

/** `select(a == b)`: the comparison of a key and a query. */
function comparedSides(node: SyntaxNode | undefined, failure: Failure): string | undefined {
  const [left, sign, right] = node?.name === "BinaryExpression" ? childrenOf(node) : [];
  if (!left || !right || sign?.name !== "CompareOp") return undefined;
  return `key(${failure.text(left)}) ${failure.text(sign)} query(${failure.text(right)})`;
}

/** `def f(self, x)`: `self` is the first parameter of a method, and there are no classes. */
function withoutSelf({ masked }: Failure): Remedy {
  const parameter = /\(\s*(self)\s*,?\s*/d.exec(masked);
  const place = parameter?.indices?.[1];
  const edits = [...masked.matchAll(/(?<=\(\s*)self\s*(?:,\s*|(?=\)))|\bself\./g)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    insert: "",
  }));
  return { code: "self-parameter", ...(place && { at: { from: place[0], to: place[1] } }), candidates: [edits] };
}

/** More arguments than there are parameters. */
function repairTooMany(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "too-many-arguments") return undefined;
  const call = callAt(failure);
  if (!call) return undefined;
  const given = argumentsOf(call);
  const [first, last] = [given[0], given.at(-1)];
  if (!first || !last) return undefined;
  const all = failure.source.slice(first.from, last.to);
  const name = calleeName(call, failure).trim();
  if (/\.has$|^raw$/.test(name))
    return { code: "one-list", candidates: [[replace({ from: first.from, to: last.to }, `[${all}]`)]] };
  const [, second] = given;
  const other = { key: "query", query: "key" }[name];
  if (call && second && other && failure.text(second).startsWith(`${other}(`)) {
    const insert = `${name}(${failure.text(first)}) == ${failure.text(second)}`;
    const put = call.parent?.name === "MemberExpression" ? `(${insert})` : insert;
    return { code: "missing-operator", args: { meant: "==" }, candidates: [[replace(call, put)]] };
  }
  const most = Number(problem.args.most);
  const kept = given[most - 1];
  const end = kept ? kept.to : first.from;
  return { candidates: [[replace({ from: end, to: last.to }, "")]] };
}

/** `.value("_", tokens)`: the values come first. */
function repairDefaultFirst(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "default-not-scalar") return undefined;
  const call = callAt(failure);
  const [first, second] = call ? argumentsOf(call) : [];
  if (!first || !second || !/^(?:["'\d-]|None\b)/.test(failure.text(first))) return undefined;
  return {
    code: "value-order",
    candidates: [[replace(first, failure.text(second)), replace(second, failure.text(first))]],
    isGuess: true,
  };
}

/** A function for one value given two, or for two given one. */
function repairArity(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const { code, args } = problem;
  if (code !== "function-arity") return undefined;
  const call = callAt(failure);
  const callee = call?.firstChild;
  const given = call ? argumentsOf(call) : [];
  const fn = given.find(({ name }) => name === "LambdaExpression") ?? given[0];
  if (!call || !callee || !fn) return undefined;
  const object = failure.text(callee).replace(/\.map$/, "");
  const text = failure.text(fn);
  if (args.place === "map" && args.least === 2) {
    const other = object === "indices" ? "tokens" : "indices";
    return {
      code: "map-of-two",
      candidates: [
        [replace(call, `SOp.zip(${text}, ${object}, ${other})`)],
        [replace(call, `SOp.zip(${text}, ${object}, ${object})`)],
      ],
    };
  }
  const lambda = /^lambda\s*([^:]*):/.exec(text);
  const own = (lambda?.[1] ?? "").split(",").flatMap((one) => one.trim() || []);
  const more = ["k", "q", "x", "y", "z", "w"].filter((name) => !own.includes(name));
  const parameters = [...own, ...more.slice(args.place === "select" ? 0 : 2)].slice(0, Number(args.given)).join(", ");
  return {
    candidates: lambda ? [[{ from: fn.from, to: fn.from + lambda[0].length, insert: `lambda ${parameters}:` }]] : [],
  };
}

/** A plain argument after a named one. */
function repairOrderOfArguments(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  if (problem.code !== "positional-after-keyword") return undefined;
  const list = failure.covering("ArgList");
  if (!list) return undefined;
  const inner = failure.text(list).slice(1, -1);
  const parts = splitArguments(inner);
  const isNamed = (part: string) => /^\s*\w+\s*=(?!=)/.test(part);
  const sorted = [...parts.filter((part) => !isNamed(part)), ...parts.filter(isNamed)].map((part) => part.trim());
  const unnamed = parts.map((part) => part.replace(/^\s*\w+\s*=(?!=)\s*/, "").trim());
  const range = { from: list.from + 1, to: list.to - 1 };
  const named = parts.slice(0, parts.findLastIndex(isNamed) + 1).map((part) => part.trim());
  return { candidates: [sorted, unnamed, named].map((one) => [replace(range, one.join(", "))]), isWhole: true };
}

function splitArguments(text: string): string[] {
  let depth = 0;
  const parts = [""];
  for (const sign of text) {
    if ("([{".includes(sign)) depth++;
    if (")]}".includes(sign)) depth--;
    if (sign === "," && depth === 0) parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** `.input(5)`. */
function repairInput(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "input-not-sequence") return undefined;
  const call = callAt(failure);
  const [first] = call ? argumentsOf(call) : [];
  const callee = call?.firstChild;
  if (call && callee && first && failure.problem.args.type === "s-op") {
    const text = failure.text(callee);
    const isSelector = /\b(?:key|query|select)\(/.test(text) || /^\w+$/.test(text);
    return isSelector
      ? {
          code: "selector-called",
          candidates: [[replace(call, `${asOperand(text)}.value(${failure.text(first)})`)]],
          isGuess: true,
        }
      : undefined;
  }
  return (
    first && {
      candidates: [[replace(first, `[${failure.text(first)}]`)], [replace(first, `"${failure.text(first)}"`)]],
    }
  );
}

/** Something else is written where a function is needed: `map("upper")`, `map(tokens)`, `map(2)`. */
function repairNoFunction(failure: Failure): Remedy | undefined {
  const { code } = failure.problem;
  if (code !== "not-a-function" && code !== "function-is-symbolic") return undefined;
  const call = callAt(failure);
  const given = call ? argumentsOf(call) : [];
  const fn = given.find((node) => /^["'\d]|tokens|indices/.test(failure.text(node))) ?? given.at(-1);
  if (!call || !fn) return undefined;
  if (code === "function-is-symbolic" && failure.problem.args.place === "zip") {
    const letters = given.map((_, i) => "xyzw"[i] ?? `x${i}`);
    const made = letters.length === 2 ? letters.join(" == ") : (letters[0] ?? "x");
    const [first] = given;
    const candidates = first ? [[insertAt(first.from, `lambda ${letters.join(", ")}: ${made}, `)]] : [];
    return { code: "zip-needs-function", candidates };
  }
  const text = failure.text(fn);
  if (failure.problem.args.place === "select" || calleeName(call, failure) === "select") return { candidates: [] };
  const method = /^["'](\w+)(?:\(\))?["']$/.exec(text)?.[1];
  const object = asOperand((call.firstChild ? failure.text(call.firstChild) : "").replace(/\.map$/, ""));
  const byMethod = method === undefined ? [] : [[replace(fn, `lambda c: c.${method}()`)], [replace(fn, method)]];
  return { candidates: [...byMethod, [replace(call, text)], [replace(call, `${object} + ${text}`)]] };
}

export const CALL_RECIPES: readonly Recipe[] = [
  repairForgotten,
  repairMissing,
  repairTooMany,
  repairDefaultFirst,
  repairArity,
  repairOrderOfArguments,
  repairInput,
  repairNoFunction,
];
