import type { SyntaxNode } from "@lezer/common";
import type { Edit } from "../problem/problem.ts";
import { argumentsOf, asOperand, type Failure, insertAt, type Recipe, type Remedy, replace } from "./failure.ts";

/** `while True:` without a way out. It is the one limit that is repaired: the loop itself says that it has no end. */
function repairEndlessLoop({ problem, masked }: Failure): Remedy | undefined {
  if (problem.code !== "limit-steps") return undefined;
  const found = /\bwhile\s+(?:True|1)\s*(?=:)/.exec(masked);
  if (!found || /\b(?:break|return)\b/.test(masked.slice(found.index))) return undefined;
  const at = { from: found.index, to: found.index + found[0].length };
  return { code: "endless-loop", at, candidates: [[replace(at, "for _ in range(10)")]] };
}

/** A function that calls itself without an end. */
function repairEndlessRecursion(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "limit-depth") return undefined;
  const own = definitionAround(failure);
  if (!own) return undefined;
  const calls = failure
    .nodesIn(own.node.from, own.node.to, "CallExpression")
    .filter((call) => isCallOf(own.name, call, failure));
  const candidates = calls.flatMap((call): Edit[][] => {
    const [first] = argumentsOf(call);
    return first ? [[replace(call, failure.text(first))]] : [];
  });
  return { code: "endless-recursion", args: { name: own.name }, candidates };
}

/** A recursion that should stop when an s-op is 0: how often a function is called is decided before there is any input. */
function repairRecursionOnSop(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "symbolic-condition") return undefined;
  const own = definitionAround(failure);
  const condition = failure.covering("IfStatement");
  if (!own || !condition) return undefined;
  const body = failure.nodesIn(own.node.from, own.node.to, "CallExpression");
  if (!body.some((call) => isCallOf(own.name, call, failure))) return undefined;
  const list = own.node.getChild("ParamList");
  const parameters = list ? [...failure.text(list).matchAll(/(\w+)[^,()]*/g)].map(([, name]) => name) : [];
  const { from, to } = failure.problem.span;
  const counted = parameters.findIndex(
    (name) => name !== undefined && new RegExp(`\\b${name}\\b`).test(failure.source.slice(from, to)),
  );
  const outside = failure
    .nodesIn(own.node.to, failure.source.length, "CallExpression")
    .filter((call) => isCallOf(own.name, call, failure));
  const candidates = outside.flatMap((call): Edit[][] => {
    const argument = argumentsOf(call)[counted];
    return argument ? [[replace(argument, "3")]] : [];
  });
  return { code: "recursion-on-sop", args: { name: own.name, counted: parameters[counted] ?? "n" }, candidates };
}

function definitionAround(failure: Failure): { readonly node: SyntaxNode; readonly name: string } | undefined {
  const node = failure.covering("FunctionDefinition");
  const name = node?.getChild("VariableName");
  return node && name ? { node, name: failure.text(name) } : undefined;
}

function isCallOf(name: string, call: SyntaxNode, failure: Failure): boolean {
  return call.firstChild !== null && failure.text(call.firstChild) === name;
}

/** `x = x + 1` in a function where `x` has no value yet. */
function repairUnassigned(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "unbound-local") return undefined;
  const line = failure.lineAt(failure.problem.span.from);
  const indent = /^[ \t]*/.exec(failure.source.slice(line.from, line.to))?.[0] ?? "";
  const name = String(failure.problem.args.name);
  const isGlobal = new RegExp(`^${name}\\s*=(?!=)`, "m").test(failure.masked);
  const put = (text: string) => [insertAt(line.from, `${indent}${text}\n`)];
  return { candidates: [...(isGlobal ? [put(`global ${name}`)] : []), put(`${name} = 0`)] };
}

function repairClass({ problem, source }: Failure): Remedy | undefined {
  if (problem.code !== "no-class") return undefined;
  const found = /^class\s+(\w+)\s*(?:\([^)]*\))?/.exec(source.slice(problem.span.from));
  if (!found) return undefined;
  const at = { from: problem.span.from, to: problem.span.from + found[0].length };
  return { at, candidates: [...unwrapped(found[1] ?? "", at.from, source), [replace(at, `def ${found[1]}()`)]] };
}

/** The methods of a class as functions: its first line goes, `self` goes, and the lines below move to the left. */
function unwrapped(name: string, from: number, source: string): Edit[][] {
  const body = /^[^\n]*\n((?:[ \t]+[^\n]*(?:\n|$)|[ \t]*\n)+)/.exec(source.slice(from));
  const inside = body?.[1] ?? "";
  const indent = /^[ \t]+/.exec(inside)?.[0] ?? "";
  if (!body || indent === "" || !/^[ \t]+def\b/m.test(inside)) return [];
  const methods = inside
    .replace(new RegExp(`^${indent}`, "gm"), "")
    .replace(/(\bdef\s+\w+\s*\()\s*self\s*,?\s*/g, "$1")
    .replace(/\bself\./g, "");
  const end = from + body[0].length;
  const uses = source.slice(end).replace(new RegExp(`\\b${name}\\(\\)\\.`, "g"), "");
  return [[{ from, to: source.length, insert: methods + uses }]];
}

/** A function for `map` that counts its calls: the count is the position. */
function repairCounting(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "PurityError") return undefined;
  const found = /[\w.]+\.map\((\w+)\)/.exec(masked);
  const own = definitionAround(failure);
  if (!found || !own || own.name !== found[1] || !/\+= 1\b|\.append\(/.test(failure.text(own.node))) return undefined;
  return { candidates: [[{ from: found.index, to: found.index + found[0].length, insert: "indices + 1" }]] };
}

/** `match tokens:` with one case, as the choice at each position that it is. */
function repairMatch(failure: Failure): Remedy | undefined {
  if (failure.problem.code !== "symbolic-match") return undefined;
  const statement = failure.covering("MatchStatement");
  const text = statement ? failure.text(statement).trimEnd() : "";
  const found =
    /^match\s+([^\n]+?)\s*:\s*case\s+([^\n|]+?)\s*:\s*(return\s+|\w+\s*=\s*)?([^\n]+)(?:\s*case\s+_\s*:\s*(?:return\s+|\w+\s*=\s*)?([^\n]+))?$/.exec(
      text,
    );
  if (!statement || !found) return undefined;
  const [, subject = "", value = "", lead = "", then = "", otherwise = "0"] = found;
  const insert = `${lead}where(${asOperand(subject)} == ${value}, ${then}, ${otherwise})`;
  return { candidates: [[{ from: statement.from, to: statement.from + text.length, insert }]] };
}

/** `tokens.input("abc") + 1`: what has been run is a result, which does not calculate. */
function repairResult(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  if (problem.code !== "operator-types" || problem.args.leftType !== "result") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = source.slice(problem.span.from, line.to).trimEnd();
  const found = /^(.+?)(\.input\([^()]*\)|\((?:"[^"]*"|'[^']*'|\[[^\]]*\])\))(\s*[-+*/%<>=!].*)$/.exec(text);
  if (!found) return undefined;
  const [, sop = "", run = "", rest = ""] = found;
  const at = { from: problem.span.from, to: problem.span.from + text.length };
  return { code: "result-in-calculation", at, candidates: [[replace(at, `(${sop}${rest})${run}`)]] };
}

export const FLOW_RECIPES: readonly Recipe[] = [
  repairEndlessLoop,
  repairEndlessRecursion,
  repairRecursionOnSop,
  repairUnassigned,
  repairClass,
  repairCounting,
  repairMatch,
  repairResult,
];
