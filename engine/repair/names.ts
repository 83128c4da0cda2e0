import type { SyntaxNode } from "@lezer/common";
import { nearestName } from "../syntax/nearest-name.ts";
import { argumentsOf, asOperand, type Failure, insertAt, type Recipe, type Remedy, replace } from "./failure.ts";
import { CHANGING, edits, rewrite, TEXT_METHODS } from "./sequences.ts";

/** Names of the papers, of notes and of habit, and what they are called here. */
const ALIASES: Readonly<Record<string, string>> = {
  tokens_int: "tokens.map(int)",
  tokens_float: "tokens.map(float)",
  tokens_str: "tokens.map(str)",
  tokens_bool: "tokens.map(bool)",
  tokens_asis: "tokens",
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
  tok: "tokens",
  tks: "tokens",
  seq: "tokens",
  text: "tokens",
  txt: "tokens",
  word: "tokens",
  data: "tokens",
  input_ids: "tokens",
  xs: "tokens",
  i: "indices",
  j: "indices",
  pos_ids: "indices",
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
  sop: "SOp",
  SOP: "SOp",
  Sequence: "SOp",
  Ture: "True",
  Flase: "False",
  Fasle: "False",
  typeof: "type",
  parseInt: "int",
  parseFloat: "float",
  Number: "int",
  Int: "int",
  Integer: "int",
  String: "str",
  toString: "str",
  Boolean: "bool",
  k: "key",
  q: "query",
  K: "key",
  Q: "query",
  A1: "tokens",
  輸入: "tokens",
  索引: "indices",
  位置: "indices",
};

/** Names of Python's modules, for a program that forgets the import. */
const MODULES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["", "math operator functools itertools collections string"],
    ["collections", "Counter defaultdict deque OrderedDict namedtuple"],
    ["functools", "reduce partial lru_cache cmp_to_key"],
    ["itertools", "product permutations combinations accumulate chain islice zip_longest groupby"],
    ["math", "sqrt floor ceil log log2 exp pi gcd"],
  ].flatMap(([module = "", names = ""]) =>
    names.split(" ").map((name) => [name, module === "" ? `import ${name}` : `from ${module} import ${name}`]),
  ),
);

/** How other notebooks call the libraries that they take such words from. */
const LIBRARIES: ReadonlySet<string> = new Set([
  "np",
  "numpy",
  "torch",
  "tf",
  "pd",
  "pandas",
  "jnp",
  "raspy",
  "rasp",
  "rp",
  "Math",
  "F",
  "nn",
  "keras",
  "plt",
]);

/** Names for the number of positions. */
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
  causal_mask: "key(indices) <= query(indices)",
  mask: "key(indices) <= query(indices)",
  attn_mask: "key(indices) <= query(indices)",
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
  const named =
    usedTooEarly(name, failure) ??
    comparedForAssigned(name, failure) ??
    fromObject(name, failure) ??
    fromLibrary(name, failure);
  const asked = named ?? notImported(name) ?? paperCall(name, failure) ?? methodAsFunction(name, failure);
  if (asked) return asked;
  const operator = paperOperator(name, failure);
  if (operator) return operator;
  const selector = Object.hasOwn(SELECTORS, name) ? SELECTORS[name] : undefined;
  if (selector !== undefined) {
    const line = failure.lineAt(statementStart(failure, span.from));
    const indent = /^[ \t]*/.exec(source.slice(line.from, line.to))?.[0] ?? "";
    return { code: "undefined-selector", candidates: [[insertAt(line.from, `${indent}${name} = ${selector}\n`)]] };
  }
  const isOwn = new RegExp(`^[ \\t]*${args.nearest}\\s*=(?!=)`, "m").test(source);
  if ((LENGTHS.has(name) || nearestName(name, ["length"]) !== undefined) && !(args.nearest !== undefined && isOwn)) {
    const line = failure.lineAt(statementStart(failure, span.from));
    const indent = /^[ \t]*/.exec(source.slice(line.from, line.to))?.[0] ?? "";
    return {
      code: "undefined-length",
      candidates: [[insertAt(line.from, `${indent}${name} = (key(1) == query(1)).value(1)\n`)]],
    };
  }
  const isLetter = /^[kq]$/i.test(name) && source[span.to] !== "(";
  const alias = Object.hasOwn(ALIASES, name) && !isLetter ? ALIASES[name] : undefined;
  const unused = unusedParameters(failure);
  // `j` beside a parameter `i` that is never read means that parameter.
  const own = name.length === 1 ? unused[0] : undefined;
  const known =
    (isOwn ? args.nearest : (own ?? alias)) ??
    args.nearest ??
    alias ??
    nearestName(name.toLowerCase(), CASELESS) ??
    CASELESS.find((one) => one === name.toLowerCase());
  const suggestions = [known, args.nearest, alias, ...unused].flatMap((one) =>
    one === undefined ? [] : [String(one)],
  );
  const inMap = lambdaFor(name, failure);
  if (suggestions.length > 0) {
    const [nearest = ""] = suggestions;
    const call = source[span.to] === "(" ? failure.covering("CallExpression") : undefined;
    const isInput = call && /^(?:tokens|indices)$/.test(nearest);
    const candidates = [...new Set(suggestions)].map((one) => [replace(isInput ? call : here, one)]);
    return {
      code: "unknown-name-nearest",
      args: { nearest },
      ...(alias?.startsWith("tokens.") && { isExact: true as const }),
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

/** A name that a later line of the same block gives a value to. */
function usedTooEarly(name: string, failure: Failure): Remedy | undefined {
  const { masked, source, problem } = failure;
  const line = failure.lineAt(statementStart(failure, problem.span.from));
  const indent = /^[ \t]*/.exec(source.slice(line.from, line.to))?.[0] ?? "";
  const later = new RegExp(`^${indent}${name}[ \\t]*=(?!=)[^\\n]*(?:\\n|$)`, "m").exec(masked.slice(line.to));
  if (!later) return undefined;
  const from = line.to + later.index;
  const moved = source.slice(from, from + later[0].length);
  const number = source.slice(0, from).split("\n").length;
  return {
    code: "used-too-early",
    args: { name, line: number },
    candidates: [
      [insertAt(line.from, moved.endsWith("\n") ? moved : `${moved}\n`), { from, to: from + moved.length, insert: "" }],
    ],
    isGuess: true,
  };
}

/** `x == tokens` on a line of its own, where `x` is read later. */
function comparedForAssigned(name: string, failure: Failure): Remedy | undefined {
  const { masked, problem } = failure;
  const { from, to } = problem.span;
  const line = failure.lineAt(from);
  const sign = /^\s*==/.exec(masked.slice(to, line.to));
  const isNumber = /^\s*==\s*-?\d[\d.]*\s*$/.test(masked.slice(to, line.to));
  const isRead = isNumber || new RegExp(`(?<![.\\w])${name}\\b`).test(masked.slice(line.to));
  if (!sign || !isRead || masked.slice(line.from, from).trim() !== "") return undefined;
  const at = { from: to + sign[0].length - 2, to: to + sign[0].length };
  return { code: "compare-for-assign", args: { name }, at, candidates: [[replace(at, "=")]], isGuess: true };
}

/** `Array.from(tokens)`, `JSON.stringify(tokens)`: what they make of a sequence is the sequence itself. */
function fromObject(name: string, failure: Failure): Remedy | undefined {
  const column = /^(?:df|data|batch|row|table|inputs)$/.test(name) ? failure.covering("MemberExpression") : undefined;
  if (column && /^\w+\[["']\w+["']\]$/.test(failure.text(column)))
    return { code: "foreign-library", args: { name }, candidates: [[replace(column, "tokens")]] };
  const call = /^(?:Array|Object|JSON|Arrays|Stream|List|Set)$/.test(name)
    ? failure.covering("CallExpression")
    : undefined;
  const [first] = call ? argumentsOf(call) : [];
  if (!call || !first || failure.masked[failure.problem.span.to] !== ".") return undefined;
  return { code: "foreign-library", args: { name }, candidates: [[replace(call, failure.text(first))]] };
}

/** `np.where(…)`: the words of RASP are here without a library. */
function fromLibrary(name: string, { masked, problem }: Failure): Remedy | undefined {
  if (!LIBRARIES.has(name) || masked[problem.span.to] !== ".") return undefined;
  const edits = [...masked.matchAll(new RegExp(`(?<![.\\w])${name}\\.`, "g"))].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    insert: "",
  }));
  return { code: "foreign-library", args: { name }, candidates: [edits] };
}

function notImported(name: string): Remedy | undefined {
  const statement = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (statement === undefined) return undefined;
  return {
    code: "not-imported",
    args: { name, statement },
    candidates: [[insertAt(0, `${statement}\n`)]],
    isGuess: true,
  };
}

/** `value(selector, x)`, `reverse(tokens)`, `upper(tokens)`: methods, and what other languages have as functions. */
function methodAsFunction(name: string, failure: Failure): Remedy | undefined {
  const call = failure.covering("CallExpression");
  const [first, ...rest] = call && failure.source[failure.problem.span.to] === "(" ? argumentsOf(call) : [];
  if (!call || !first) return undefined;
  const x = failure.text(first);
  const others = rest.map((node) => failure.text(node));
  if (/^(?:value|has)$/.test(name)) {
    const insert = `${asOperand(x)}.${name}(${others.join(", ")})`;
    return { code: "method-as-function", args: { name }, candidates: [[replace(call, insert)]] };
  }
  const isText = TEXT_METHODS.has(name) && others.length === 0;
  const meant = isText ? { text: `${asOperand(x)}.map(lambda c: c.${name}())` } : rewrite(name, x, others);
  return meant && { code: "no-such-function", args: { name }, candidates: edits(call, meant, failure), isGuess: true };
}

const OPERATORS: Readonly<Record<string, string>> = {
  equals: "==",
  equal: "==",
  less: "<",
  greater: ">",
  eq: "==",
  ne: "!=",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  leq: "<=",
  geq: ">=",
  neq: "!=",
};

/** `select(k, q, eq)`. */
function paperOperator(name: string, failure: Failure): Remedy | undefined {
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : undefined;
  const { from, to } = failure.problem.span;
  if (operator === undefined || !/\bselect\([^\n]*,\s*$/.test(failure.masked.slice(failure.lineAt(from).from, from)))
    return undefined;
  const insert = `lambda k, q: k ${operator} q`;
  return { code: "paper-predicate", args: { written: name, operator }, candidates: [[{ from, to, insert }]] };
}

/** Beside a sign of comparison, or the one argument of `query`. */
function isCompared({ source, problem }: Failure): boolean {
  const { from, to } = problem.span;
  return /(?:[=!<>]=?|[,(])\s*$/.test(source.slice(0, from)) || /^\s*[=!<>]/.test(source.slice(to));
}

/** The start of the statement that holds an offset: the line before which all brackets are closed. */
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
    attend: `aggregate(${text}, ${others})`,
    attention: `aggregate(${text}, ${others})`,
    gather: `aggregate(${text}, ${others})`,
    kqv: `aggregate(${text}, ${others})`,
    element_in: `${asOperand(text)}.has(${others})`,
    contains: others.startsWith("[")
      ? `${asOperand(text)}.has(${others})`
      : `(key(${text}) == query(${others})).value(1) > 0`,
    mean: `${asOperand(text)}.mean(${others})`,
    average: `${asOperand(text)}.mean(${others})`,
    logical_and: `${asOperand(text)} & ${asOperand(others)}`,
    logical_or: `${asOperand(text)} | ${asOperand(others)}`,
    logical_not: `~${asOperand(text)}`,
    equal: `${text} == ${others}`,
    not_equal: `${text} != ${others}`,
    greater: `${text} > ${others}`,
    less: `${text} < ${others}`,
    tril: "key(indices) <= query(indices)",
    triu: "key(indices) >= query(indices)",
    eye: "key(indices) == query(indices)",
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
  const name = String(problem.args.name);
  // A note on the same name in another language helps more than the nearest word.
  if (problem.args.type === "s-op" && (rewrite(name, "x", []) || TEXT_METHODS.has(name) || CHANGING.has(name)))
    return undefined;
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

/** The arguments that RASP's own words take. */
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  key: ["x"],
  query: ["x"],
  where: ["condition", "a", "b"],
  select: ["k", "q", "predicate"],
  value: ["x", "default"],
  mean: ["x", "default"],
  has: ["collection"],
  round: [],
};

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
  const callee = String(problem.args.callee);
  const known = Object.hasOwn(PARAMETERS, callee) ? PARAMETERS[callee] : KEYWORDS;
  const names = parameters.length > 0 ? parameters : (known ?? KEYWORDS);
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

const HIDDEN: ReadonlySet<string> = new Set(
  "tokens indices key query where select aggregate raw len sum max min map list str int float range abs round sorted print set dict zip any all ord chr".split(
    " ",
  ),
);

/** `def f(key, …)`, whose body calls RASP's `key`. */
function hidingParameter(name: string, failure: Failure): Remedy | undefined {
  const definition = HIDDEN.has(name) ? failure.covering("FunctionDefinition") : undefined;
  const list = definition?.getChild("ParamList");
  if (!definition || !list) return undefined;
  const text = failure.masked.slice(definition.from, definition.to);
  const uses = [...text.matchAll(new RegExp(`(?<![.\\w])${name}\\b(?!\\s*\\()`, "g"))];
  const own = uses.map(({ index }) => definition.from + index);
  const [from] = own;
  if (from === undefined || from < list.from || from > list.to) return undefined;
  const candidates = [own.map((at) => ({ from: at, to: at + name.length, insert: `my_${name}` }))];
  return { code: "hidden-name", args: { name }, at: { from, to: from + name.length }, candidates };
}

/** `key = 1` takes RASP's own `key` away. */
function repairHidden(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.code !== "not-callable") return undefined;
  const callee = /^\s*(\w+)/.exec(source.slice(problem.span.from))?.[1] ?? "";
  const parameter = hidingParameter(callee, failure);
  if (parameter) return parameter;
  const assigned = HIDDEN.has(callee) ? new RegExp(`^[ \\t]*(${callee})\\s*=(?!=)`, "dm").exec(masked) : null;
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
