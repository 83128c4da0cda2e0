import type { SyntaxNode } from "@lezer/common";
import type { Edit } from "../problem/problem.ts";
import { argumentsOf, asOperand, childrenOf, type Failure, type Recipe, type Remedy, replace } from "./failure.ts";

/** `names[indices]` and `table[tokens]`: a list or dict that is asked for an s-op. */
function repairLookup(failure: Failure): Remedy | undefined {
  const { problem } = failure;
  const isDict = problem.code === "symbolic-key";
  if (!isDict && problem.code !== "symbolic-inside-index") return undefined;
  const call = failure.covering("CallExpression");
  const [asked, otherwise] = call ? argumentsOf(call) : [];
  const callee = call?.firstChild;
  if (isDict && call && asked && callee && /\.get$/.test(failure.text(callee))) {
    const table = failure.text(callee).replace(/\.get$/, "");
    const rest = otherwise ? `, ${failure.text(otherwise)}` : "";
    const insert = `${asOperand(failure.text(asked))}.map(lambda v: ${table}.get(v${rest}))`;
    return { candidates: [[replace(call, insert)]] };
  }
  const member = failure.covering("MemberExpression");
  const [object, , index] = member ? childrenOf(member) : [];
  if (!member || !object || !index) return undefined;
  const x = asOperand(failure.text(index));
  const values = failure.text(object);
  const found = (text: string) => [replace(member, `${x}.map(lambda v: ${text})`)];
  return {
    candidates: isDict
      ? [found(`${values}[v]`), found(`${values}.get(v, 0)`)]
      : [found(`${values}[v]`), found(`${values}[int(v)]`)],
  };
}

/** `x, y = tokens`: each name fetches from a position. */
function repairUnpacking(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "symbolic-loop") return undefined;
  const line = failure.lineAt(failure.problem.span.from);
  const found = /^(\s*)(\w+(?:\s*,\s*\w+)+)\s*=(?!=)\s*([\w.]+)\s*$/.exec(failure.source.slice(line.from, line.to));
  if (!found) return undefined;
  const [, indent = "", names = "", x = ""] = found;
  const lines = names.split(/\s*,\s*/).map((name, i) => `${indent}${name} = (key(indices) == query(${i})).value(${x})`);
  return { code: "unpack-sop", candidates: [[replace(line, lines.join("\n"))]] };
}

/** `"".join(tokens)`. */
function repairJoin(failure: Failure): Remedy | undefined {
  const { code, args } = failure.problem;
  const call = failure.covering("CallExpression");
  const [first] = call ? argumentsOf(call) : [];
  if (code !== "symbolic-argument" || args.callee !== "str.join" || !call || !first) return undefined;
  return { code: "sequence-join", candidates: [[replace(call, failure.text(first))]] };
}

/** `"{}!".format(tokens)` and `"%s!" % tokens`. */
function repairTemplate(failure: Failure): Remedy | undefined {
  const { code, span } = failure.problem;
  if (code === "sequence-length") {
    const node = failure.nodesIn(span.from, span.to, "BinaryExpression").find((one) => {
      const [left, sign] = childrenOf(one);
      return left?.name === "String" && sign && failure.text(sign) === "%";
    });
    const [left, , right] = node ? childrenOf(node) : [];
    if (!node || !left || !right || right.name === "TupleExpression") return undefined;
    const insert = `${asOperand(failure.text(right))}.map(lambda v: ${failure.text(left)} % v)`;
    return { code: "format-symbolic", args: { type: "s-op" }, candidates: [[replace(node, insert)]] };
  }
  const call = failure.covering("CallExpression");
  const callee = call?.firstChild;
  if (code !== "format-symbolic" || !call || !callee || !/\.format$/.test(failure.text(callee))) return undefined;
  const given = argumentsOf(call).map((node) => failure.text(node));
  const letters = given.map((_, i) => "vwxyz"[i] ?? `v${i}`);
  const made = `${failure.text(callee)}(${letters.join(", ")})`;
  const [first = ""] = given;
  const insert =
    given.length === 1
      ? `${asOperand(first)}.map(lambda v: ${made})`
      : `SOp.zip(lambda ${letters.join(", ")}: ${made}, ${given.join(", ")})`;
  return { candidates: [[replace(call, insert)]] };
}

/** `any(t == "l" for t in tokens)`, `sum(1 for t in tokens if …)`, `len([t for t in tokens if …])`. */
function repairGenerator(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "symbolic-loop") return undefined;
  const call = failure.covering("CallExpression");
  const name = call?.firstChild ? failure.text(call.firstChild) : "";
  const list = call?.getChild("ArgList");
  if (!call || !list) return undefined;
  const inside = failure
    .text(list)
    .slice(1, -1)
    .trim()
    .replace(/^\[(.*)\]$/s, "$1");
  const found = /^(.+?)\s+for\s+(\w+)\s+in\s+([\w.]+)(?:\s+if\s+(.+))?$/s.exec(inside);
  if (!found) return undefined;
  const [, item = "", letter = "", x = "", test] = found;
  const where = (condition: string, truth: string) =>
    `(key(${asOperand(x)}.map(lambda ${letter}: ${condition})) == query(${truth})).value(1)`;
  const insert = overAll(name, { item, letter, x, test, where });
  return insert === undefined
    ? undefined
    : { code: "loop-in-call", args: { name }, candidates: [[replace(call, insert)]] };
}

interface Walk {
  readonly item: string;
  readonly letter: string;
  readonly x: string;
  readonly test: string | undefined;
  readonly where: (condition: string, truth: string) => string;
}

function overAll(name: string, { item, letter, x, test, where }: Walk): string | undefined {
  const each = item === letter ? x : `${x}.map(lambda ${letter}: ${item})`;
  switch (name) {
    case "any":
      return `${where(item, "True")} > 0`;
    case "all":
      return `${where(item, "False")} == 0`;
    case "len":
      return test === undefined ? "(key(1) == query(1)).value(1)" : where(test, "True");
    case "sum":
      if (test === undefined) return `(key(1) == query(1)).value(${each})`;
      return item === "1" ? where(test, "True") : where(test, "True").replace(/1\)$/, `${each})`);
    case "list":
    case "tuple":
      return test === undefined ? each : undefined;
    default:
      return undefined;
  }
}

/** A loop over an s-op that counts, asks or collects, as the one expression that it is. */
function repairLoopOver(failure: Failure): Remedy | undefined {
  const { code } = failure.problem;
  if (!/^(?:symbolic-loop|sop-len|sop-range)$/.test(code)) return undefined;
  const loop = failure.covering("ForStatement");
  if (!loop) return undefined;
  const text = failure.text(loop).trimEnd();
  const candidates = [
    counted(loop, text),
    all(loop, text),
    added(loop, text),
    asked(loop, text, failure),
    collected(loop, text, failure),
  ].flatMap((edits) => (edits ? [edits] : []));
  return candidates.length > 0 ? { code: "loop-as-map", candidates, isGuess: true } : undefined;
}

/** `for t in x: if t == "l": n += 1`. */
function counted(loop: SyntaxNode, text: string): Edit[] | undefined {
  const found = /^for\s+(\w+)\s+in\s+([\w.]+)\s*:\s*if\s+([^\n]+?)\s*:\s*(\w+)\s*(?:\+=\s*1|=\s*\4\s*\+\s*1)$/.exec(
    text,
  );
  if (!found) return undefined;
  const [, letter = "", x = "", test = "", name = ""] = found;
  const insert = `${name} = (key(${x}.map(lambda ${letter}: ${test})) == query(True)).value(1)`;
  return [{ from: loop.from, to: loop.from + text.length, insert }];
}

/** `for t in x: n += 1`. */
function all(loop: SyntaxNode, text: string): Edit[] | undefined {
  const name = /^for\s+\w+\s+in\s+[\w.]+\s*:\s*(\w+)\s*(?:\+=\s*1|=\s*\1\s*\+\s*1)$/.exec(text)?.[1];
  if (name === undefined) return undefined;
  return [{ from: loop.from, to: loop.from + text.length, insert: `${name} = (key(1) == query(1)).value(1)` }];
}

/** `for t in x: text += t.upper()`, and a sum of numbers. */
function added(loop: SyntaxNode, text: string): Edit[] | undefined {
  const found = /^for\s+(\w+)\s+in\s+([\w.]+)\s*:\s*(\w+)\s*(?:\+=\s*|=\s*\3\s*\+\s*)([^\n]+)$/.exec(text);
  if (!found) return undefined;
  const [, letter = "", x = "", name = "", item = ""] = found;
  const each = item.trim() === letter ? x : `${x}.map(lambda ${letter}: ${item})`;
  return [{ from: loop.from, to: loop.from + text.length, insert: `${name} = ${each}` }];
}

/** `for t in x: if t == "l": return 1`, and `return 0` after it. */
function asked(loop: SyntaxNode, text: string, failure: Failure): Edit[] | undefined {
  const found = /^for\s+(\w+)\s+in\s+([\w.]+)\s*:\s*if\s+([^\n]+?)\s*:\s*return\s+([^\n]+)$/.exec(text);
  const next = loop.nextSibling;
  const otherwise = next ? /^return\s+([^\n]+?)\s*$/.exec(failure.text(next))?.[1] : undefined;
  if (!found || !next || otherwise === undefined) return undefined;
  const [, letter = "", x = "", test = "", value = ""] = found;
  const isThere = `(key(${x}.map(lambda ${letter}: ${test})) == query(True)).value(1) > 0`;
  return [
    {
      from: loop.from,
      to: next.from + failure.text(next).trimEnd().length,
      insert: `return where(${isThere}, ${value}, ${otherwise})`,
    },
  ];
}

/** `for i in range(len(x)): out.append(f(x[i]))`. */
function collected(loop: SyntaxNode, text: string, failure: Failure): Edit[] | undefined {
  const found = /^for\s+(\w+)\s+in\s+range\(([^\n]*)\)\s*:\s*(\w+)\.append\(([^\n]+)\)$/.exec(text);
  if (!found) return undefined;
  const [, i = "", , list = "", item = ""] = found;
  const insert = item
    .replace(new RegExp(`\\b(\\w+)\\[${i}\\]`, "g"), "$1")
    .replace(new RegExp(`(?<!\\w)${i}\\b`, "g"), "indices");
  const made = new RegExp(`^[ \\t]*${list}\\s*=\\s*(?:\\[\\]|list\\(\\))[ \\t]*\\n`, "m").exec(failure.source);
  const put = { from: loop.from, to: loop.from + text.length, insert: `${list} = ${insert}` };
  const gone =
    made && made.index < loop.from ? [{ from: made.index, to: made.index + made[0].length, insert: "" }] : [];
  return [...gone, put];
}

export const LOOKUP_RECIPES: readonly Recipe[] = [
  repairLookup,
  repairUnpacking,
  repairJoin,
  repairTemplate,
  repairGenerator,
  repairLoopOver,
];
