import type { Edit } from "../problem/problem.ts";
import type { Failure, Recipe, Remedy } from "./failure.ts";

const MODIFIERS =
  "(?:(?:public|private|protected|internal|static|final|export|default|async|pub|inline|virtual|override|abstract|extern)\\s+)";
const WORDS = "(?:function|func|fun|fn|def|sub|proc)";
/** A type as Java, C or Rust writes it before a name. */
const TYPE = "(?:[A-Za-z_][\\w.]*(?:<[^>\\n]*>)?(?:\\[\\])*)";

/** How a header of another language looks: where it begins, its name, its parameters, and what opens its body. */
interface Header {
  readonly pattern: RegExp;
  /** The last expression of the body is its value. */
  readonly isExpression?: (written: string) => boolean;
}

const HEADERS: readonly Header[] = [
  {
    // `public static int f(int x) {`, `pub fn f(x: i32) -> i32 {`, `export default function f(x) {`
    pattern: new RegExp(
      `^(?<indent>[ \\t]*)(?<written>(?:${MODIFIERS}+(?:${WORDS}\\s+|${TYPE}\\s+)?|(?!def\\b)${WORDS}\\s+(?=\\w+[^\\n]*(?:->|\\{)))(?=\\w+\\s*\\())(?<name>\\w+)\\s*\\((?<list>[^()\\n]*)\\)\\s*(?:(?:->|:)\\s*[\\w<>\\[\\]|]+\\s*|\\w+\\s*(?=\\{))?(?<open>\\{|:(?=\\s*$)|(?=\\s*$))`,
      "dm",
    ),
    isExpression: (written) => /\b(?:fn|fun)\b/.test(written),
  },
  {
    // `int f(int x) {`
    pattern: new RegExp(
      `^(?<indent>[ \\t]*)(?<written>(?!def\\b|return\\b|if\\b|for\\b|while\\b|else\\b|switch\\b|match\\b)${TYPE}\\s+)(?<name>\\w+)\\s*\\((?<list>[^()\\n]*)\\)\\s*(?<open>\\{)`,
      "dm",
    ),
  },
  {
    // `f <- function(x) x + 1`, `const f = (x) => {`, `f = function(x) {`
    pattern:
      /^(?<indent>[ \t]*)(?:(?:const|let|var)\s+)?(?<name>\w+)\s*(?:<-|=)\s*(?<written>function\s*|(?=\([^()\n]*\)\s*=>\s*\{))\((?<list>[^()\n]*)\)\s*(?:=>\s*)?(?<open>\{|(?=[^\s{]))/dm,
    isExpression: (written) => /function/.test(written),
  },
];

/** A function that begins as in Java, C, Rust, JavaScript or R. All of it is rewritten: header, parameters, braces. */
function repairForeignFunction(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  for (const { pattern, isExpression } of HEADERS) {
    const found = pattern.exec(masked);
    const groups = found?.groups;
    const place = found?.indices?.groups;
    if (!found || !groups || !place?.name || !place.list) continue;
    const { indent = "", written = "", name = "", open = "" } = groups;
    const from = found.index;
    const bodyFrom = from + found[0].length;
    const lineEnd = failure.lineAt(bodyFrom).to;
    const isBraced = open === "{";
    const isPythons = open === ":" || (!isBraced && source.slice(bodyFrom, lineEnd).trim() === "");
    const bodyTo = isBraced ? (closing(masked, bodyFrom) ?? source.length) : isPythons ? bodyFrom : lineEnd;
    const head = `${indent}def ${name}(${parametersOf(source.slice(place.list[0], place.list[1]), /\bfunc\b/.test(written))}):`;
    const returnsLast = isExpression?.(written) === true || !(isBraced || isPythons);
    const body = isPythons ? "" : bodyOf(source.slice(bodyFrom, bodyTo), indent, returnsLast);
    const at = place.written && written.trim() !== "" ? place.written : place.name;
    return {
      code: "foreign-function",
      args: { written: (written.trim() || source.slice(from, bodyFrom).trim()).replace(/\s+/g, " ") },
      at: { from: at[0], to: at[1] - (written.length - written.trimEnd().length) },
      candidates: [[{ from, to: isBraced ? Math.min(bodyTo + 1, source.length) : bodyTo, insert: head + body }]],
    };
  }
  return undefined;
}

/** Finds the end of the brace that is open at an offset. `undefined` if it never closes. */
function closing(masked: string, from: number): number | undefined {
  let depth = 1;
  for (let i = from; i < masked.length; i++) {
    if (masked[i] === "{") depth++;
    else if (masked[i] === "}" && --depth === 0) return i;
  }
  return undefined;
}

/** `int x, final String s = "a"` without the types, which follow the name in Go. */
export function parametersOf(list: string, isNameFirst: boolean): string {
  return list
    .split(",")
    .map((one) => {
      const [left = "", ...value] = one.split("=");
      const plain = left.replace(/:.*$/s, "").trim();
      const name = (isNameFirst ? /^(\w+)/ : /(\w+)$/).exec(plain)?.[1] ?? "";
      return value.length > 0 ? `${name}=${value.join("=").trim()}` : name;
    })
    .filter((name) => name !== "")
    .join(", ");
}

const STATEMENT = /^(?:return|if|for|while|elif|else|def|print|pass|raise|assert)\b|^\w+\s*[-+*/]?=(?!=)/;

function bodyOf(text: string, indent: string, returnsLast: boolean): string {
  const written = text.includes("\n") ? text.split("\n") : text.split(";");
  const lines = written.map((line) => line.replace(/;?\s*$/, "")).filter((line) => line.trim() !== "");
  const shared = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  const body = lines.map((line) => `${indent}    ${line.slice(shared)}`);
  const last = body.length - 1;
  if (returnsLast && body[last] !== undefined && !STATEMENT.test(body[last].trim()))
    body[last] = body[last].replace(/^(\s*)/, "$1return ");
  return `\n${body.length > 0 ? body.join("\n") : `${indent}    pass`}`;
}

/** `f(x) = x + 1`, `fun f(x: Int): Int = x + 1`, `def f(x) x + 1 end`. */
function repairOneLine(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found =
    /^([ \t]*)((?:fun|fn|def|let|func)[ \t]+)?(\w+)[ \t]*\(([^()]*)\)[ \t]*(?::[ \t]*\w+[ \t]*)?(?:=(?!=)[ \t]*(.+?)|(?<=\))[ \t]+([^:=\s][^:]*?)[ \t]+end)[ \t]*;?[ \t]*$/d.exec(
      masked.slice(line.from, line.to),
    );
  const body = found?.indices?.[5] ?? found?.indices?.[6];
  const name = found?.indices?.[3];
  if (!found || !body || !name || /^(?:key|query|where|select|aggregate|raw)$/.test(found[3] ?? "")) return undefined;
  const [, indent = "", word = "", called = "", list = ""] = found;
  const text = source.slice(line.from + body[0], line.from + body[1]);
  const insert = `${indent}def ${called}(${parametersOf(list, false)}): return ${text}`;
  return {
    code: "foreign-function",
    args: { written: word.trim() || `${called}(${list}) =` },
    at: { from: line.from + (found.indices?.[2]?.[0] ?? name[0]), to: line.from + name[1] },
    candidates: [[{ from: line.from, to: line.to, insert }]],
    isGuess: true,
  };
}

/** `f x y = x + y`, whose name is called further below. */
function repairEquation(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /^([ \t]*)(?:let\s+)?([a-z_]\w*)((?:[ \t]+[a-z_]\w*)+)[ \t]*=(?!=)[ \t]*(.+?)[ \t]*$/d.exec(
    masked.slice(line.from, line.to),
  );
  const [, , named, , body] = found?.indices ?? [];
  if (!found || !named || !body) return undefined;
  const [, indent = "", name = "", list = ""] = found;
  if (!new RegExp(`(?<![.\\w])${name}\\s*\\(`).test(masked.slice(line.to))) return undefined;
  const insert = `${indent}def ${name}(${list.trim().split(/\s+/).join(", ")}): return ${source.slice(line.from + body[0], line.from + body[1])}`;
  return {
    code: "foreign-function",
    args: { written: `${name}${list} =` },
    at: { from: line.from + named[0], to: line.from + named[1] },
    candidates: [[{ from: line.from, to: line.to, insert }]],
    isGuess: true,
  };
}

/** ``x => { return x; }``, `function(c) { return c; }`, `@(x) x + 1`, `def f(c): return c` where a value is needed. */
const FUNCTION_VALUES: readonly RegExp[] = [
  /(?:(?<=\()\s*|(?<=\(\())(?<list>\w+(?:\s*,\s*\w+)*)\s*(?<written>=>)\s*\{\s*return\s+(?<body>[^;{}\n]*?)\s*;?\s*\}/d,
  /(?<written>\bfunction)\s*\((?<list>[^)\n]*)\)\s*\{?\s*(?:return\s+)?(?<body>[^;{}\n]*?)\s*;?\s*\}/d,
  /(?<=[(,=]\s*)(?<written>\bfunction)\s*\((?<list>[^)\n]*)\)\s*(?<body>(?:[^(),;{}\n]|\([^()\n]*\))+)/d,
  /(?<written>@)\((?<list>[^)\n]*)\)\s*(?<body>[^,;\n]+)/d,
  /(?<=[(,=]\s*)(?<written>def)\s+\w+\s*\((?<list>[^)\n]*)\)\s*:\s*return\s+(?<body>(?:[^()\n]|\([^()\n]*\))+)/d,
];

function repairFunctionValue(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  for (const pattern of FUNCTION_VALUES) {
    const found = pattern.exec(masked.slice(line.from, line.to));
    const place = found?.indices?.groups;
    if (!found || !place?.body || !place.written || !place.list) continue;
    const piece = ([from, to]: [number, number]) => source.slice(line.from + from, line.from + to);
    const at = { from: line.from + place.written[0], to: line.from + place.written[1] };
    const whole = { from: line.from + found.index, to: line.from + found.index + found[0].length };
    return {
      code: "foreign-function-value",
      args: { written: found.groups?.written ?? "" },
      at,
      candidates: [[{ ...whole, insert: `lambda ${piece(place.list)}: ${piece(place.body)}` }]],
    };
  }
  return undefined;
}

/** `lambda(c): …` and `lambda c: if c == "l": 1 else: 0`. */
function repairLambda(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const brackets = /\blambda\s*(\()([\w\s,]*)(\))\s*:/d.exec(text)?.indices;
  if (brackets?.[1] && brackets[3]) {
    const [open, close] = [line.from + brackets[1][0], line.from + brackets[3][0]];
    const edits = [
      { from: open, to: open + 1, insert: " " },
      { from: close, to: close + 1, insert: "" },
    ];
    return { code: "lambda-brackets", at: { from: open, to: close + 1 }, candidates: [edits] };
  }
  const chosen =
    /\blambda\b[^:\n]*:\s*(if\s+([^:\n]+?)\s*:\s*(?:return\s+)?([^:\n]+?)\s*;?\s*else\s*:?\s*(?:return\s+)?((?:[^():\n]|\([^()\n]*\))+))/d.exec(
      text,
    );
  const [, whole, test, then, orElse] = chosen?.indices ?? [];
  if (!whole || !test || !then || !orElse) return undefined;
  const piece = ([from, to]: [number, number]) => source.slice(line.from + from, line.from + to).trim();
  const at = { from: line.from + whole[0], to: line.from + whole[0] + 2 };
  const insert = `${piece(then)} if ${piece(test)} else ${piece(orElse)}`;
  return {
    code: "lambda-statement",
    at,
    candidates: [[{ from: line.from + whole[0], to: line.from + whole[1], insert }]],
  };
}

/** MATLAB's `function y = f(x)` … `end`: the name on the left is what it gives back. */
function repairNamedResult(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const found = /^([ \t]*)(function)\s+\[?(\w+)\]?\s*=\s*(\w+)\s*(\([^()\n]*\))?[ \t]*$/dm.exec(masked);
  const word = found?.indices?.[2];
  if (!found || !word) return undefined;
  const [whole, indent = "", , result = "", name = "", list = "()"] = found;
  const head: Edit = { from: found.index, to: found.index + whole.length, insert: `${indent}def ${name}${list}:` };
  const after = masked.slice(head.to);
  const end = new RegExp(`^${indent}end\\b[^\\n]*`, "m").exec(after);
  const outside = new RegExp(`\\n${indent}(?=\\S)`).exec(after);
  const back = `${indent}    return ${result}`;
  const at = head.to + (end ? end.index : outside ? outside.index + 1 : after.length);
  const given: Edit = end
    ? { from: at, to: at + end[0].length, insert: back }
    : { from: at, to: at, insert: outside ? `${back}\n` : `\n${back}` };
  return {
    code: "foreign-function",
    args: { written: "function" },
    at: { from: word[0], to: word[1] },
    candidates: [[head, given]],
  };
}

/** `for i = 1:3`, `for i = 1 to 3`, `for i in 0..3`. */
function repairCountedLoop(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const before = masked.slice(0, line.from).trimEnd().length;
  for (const { from, to } of [line, ...(before > 0 ? [failure.lineAt(before)] : [])]) {
    const found =
      /^([ \t]*)for\s*\(?\s*(\w+)\s*(?:=|in|:=|from)\s*(\w+)\s*(:|to|until|through|\.\.=|\.\.\.|\.\.<|\.\.)\s*(\w+)\s*\)?\s*(?:do\b|loop\b)?\s*[:{]?[ \t]*$/d.exec(
        masked.slice(from, to),
      );
    const place = found?.indices;
    if (!found || !place?.[3] || !place[5]) continue;
    const [, indent = "", name = "", start = "", sign = "", end = ""] = found;
    const stop = /^(?:until|\.\.<|\.\.)$/.test(sign) ? end : `${end} + 1`;
    const block = /\{[ \t]*$/.test(found[0]) ? closing(masked, to) : undefined;
    const closes = block === undefined ? [] : [{ from: failure.lineAt(block).from, to: block + 1, insert: "" }];
    return {
      code: "foreign-range",
      at: { from: from + place[3][0], to: from + place[5][1] },
      candidates: [[{ from, to, insert: `${indent}for ${name} in range(${start}, ${stop}):` }, ...closes]],
    };
  }
  return undefined;
}

export const FOREIGN_FUNCTION_RECIPES: readonly Recipe[] = [
  repairNamedResult,
  repairFunctionValue,
  repairLambda,
  repairForeignFunction,
  repairOneLine,
  repairEquation,
  repairCountedLoop,
];
