import { argumentsOf, asOperand, type Failure, type Recipe, type Remedy, replace } from "./failure.ts";
import { edits, rewrite } from "./sequences.ts";

type Write = (args: readonly string[]) => string | undefined;

const joined: Write = (args) => (args.length > 1 ? args.map(asTerm).join(" + ") : args[0]);
const chosen: Write = ([test = "", then = "1", otherwise = "0"]) => `where(${test}, ${then}, ${otherwise})`;
const combined =
  (sign: string): Write =>
  (args) =>
    args.length > 1 ? args.map((one) => `(${one})`).join(` ${sign} `) : undefined;
const fallback: Write = ([x = "tokens", value = "0"]) => `where(${x} == None, ${value}, ${x})`;
const kept: Write = ([test]) => (test === undefined ? undefined : `where(${test}, indices, "_")`);
const itself: Write = ([x]) => x;
const onEach =
  (method: string): Write =>
  ([x]) =>
    x === undefined ? undefined : `${asOperand(x)}.map(lambda c: c.${method}())`;

function asTerm(text: string): string {
  return /^(?:[\w.]+|"[^"]*"|'[^']*'|[\w.]+\([^()]*\))$/.test(text) ? text : `(${text})`;
}

/** Functions of spreadsheets, SQL, R and array libraries, in small letters. */
const FUNCTIONS: Readonly<Record<string, Write>> = {
  if: chosen,
  iff: chosen,
  and: combined("&"),
  or: combined("|"),
  xor: combined("^"),
  concatenate: joined,
  concat: joined,
  paste: joined,
  paste0: joined,
  strcat: joined,
  str_c: joined,
  coalesce: fallback,
  ifnull: fallback,
  nvl: fallback,
  which: kept,
  nonzero: kept,
  toupper: onEach("upper"),
  tolower: onEach("lower"),
  upper: onEach("upper"),
  lower: onEach("lower"),
  ucase: onEach("upper"),
  lcase: onEach("lower"),
  trim: onEach("strip"),
  isnumber: onEach("isdigit"),
  rearrange: itself,
  reshape: itself,
  squeeze: itself,
  unsqueeze: itself,
  expand_dims: itself,
  einsum: ([, selector, values]) =>
    values === undefined ? undefined : `${asOperand(selector ?? "")}.value(${values})`,
  clip: ([x, low, high]) =>
    high === undefined ? undefined : `where(${x} < ${low}, ${low}, where(${x} > ${high}, ${high}, ${x}))`,
  clamp: ([x, low, high]) =>
    high === undefined ? undefined : `where(${x} < ${low}, ${low}, where(${x} > ${high}, ${high}, ${x}))`,
};

const OTHER_NAMES: Readonly<Record<string, string>> = {
  countif: "count",
  counta: "count",
  len: "length",
  char_length: "length",
  maximum: "max",
  minimum: "min",
};

/** `IF(…)`, `COUNTIF(tokens, "l")`, `paste0(a, b)`, `which(…)`. */
function repairFormula(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  const name = String(problem.args.name);
  const call =
    /^unknown-name/.test(problem.code) && source[problem.span.to] === "("
      ? failure.covering("CallExpression")
      : undefined;
  const isLoud = /^[A-Z][A-Z_\d]+$/.test(name);
  const key = isLoud ? name.toLowerCase() : name;
  if (!call || call.from !== problem.span.from) return undefined;
  const given = argumentsOf(call).map((node) => failure.text(node));
  const write = Object.hasOwn(FUNCTIONS, key) ? FUNCTIONS[key] : undefined;
  const text = write?.(given);
  // Inside a function for `map` there is one value.
  const [, method] = /\.map\(lambda c: c\.(\w+)\(\)\)$/.exec(text ?? "") ?? [];
  const ofOne = method === undefined ? [] : [[replace(call, `${asOperand(given[0] ?? "")}.${method}()`)]];
  if (text !== undefined) {
    const candidates = [...edits(call, { text }, failure), ...ofOne];
    return { code: "no-such-function", args: { name }, candidates, isGuess: true };
  }
  if (!isLoud) return undefined;
  const [x = "tokens", ...rest] = given;
  const isAll = key === "count" && rest.length === 0;
  const meant = isAll ? { text: "(key(1) == query(1)).value(1)" } : rewrite(OTHER_NAMES[key] ?? key, x, rest);
  const lower = [[replace({ from: call.from, to: call.from + name.length }, key)]];
  return {
    code: "no-such-function",
    args: { name },
    candidates: meant ? edits(call, meant, failure) : lower,
    isGuess: true,
  };
}

/** `=IF(…)`: a formula of a spreadsheet. */
function repairFormulaSign(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /^\s*(=)(?!=)/d.exec(masked.slice(line.from, line.to))?.indices?.[1];
  if (!found) return undefined;
  const at = { from: line.from + found[0], to: line.from + found[1] };
  return { code: "formula-equals", at, candidates: [[replace(at, "")]] };
}

interface Query {
  readonly pattern: RegExp;
  readonly instead: string;
}

const CONDITION = "(?:[^;\\n]+?)";

/** Clauses of SQL. `$1`, `$2` stand for groups. */
const QUERIES: readonly Query[] = [
  {
    pattern: new RegExp(`\\b(CASE)\\s+WHEN\\s+(${CONDITION})\\s+THEN\\s+(.+?)\\s+ELSE\\s+(.+?)\\s+END\\b`, "di"),
    instead: "where($2, $3, $4)",
  },
  {
    pattern: new RegExp(`\\b(SELECT)\\s+(\\w+|\\*)(?:\\s+FROM\\s+\\w+)?\\s+WHERE\\s+(${CONDITION})\\s*;?\\s*$`, "di"),
    instead: 'where($3, $2, "_")',
  },
  { pattern: /\b(SELECT)\s+(\w+)(?:\s+FROM\s+\w+)?\s*;?\s*$/d, instead: "$2" },
  { pattern: /(\w+)\s+(BETWEEN)\s+(\S+)\s+AND\s+(\S+)/di, instead: "($1 >= $3) & ($1 <= $4)" },
  { pattern: /(\w+)\s+(IS\s+NOT\s+NULL)\b/di, instead: "$1 != None" },
  { pattern: /(\w+)\s+(IS\s+NULL)\b/di, instead: "$1 == None" },
  { pattern: /(\w+)\s+(LIKE)\s+(\u00a7+)/d, instead: "$1 == $3" },
  { pattern: /\b(NOT\s+IN)\b/d, instead: "not in" },
  { pattern: /\b(IN)\b(?=\s*[([\u00a7])/d, instead: "in" },
];

const CLAUSE = /^(?:CASE|SELECT|BETWEEN|IS\s+NOT\s+NULL|IS\s+NULL|LIKE|NOT\s+IN|IN)$/i;

/** `SELECT tokens WHERE …`, `CASE WHEN …`, `x BETWEEN a AND b`. A lone `=` in a condition compares. */
function repairQuery(failure: Failure): Remedy | undefined {
  const { problem, source, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  for (const { pattern, instead } of QUERIES) {
    const found = pattern.exec(masked.slice(line.from, line.to));
    const places = found?.indices;
    if (!found || !places) continue;
    const groups = places.map((place) => (place ? source.slice(line.from + place[0], line.from + place[1]) : ""));
    const word = groups.findIndex((group, i) => i > 0 && CLAUSE.test(group));
    const [from = 0, to = 0] = places[word] ?? [];
    const text = instead
      .replace(/\$(\d)/g, (_, i: string) => groups[Number(i)] ?? "")
      .replace(/^where\(\*/, "where(tokens");
    const put = text.replace(/(?<![=<>!])=(?![=])/g, "==").replace(/"(%?)([^"%]*)(%?)"|'(%?)([^'%]*)(%?)'/g, unpercent);
    return {
      code: "foreign-query",
      args: { written: groups[word] ?? "" },
      at: { from: line.from + from, to: line.from + to },
      candidates: [[{ from: line.from + found.index, to: line.from + found.index + found[0].length, insert: put }]],
    };
  }
  return undefined;
}

/** `'l%'` of LIKE, without its wildcard. */
function unpercent(whole: string): string {
  return whole.replace(/%/g, "");
}

/** `(int) tokens`: a cast of C. */
function repairCast(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found =
    /(\(\s*(int|float|double|char|str|string|String|bool|long)\s*\))\s*([A-Za-z_][\w.]*(?:\([^()]*\))?)/d.exec(
      masked.slice(line.from, line.to),
    );
  const place = found?.indices?.[1];
  const named = found?.indices?.[3];
  if (!found || !place || !named) return undefined;
  const type =
    { double: "float", char: "str", string: "str", String: "str", long: "int" }[found[2] ?? ""] ?? found[2] ?? "int";
  const x = failure.source.slice(line.from + named[0], line.from + named[1]);
  const whole = { from: line.from + place[0], to: line.from + named[1] };
  const at = { from: line.from + place[0], to: line.from + place[1] };
  const candidates = [`${x}.map(${type})`, `${type}(${x})`].map((insert) => [replace(whole, insert)]);
  return { code: "foreign-cast", args: { type }, at, candidates };
}

/** `tokens[:, None] == tokens[None, :]`: every pair compared, as array libraries do it. */
function repairOuter(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found =
    /(\w+)\[\s*(:\s*,\s*None|None\s*,\s*:)\s*\]\s*([=!<>]=?)\s*(\w+)\[\s*(:\s*,\s*None|None\s*,\s*:)\s*\]/.exec(
      masked.slice(line.from, line.to),
    );
  if (!found) return undefined;
  const [text, left = "", axis = "", sign = "==", right = ""] = found;
  const [one, other] = /^:/.test(axis) ? ["query", "key"] : ["key", "query"];
  const at = { from: line.from + found.index, to: line.from + found.index + text.length };
  return { code: "outer-comparison", at, candidates: [[replace(at, `${one}(${left}) ${sign} ${other}(${right})`)]] };
}

/** ``tokens `elem` "ael"``: a word as a sign between two values. */
function repairInfix(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /[\w)\u00a7]\s*(`(\w+)`)\s*[\w(\u00a7]/d.exec(masked.slice(line.from, line.to));
  const place = found?.indices?.[1];
  const meant = { elem: "in", notElem: "not in", mod: "%", rem: "%", div: "//", quot: "//", and: "and", or: "or" }[
    found?.[2] ?? ""
  ];
  if (!found?.[2] || !place || meant === undefined) return undefined;
  const at = { from: line.from + place[0], to: line.from + place[1] };
  return { code: "foreign-operator", args: { written: found[2], meant }, at, candidates: [[replace(at, meant)]] };
}

export const FORMULA_RECIPES: readonly Recipe[] = [
  repairFormulaSign,
  repairFormula,
  repairQuery,
  repairCast,
  repairOuter,
  repairInfix,
];
