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
      `^(?<indent>[ \\t]*)(?<written>(?:${MODIFIERS}+(?:${WORDS}\\s+|${TYPE}\\s+)?|(?!def\\b)${WORDS}\\s+(?=\\w+[^\\n]*(?:->|\\{)))(?=\\w+\\s*\\())(?<name>\\w+)\\s*\\((?<list>[^()\\n]*)\\)\\s*(?:(?:->|:)\\s*[\\w<>\\[\\]|]+\\s*)?(?<open>\\{|:(?=\\s*$)|(?=\\s*$))`,
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
    const head = `${indent}def ${name}(${parametersOf(source.slice(place.list[0], place.list[1]))}):`;
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

/** Where the brace that is open at an offset closes. */
function closing(masked: string, from: number): number | undefined {
  let depth = 1;
  for (let i = from; i < masked.length; i++) {
    if (masked[i] === "{") depth++;
    else if (masked[i] === "}" && --depth === 0) return i;
  }
  return undefined;
}

/** `int x, final String s = "a"` without the types. */
function parametersOf(list: string): string {
  return list
    .split(",")
    .map((one) => {
      const [left = "", ...value] = one.split("=");
      const name = /(\w+)\s*(?::.*)?$/s.exec(left.replace(/:.*$/s, "").trim())?.[1] ?? "";
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
  repairForeignFunction,
  repairCountedLoop,
];
