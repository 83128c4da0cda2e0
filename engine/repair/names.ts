import type { SyntaxNode } from "@lezer/common";
import { nearestName } from "../syntax/nearest-name.ts";
import { argumentsOf, asOperand, type Failure, insertAt, type Recipe, type Remedy, replace } from "./failure.ts";
import { TEXT_METHODS } from "./sequences.ts";

/** Names of the papers, of notes and of habit, and what they are called here. */
const ALIASES: Readonly<Record<string, string>> = {
  tokens_int: "tokens.map(int)",
  tokens_float: "tokens.map(float)",
  tokens_str: "tokens.map(str)",
  tokens_asint: "tokens.map(int)",
  full_s: "(key(1) == query(1))",
  select_all: "(key(1) == query(1))",
  all_true: "(key(1) == query(1))",
  position: "indices",
  positions: "indices",
  pos: "indices",
  idx: "indices",
  index: "indices",
  inds: "indices",
  input: "tokens",
  inputs: "tokens",
  inp: "tokens",
  chars: "tokens",
  toks: "tokens",
  seq: "tokens",
  sequence: "tokens",
  s: "tokens",
  keys: "key",
  queries: "query",
  aggr: "aggregate",
  agg: "aggregate",
  sel: "select",
  Where: "where",
  iif: "where",
  ifelse: "where",
};

/** Names that stand for how many positions there are. */
const LENGTHS: ReadonlySet<string> = new Set([
  "length",
  "len",
  "size",
  "n",
  "N",
  "L",
  "seq_len",
  "seqlen",
  "length_",
  "count",
  "total",
]);

/** Selectors that notes and the post give a name before they use it. */
const SELECTORS: Readonly<Record<string, string>> = {
  before: "key(indices) < query(indices)",
  after: "key(indices) > query(indices)",
  prev: "key(indices) == query(indices - 1)",
  previous: "key(indices) == query(indices - 1)",
  following: "key(indices) == query(indices + 1)",
  causal: "key(indices) <= query(indices)",
  same: "key(tokens) == query(tokens)",
  same_token: "key(tokens) == query(tokens)",
  everything: "key(1) == query(1)",
};

function repairUnknown(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  if (!/^unknown-name/.test(problem.code)) return undefined;
  const { span, args } = problem;
  const name = String(args.name);
  const here = { from: span.from, to: span.to };
  const paper = paperCall(name, failure);
  if (paper) return paper;
  const selector = Object.hasOwn(SELECTORS, name) ? SELECTORS[name] : undefined;
  if (selector !== undefined) {
    const line = failure.lineAt(statementStart(failure, span.from));
    const indent = /^[ \t]*/.exec(source.slice(line.from, line.to))?.[0] ?? "";
    return { code: "undefined-selector", candidates: [[insertAt(line.from, `${indent}${name} = ${selector}\n`)]] };
  }
  if (LENGTHS.has(name)) {
    const line = failure.lineAt(statementStart(failure, span.from));
    const indent = /^[ \t]*/.exec(source.slice(line.from, line.to))?.[0] ?? "";
    return {
      code: "undefined-length",
      candidates: [[insertAt(line.from, `${indent}${name} = (key(1) == query(1)).value(1)\n`)]],
    };
  }
  const alias = Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined;
  const known =
    args.nearest ??
    alias ??
    nearestName(name.toLowerCase(), CASELESS) ??
    CASELESS.find((one) => one === name.toLowerCase());
  const suggestions = [args.nearest, alias, known, ...unusedParameters(failure)].flatMap((one) =>
    one === undefined ? [] : [String(one)],
  );
  const inMap = lambdaFor(name, failure);
  if (suggestions.length > 0) {
    const [nearest = ""] = suggestions;
    const candidates = [...new Set(suggestions)].map((one) => [replace(here, one)]);
    return {
      code: "unknown-name-nearest",
      args: { nearest },
      candidates:
        args.nearest === undefined && isCompared(failure) ? [...candidates, [replace(here, `"${name}"`)]] : candidates,
    };
  }
  if (inMap) return inMap;
  if (source[span.to] !== "(" && isCompared(failure))
    return {
      code: "text-without-quotes",
      candidates: [[replace(here, `"${name}"`)]],
      isGuess: true,
      isRough: true,
    };
  return undefined;
}

const CASELESS: readonly string[] = [
  "tokens",
  "indices",
  "key",
  "query",
  "where",
  "select",
  "aggregate",
  "raw",
  "len",
  "range",
  "print",
  "int",
  "str",
];

/** Beside a sign of comparison, or the one argument of `query`. */
function isCompared({ source, problem }: Failure): boolean {
  const { from, to } = problem.span;
  return /(?:[=!<>]=?|[,(])\s*$/.test(source.slice(0, from)) || /^\s*[=!<>]/.test(source.slice(to));
}

/** Where the statement begins that an offset is in: the line whose brackets are all closed before it. */
function statementStart({ masked }: Failure, offset: number): number {
  let depth = 0;
  for (let i = offset - 1; i >= 0; i--) {
    const sign = masked[i] as string;
    if (")]}".includes(sign)) depth++;
    else if ("([{".includes(sign)) depth--;
    else if (sign === "\n" && depth >= 0) return i + 1;
  }
  return 0;
}

/** `selector_width(s)`, `indicator(x)`, `zipmap(f, a)`: functions of the paper. */
function paperCall(name: string, failure: Failure): Remedy | undefined {
  const call = failure.covering("CallExpression");
  const [first, ...rest] = call && failure.source[failure.problem.span.to] === "(" ? argumentsOf(call) : [];
  if (!call || !first) return undefined;
  const text = failure.text(first);
  const others = rest.map((node) => failure.text(node)).join(", ");
  const instead: Readonly<Record<string, string>> = {
    selector_width: `${asOperand(text)}.value(1)`,
    width: `${asOperand(text)}.value(1)`,
    sel_width: `${asOperand(text)}.value(1)`,
    indicator: `where(${text}, 1, 0)`,
    bool_to_int: `where(${text}, 1, 0)`,
    zipmap: `SOp.zip(${text}, ${others})`,
    aggr: `aggregate(${text}, ${others})`,
    kqv: `aggregate(${text}, ${others})`,
    element_in: `${asOperand(text)}.has(${others})`,
    contains: `${asOperand(text)}.has(${others})`,
    mean: `${asOperand(text)}.mean(${others})`,
    average: `${asOperand(text)}.mean(${others})`,
    If: `where(${text}, ${others})`,
    ite: `where(${text}, ${others})`,
  };
  const meant = Object.hasOwn(instead, name) ? instead[name] : undefined;
  return meant === undefined
    ? undefined
    : { code: "paper-function", args: { name }, candidates: [[replace(call, meant)]] };
}

/** Parameters of the function around the problem that it never reads. */
function unusedParameters(failure: Failure): string[] {
  const definition = failure.covering("FunctionDefinition");
  if (!definition) return [];
  const text = failure.masked.slice(definition.from, definition.to);
  const list = /\(([^)]*)\)/.exec(text)?.[1] ?? "";
  const names = list.split(",").map((one) => /^\s*(\w+)/.exec(one)?.[1] ?? "");
  return names.filter((name) => name !== "" && text.match(new RegExp(`\\b${name}\\b`, "g"))?.length === 1);
}

/** `tokens.map(x + 1)` and `tokens.map(c.upper())`. */
function lambdaFor(name: string, failure: Failure): Remedy | undefined {
  const { from, to } = failure.problem.span;
  for (let node = failure.around(from, to, ["ArgList"]); node; node = outerList(node)) {
    const callee = node.prevSibling;
    const first = node.firstChild?.nextSibling;
    if (callee && first && first.to >= to && failure.text(callee).endsWith(".map")) {
      const isMethod = TEXT_METHODS.has(name) && failure.text(first) === name;
      const insert = isMethod
        ? [[replace(first, `lambda c: c.${name}()`)]]
        : [[insertAt(first.from, `lambda ${name}: `)]];
      return { code: isMethod ? "map-of-method" : "map-needs-function", args: { name }, candidates: insert };
    }
  }
  return undefined;
}

function outerList(list: SyntaxNode): SyntaxNode | undefined {
  for (let node = list.parent; node; node = node.parent) if (node.name === "ArgList") return node;
  return undefined;
}

/** A method or attribute one letter away. */
function repairAttribute({ problem }: Failure): Remedy | undefined {
  if (problem.code !== "no-attribute-nearest") return undefined;
  return { candidates: [[replace(problem.span, String(problem.args.nearest))]] };
}

const KEYWORDS: readonly string[] = [
  "default",
  "value",
  "x",
  "k",
  "q",
  "predicate",
  "condition",
  "a",
  "b",
  "collection",
  "key",
  "reverse",
  "start",
  "sep",
  "end",
];

/** A keyword argument that is misspelt; by position it needs no name. */
function repairKeyword(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.code !== "unknown-keyword") return undefined;
  const name = String(problem.args.name);
  const { from, to } = problem.span;
  const found = new RegExp(`\\b${name}\\s*=(?!=)\\s*`).exec(masked.slice(from, to));
  if (!found) return undefined;
  const at = from + found.index;
  const own = new RegExp(`\\bdef\\s+${problem.args.callee}\\s*\\(([^)]*)\\)`).exec(masked)?.[1] ?? "";
  const parameters = own.split(",").flatMap((one) => /^\s*\*{0,2}(\w+)/.exec(one)?.[1] ?? []);
  const names = parameters.length > 0 ? parameters : KEYWORDS;
  const nearest =
    nearestName(name, names) ??
    names.find((one) => one.startsWith(name.slice(0, 3)) || name.startsWith(one.slice(0, 3)));
  const here = { from: at, to: at + name.length };
  const without = [replace({ from: at, to: at + found[0].length }, "")];
  if (nearest === undefined) return { candidates: [without], at: here };
  return {
    code: "unknown-keyword-nearest",
    args: { nearest },
    at: here,
    candidates: [[replace(here, nearest)], without],
  };
}

/** `key = 1` takes RASP's own `key` away. */
function repairHidden(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.code !== "not-callable") return undefined;
  const callee = /^\s*(\w+)/.exec(source.slice(problem.span.from))?.[1] ?? "";
  const assigned = new RegExp(`^[ \\t]*(${callee})\\s*=(?!=)`, "dm").exec(masked);
  const place = assigned?.indices?.[1];
  if (callee === "" || !place) {
    const call = failure.covering("CallExpression");
    const list = call?.getChild("ArgList");
    if (!list) return undefined;
    return { candidates: [[insertAt(list.from, " * ")]], isGuess: true, isRough: true };
  }
  const at = { from: place[0], to: place[1] };
  return { code: "hidden-name", args: { name: callee }, at, candidates: [[replace(at, `my_${callee}`)]] };
}

/** `import numpy as np`: what it is used for may be here without it. */
function repairImport({ problem, source, masked }: Failure): Remedy | undefined {
  if (problem.code !== "no-import") return undefined;
  const { from, to } = problem.span;
  const line = { from, to: source[to] === "\n" ? to + 1 : to, insert: "" };
  const alias = /\bas\s+(\w+)/.exec(masked.slice(from, to))?.[1] ?? String(problem.args.module);
  const uses = [...masked.slice(line.to).matchAll(new RegExp(`\\b${alias}\\.`, "g"))].map(({ 0: text, index }) => ({
    from: line.to + index,
    to: line.to + index + text.length,
    insert: "",
  }));
  return { candidates: [[line, ...uses]] };
}

/** The function of a puzzle under another name: the nearest that the program defines, or the only one. */
function repairMisnamed({ problem, masked }: Failure): Remedy | undefined {
  if (problem.code !== "function-missing") return undefined;
  const name = String(problem.args.name);
  const defined = [...masked.matchAll(/^def[ \t]+(\w+)/gm)].map(([, one]) => one ?? "");
  const given =
    nearestName(name, defined) ?? defined.find((one) => one.toLowerCase() === name.toLowerCase()) ?? defined.at(-1);
  if (given === undefined) return undefined;
  const uses = [...masked.matchAll(new RegExp(`(?<![.\\w])${given}\\b`, "g"))];
  const edits = uses.map(({ index }) => ({ from: index, to: index + given.length, insert: name }));
  const at = edits[0];
  return { code: "function-misnamed", args: { given }, ...(at && { at }), candidates: [edits] };
}

export const NAME_RECIPES: readonly Recipe[] = [
  repairMisnamed,
  repairImport,
  repairUnknown,
  repairAttribute,
  repairKeyword,
  repairHidden,
];
