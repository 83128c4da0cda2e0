import type { Edit } from "../problem/problem.ts";
import { type Failure, insertAt, type Recipe, type Remedy } from "./failure.ts";
import { recipeOf, type Turn } from "./turns.ts";

const SYNTAX = /^(?!limit|not-implemented)/;

/** Slips of somebody who is new to Python, and turns of other languages that a line can be rewritten for. */
const TURNS: readonly Turn[] = [
  {
    on: SYNTAX,
    pattern: /\[\s*(\.\.\.)\s*(\w+)\s*\]/d,
    code: "spread",
    args: { name: "$2" },
    blame: 1,
    instead: ["$2", "[*$2]"],
  },
  {
    on: /^(?:unexpected|assign|missing|call)/,
    pattern: /\bselect\s*\(([^\n]+?)\)\s*(where)\s*\(([^\n]+)\)[ \t]*$/dm,
    code: "foreign-query",
    args: { written: "select … where" },
    blame: 2,
    instead: ['where($3, $1, "_")'],
  },
  {
    on: /^(?:missing-colon|unexpected|foreign|else-alone|symbolic)/,
    pattern: /^([ \t]*)if\s+([^\n:]+?)\s*:\s*(\w+)\s*=\s*([^\n=]+?)\s+(else)\s*:\s*\3\s*=\s*([^\n]+)$/dm,
    code: "one-line-else",
    blame: 5,
    instead: ["$1$3 = $4 if $2 else $6"],
  },
  {
    on: /^(?:missing-colon|unexpected|foreign|else-alone)/,
    pattern: /^([ \t]*)(if\s+[^\n:]+?\s*:\s*[^\n]+?)\s+(else)\s*:[ \t]*([^\n]+)$/dm,
    code: "one-line-else",
    blame: 3,
    instead: ["$1$2\n$1else: $4"],
  },
  {
    on: /^(?:else-alone|unexpected)/,
    pattern:
      /([[({])\s*([^\n[({]+?)\s+(for\s+[^\n]+?\s+in\s+[^\n]+?)\s+if\s+([^\n]+?)\s+(else)\s+([^\n]+?)\s*([\])}])/d,
    code: "comprehension-order",
    blame: 5,
    instead: ["$1$2 if $4 else $6 $3$7"],
  },
  {
    on: /^unexpected/,
    pattern: /([[({])\s*([^\n[({]+?)\s+(if)\s+([^\n]+?)\s+(for\s+[^\n]+?\s+in\s+[^\n]+)([\])}])/d,
    code: "comprehension-order",
    blame: 3,
    instead: ["$1$2 $5 if $4$6"],
  },
  {
    on: SYNTAX,
    pattern: /^([ \t]*)(catch|rescue)\b[^\n:{]*[:{]/dm,
    code: "foreign-keyword",
    args: { written: "$2", meant: "except" },
    blame: 2,
    instead: ["$1except:"],
  },
  {
    on: /^(?!return-outside)(?:unexpected|missing|foreign|unclosed|call)/,
    pattern: /^([ \t]*def\s+\w+\s*\([^\n]*\)\s*->\s*[\w.[\], |]+?)([ \t]*)$/dm,
    code: "missing-colon",
    blame: 2,
    instead: ["$1:"],
  },
  {
    on: /^unexpected/,
    pattern: /^([ \t]*(?:def|if|elif|else|for|while|try|except)\b[^\n]*?:)(:+)[ \t]*$/dm,
    code: "stray-end",
    args: { written: "$2" },
    blame: 2,
    instead: ["$1"],
  },
  {
    on: /^(?:single-equals|unexpected|assign|unmatched)/,
    pattern: /^([ \t]*(?:if|elif|while)\b[^\n]*?\(\s*\w+\s*)(=)(?!=)(\s*[^\n()=]+\)\s*(?:[<>]=?|[!=]=)[^\n]*)$/dm,
    code: "single-equals",
    blame: 2,
    instead: ["$1:=$3", "$1==$3"],
  },
  {
    on: /^unexpected/,
    pattern: /([(,]\s*)(return)\s+/d,
    code: "return-inside",
    blame: 2,
    instead: ["$1"],
  },
  {
    on: /^unexpected/,
    pattern: /\bwhere\s*\(([^\n]+?)\s*(->|=>|:)\s*/d,
    code: "foreign-operator",
    args: { written: "$2", meant: "," },
    blame: 2,
    instead: ["where($1, "],
  },
  {
    on: /^unexpected/,
    pattern: /\b(where)\s*\(([^\n]+)\)\s+([\w\u00a7]+)\s+else\s+([^\n]+)$/dm,
    code: "if-then-else",
    blame: 1,
    instead: ["where($2, $3, $4)"],
  },
  {
    on: /^(?:unexpected|foreign|unmatched|missing|assign|single)/,
    pattern: /(\blambda\b\s*(?:\w+(?:\s*,\s*\w+)*)?\s*)([;=])(?!=)\s*/d,
    code: "lambda-colon",
    blame: 2,
    instead: ["$1: "],
    isGuess: true,
  },
  {
    on: /^unexpected/,
    pattern: /(\[[^\n()[\]{}]*?|\{[^\n{};]*?:[^\n{};]*?)(;)/d,
    code: "foreign-operator",
    args: { written: ";", meant: "," },
    blame: 2,
    instead: ["$1,"],
    isGuess: true,
  },
  {
    on: /^unexpected/,
    pattern: /^([^\n]*\))[ \t]*\n[ \t]+(\.\w+)/dm,
    code: "line-begins-with-dot",
    blame: 2,
    instead: ["$1$2"],
  },
  {
    on: SYNTAX,
    pattern: /(==|!=|<=|>=|\band|\bor|(?<![-=<>!])[-+*/&|<>])[ \t]*\n[ \t]+(\S[^\n]*)/d,
    isFar: true,
    code: "line-goes-on",
    args: { sign: "$1" },
    blame: 1,
    instead: ["$1 $2"],
    isGuess: true,
  },
  { on: /^unexpected/, pattern: /^([ \t]*)(def)\s*\(/dm, code: "def-needs-name", blame: 2, instead: ["$1def f("] },
  {
    on: /^(?:unexpected|missing)/,
    pattern: /(?<![\w.])(\d+)()([A-Za-z_]\w*)\b(?!\s*\()/d,
    code: "missing-operator",
    args: { meant: "*" },
    blame: 2,
    instead: ["$1 * $3"],
  },
  {
    on: /^(?:unexpected|missing|stray)/,
    pattern: /(?<![\w)\]]\s*)(\|)([^|\n]+)\|(?!\s*[\w(])/d,
    code: "foreign-operator",
    args: { written: "|…|", meant: "abs(…)" },
    blame: 1,
    instead: ["abs($2)"],
  },
  {
    on: /^(?:unexpected|single-equals|assign|missing|foreign|unmatched)/,
    pattern: /^([ \t]*match\s+)(?!\(|\w+\s*:)([^\n:]+?)[ \t]*:[ \t]*$/dm,
    code: "match-brackets",
    blame: 2,
    instead: ["$1($2):"],
    isGuess: true,
  },
  {
    on: /^(?:unexpected|missing)/,
    pattern: /(\.map\(\s*)(\w+)(\s*:)/d,
    code: "map-needs-function",
    args: { name: "$2" },
    blame: 2,
    instead: ["$1lambda $2$3"],
  },
  { on: /^incomplete/, pattern: /\b(if\b[^\n]*\belse)[ \t]*$/dm, instead: ["$1 0"], isGuess: true },
  {
    on: /^missing-operand/,
    pattern: /(,\s*\w+\s*)(=)(\s*)(?=[,)])/d,
    blame: 2,
    instead: ["$1=0", '$1="_"', ""],
  },
  {
    on: /^(?:unexpected|assign|single-equals)/,
    pattern: /^([ \t]*)(print)(\s*=(?!=)[^\n]*)/dm,
    code: "hidden-name",
    args: { name: "print" },
    blame: 2,
    instead: ["$1my_print$3"],
  },
  {
    on: /^try-alone/,
    pattern: /^([ \t]*)(try)([ \t]*:[^\n]*\n(?:\1[ \t]+[^\n]*(?:\n|$))*)/dm,
    isFar: true,
    blame: 2,
    instead: ["$1try$3$1except ValueError:\n$1    pass\n"],
  },
];

/** `'it's'`: the quote inside ends the text. */
function repairQuoteInside(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  if (problem.code !== "unterminated-string" && problem.code !== "unexpected" && problem.code !== "missing-comma")
    return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /(?<![\w'"])'([^'"\n]*?\w)(')(\w[^'"\n]*)'/d.exec(source.slice(line.from, line.to));
  const [whole, , quote] = found?.indices ?? [];
  if (!found || !whole || !quote) return undefined;
  const at = { from: line.from + quote[0], to: line.from + quote[1] };
  const insert = `"${found[1]}'${found[3]}"`;
  return { code: "quote-inside", at, candidates: [[{ from: line.from + whole[0], to: line.from + whole[1], insert }]] };
}

/** `f"{indices"`. */
function repairOpenReplacement(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  if (problem.code !== "unclosed" || problem.args.bracket !== "{") return undefined;
  const line = failure.lineAt(problem.span.from);
  const end = /^\{[^}"'\n]*(?=["'])/.exec(source.slice(problem.span.from, line.to))?.[0];
  return end === undefined
    ? undefined
    : { candidates: [[insertAt(problem.span.from + end.length, "}")]], isGuess: true };
}

const DO_WHILE =
  /^([ \t]*)(do|repeat)\b[ \t]*[{:]?[ \t]*\n?((?:[^\n}]*\n)*?[^\n}]*?)[ \t]*\}?[ \t]*(while|until)\b[ \t]*\(?([^\n:{]+?)\)?[ \t]*;?[ \t]*$/dm;

/** `do { … } while (i < 3)`. */
function repairDoWhile({ source, masked }: Failure): Remedy | undefined {
  const found = DO_WHILE.exec(masked);
  if (!found?.indices) return undefined;
  const group = (i: number) => source.slice(...(found.indices?.[i] ?? [0, 0]));
  const [indent, word, body, end, test] = [group(1), group(2), group(3), group(4), group(5)];
  const lines = body
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => `${indent}    ${line.trim()}`);
  const leave = `${indent}    if ${end === "while" ? `not (${test})` : test}: break`;
  const insert = [`${indent}while True:`, ...lines, leave].join("\n");
  const from = found.index;
  const at = { from: from + indent.length, to: from + indent.length + word.length };
  return {
    code: "do-while",
    args: { word: `${word} … ${end}` },
    at,
    candidates: [[{ from, to: from + found[0].length, insert }]],
  };
}

/** `elif` below `else`. */
function repairElifAfterElse(failure: Failure): Remedy | undefined {
  const line = failure.lineAt(failure.problem.span.from);
  const indent = /^([ \t]*)elif\b/.exec(failure.masked.slice(line.from, line.to))?.[1];
  if (indent === undefined) return undefined;
  const block = `[^\\n]*\\n(?:${indent}[ \\t]+[^\\n]*\\n)*`;
  const above = new RegExp(`^${indent}else\\b${block}$`, "m").exec(failure.masked.slice(0, line.from));
  const own = new RegExp(`^${block}`).exec(`${failure.masked.slice(line.from)}\n`)?.[0] ?? "";
  if (!above || above.index + above[0].length !== line.from) return undefined;
  const end = Math.min(failure.source.length, line.from + own.length);
  const [first, second] = [failure.source.slice(above.index, line.from), failure.source.slice(line.from, end)];
  const insert = `${second.replace(/\n?$/, "\n")}${first}`.replace(/\n$/, second.endsWith("\n") ? "\n" : "");
  const at = { from: line.from + indent.length, to: line.from + indent.length + 4 };
  return { code: "elif-after-else", at, candidates: [[{ from: above.index, to: end, insert }]] };
}

/** A line that belongs to an opener above it, one step further in or out than that. */
function repairStep(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const lines = [
    line,
    failure.lineAt(Math.max(0, line.from - 1)),
    failure.lineAt(Math.min(masked.length, line.to + 1)),
  ];
  for (const one of lines) {
    const text = masked.slice(one.from, one.to);
    const own = /^([ \t]*)(?:else|elif|except|finally)\b/.exec(text)?.[1];
    if (own === undefined) continue;
    const openers = [...masked.slice(0, one.from).matchAll(/^([ \t]*)(?:if|elif|for|while|try|except)\b/gm)];
    const indents = new Set(openers.map(([, indent = ""]) => indent).filter((indent) => indent !== own));
    const candidates = [...indents].map((indent): Edit[] => [
      { from: one.from, to: one.from + own.length, insert: indent },
    ]);
    if (candidates.length === 0) continue;
    const at = { from: one.from + own.length, to: one.to };
    return { code: "unexpected-indent", at, candidates: candidates.reverse(), isGuess: true };
  }
  return undefined;
}

/** `return` below its function, at the left edge. */
function repairReturnOutside(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.code !== "return-outside") return undefined;
  const { from } = failure.lineAt(problem.span.from);
  const before = masked.slice(0, from).trimEnd().split("\n").at(-1) ?? "";
  const indent = /^[ \t]+/.exec(before)?.[0];
  if (indent === undefined) return undefined;
  return { candidates: [[insertAt(from, indent)]], isGuess: true };
}

export const BEGINNER_RECIPES: readonly Recipe[] = [
  repairDoWhile,
  repairQuoteInside,
  repairOpenReplacement,
  repairElifAfterElse,
  repairReturnOutside,
  recipeOf(TURNS),
  repairStep,
];
