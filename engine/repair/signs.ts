import type { ProblemCode } from "../problem/en/index.ts";
import type { Edit } from "../problem/problem.ts";
import { FULL_WIDTH } from "../syntax/restrictions.ts";
import { type Failure, type Recipe, type Remedy, replace } from "./failure.ts";
import { IN_COMMENT, IN_STRING } from "./mask.ts";

/** Quotes that word processors and input methods make of the straight ones. */
const QUOTES: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "＂": '"',
  "″": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "＇": "'",
  "′": "'",
  "´": "'",
  "《": '"',
  "》": '"',
  "〈": '"',
  "〉": '"',
  "〝": '"',
  "〞": '"',
  "`": "'",
};

/** Signs that books and PDFs print, and what the keyboard has for them. */
const PRINTED: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "≤": "<=",
  "⩽": "<=",
  "≦": "<=",
  "≥": ">=",
  "⩾": ">=",
  "≧": ">=",
  "≠": "!=",
  "≡": "==",
  "×": "*",
  "·": "*",
  "⋅": "*",
  "∗": "*",
  "÷": "/",
  "∕": "/",
  "⁄": "/",
  "…": "...",
  "∧": "&",
  "∨": "|",
  "¬": "~",
  "⊕": "^",
  "∼": "~",
  "∣": "|",
  "〜": "~",
  "←": "=",
  "²": " ** 2",
  "³": " ** 3",
  "∈": " in ",
  "∉": " not in ",
  "≈": "==",
  "∞": 'float("inf")',
  "︰": ":",
  "‧": ".",
  "〔": "[",
  "〕": "]",
  λ: "lambda ",
};

/** Spaces and marks without width that pasted text brings. */
const BLANK = /[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]/;

/** The signs of a keyboard for a printed sign; `undefined` if the keyboard has the sign itself. */
function meantBy(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  if (QUOTES[sign] !== undefined) return QUOTES[sign];
  if (PRINTED[sign] !== undefined) return PRINTED[sign];
  if (BLANK.test(sign)) return /[\u200b-\u200f\u2060\ufeff]/.test(sign) ? "" : " ";
  if (FULL_WIDTH[sign] !== undefined) return FULL_WIDTH[sign];
  // Small forms, which input methods for Chinese offer beside the full-width ones.
  if (code >= 0xfe50 && code <= 0xfe6b) return sign === "﹑" ? "," : sign.normalize("NFKC");
  // The block of full-width forms repeats ASCII in its order.
  return code > 0xff00 && code < 0xff5f ? String.fromCodePoint(code - 0xfee0) : undefined;
}

function kindOf(sign: string): ProblemCode {
  if (BLANK.test(sign)) return "pasted-space";
  if (QUOTES[sign] !== undefined) return "curly-quote";
  return PRINTED[sign] === undefined ? "full-width" : "printed-sign";
}

/** Every sign outside strings and comments that the keyboard writes otherwise. All are repaired at once. */
function repairSigns(failure: Failure): Remedy | undefined {
  const { problem, source, masked } = failure;
  if (problem.type !== "SyntaxError" && problem.type !== "NameError") return undefined;
  const text = hasCurlyQuotes(masked) ? source : masked;
  const found = [...text.matchAll(/[^\n]/g)].flatMap(({ 0: sign, index }) => {
    const meant = sign === IN_STRING || sign === IN_COMMENT ? undefined : meantBy(sign);
    return meant === undefined ? [] : [{ sign, meant, from: index, to: index + sign.length }];
  });
  const { from, to } = failure.lineAt(problem.span.from);
  const [first] = found.filter((one) => one.from >= from && one.from <= to);
  if (!first) return undefined;
  const { sign, meant } = first;
  const edits = found.map((one): Edit => ({ from: one.from, to: one.to, insert: one.meant }));
  const code = kindOf(sign);
  const written = code === "pasted-space" ? `U+${hex(sign)}` : sign;
  return { code, args: { written, meant: meant.trim() }, at: first, candidates: [edits, outsideText(failure, edits)] };
}

function hasCurlyQuotes(masked: string): boolean {
  return /[“”„‟‘’‚‛]/.test(masked);
}

function outsideText({ masked }: Failure, edits: readonly Edit[]): readonly Edit[] {
  return edits.filter(({ from }) => masked[from] !== IN_STRING && masked[from] !== IN_COMMENT);
}

function hex(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

/** ``c => `${c}!` ``: a text with values in it, as JavaScript writes it. */
function repairTemplate(failure: Failure): Remedy | undefined {
  const { problem, source } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = [...source.slice(line.from, line.to).matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)];
  const [first] = found;
  if (!first) return undefined;
  const edits = found.map(({ 0: text, 1: inner = "", index }): Edit => {
    const quote = inner.includes("'") ? '"' : "'";
    const from = line.from + index;
    return { from, to: from + text.length, insert: `f${quote}${inner.replace(/\$\{/g, "{")}${quote}` };
  });
  const at = { from: line.from + first.index, to: line.from + first.index + first[0].length };
  return { code: "template-text", at, candidates: [edits] };
}

interface Sign {
  /** Over the masked source; the whole match is what is written. */
  readonly pattern: RegExp;
  readonly code?: ProblemCode;
  /** The form that the message shows, if it differs from the one that is put in. */
  readonly meant?: string;
  /** The texts to put in instead, one repair after the other. */
  readonly instead: readonly string[];
}

/** Operators of other languages. Whole lines in which they occur are repaired at once. */
const OPERATORS: readonly Sign[] = [
  { pattern: /==\s+==(?!=)/g, instead: ["=="] },
  { pattern: /(?<![=<>!])=\s+=(?!=)/g, code: "split-operator", instead: ["=="] },
  { pattern: /!\s+=(?!=)/g, code: "split-operator", instead: ["!="] },
  { pattern: /<\s+=(?!=)/g, code: "split-operator", instead: ["<="] },
  { pattern: />\s+=(?!=)/g, code: "split-operator", instead: [">="] },
  { pattern: /\*\s+\*/g, code: "split-operator", instead: ["**"] },
  { pattern: /!>/g, instead: ["<="] },
  { pattern: /!<(?!=)/g, instead: [">="] },
  { pattern: /%in%/g, meant: "in", instead: [" in "] },
  { pattern: /%\/%/g, instead: ["//"] },
  { pattern: /%%/g, instead: ["%"] },
  { pattern: /(?<![\d.])\.(?:\^|\*\*)/g, meant: "**", instead: ["**"] },
  { pattern: /(?<![\d.])\.\*/g, meant: "*", instead: ["*"] },
  { pattern: /(?<![\d.])\.\//g, meant: "/", instead: ["/"] },
  { pattern: /!==/g, instead: ["!="] },
  { pattern: /===/g, instead: ["=="] },
  { pattern: /=\/=|=!=|(?<![<>=])=!|~=(?=[^=])/g, meant: "!=", instead: ["!="] },
  { pattern: /<>/g, instead: ["!="] },
  { pattern: /=<(?!=)/g, instead: ["<="] },
  { pattern: / ?&& ?/g, code: "foreign-logic", meant: "&", instead: [" and ", " & "] },
  { pattern: / ?\|\| ?/g, code: "foreign-logic", meant: "|", instead: [" or ", " | "] },
  { pattern: /(?<![\w!])!(?![=!])\s*/g, code: "foreign-logic", meant: "~", instead: ["not ", "~"] },
  { pattern: /\?\?/g, meant: "or", instead: [" or "] },
  { pattern: /\?\./g, meant: ".", instead: ["."] },
  { pattern: /(?<=[\w)\]])(?:->|::|\s*\|>\s*)(?=\w+\s*\()/g, meant: ".", instead: ["."] },
  { pattern: /(?<=[\w)\]])->(?=[A-Za-z_])(?!\w+\s*:)/g, meant: ".", instead: ["."] },
  { pattern: /(?<=[\w)\]])(?:!+)(?=\.\w)/g, meant: "", instead: [""], code: "foreign-word" },
  ...["==", "!=", "<=", ">=", "<", ">", "+", "-", "&", "|"].map((sign) => ({
    pattern: new RegExp(`(?<![\\d.\\w])\\.${sign.replace(/[+|]/g, "\\$&")}(?!=)`, "g"),
    meant: sign,
    instead: [sign],
  })),
  { pattern: /(?<=(?:^|[(,=])[ \t]*)&(?=[A-Za-z])/gm, meant: "", instead: [""], code: "foreign-word" },
  { pattern: / \. ?(?=\u00a7)/g, meant: "+", instead: [" + "] },
  { pattern: /(?<=[\w)\]])\.\.(?=[A-Za-z_])/g, meant: ".", instead: ["."] },
  { pattern: /\.\.\.(?=[\w[(])/g, meant: "*", instead: ["*"] },
  { pattern: /(?<=\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)(?<!\bfor\s*\([^\n]*|\{[^\n]*);/g, meant: ",", instead: [","] },
  { pattern: /(?<=\bwhere\((?:[^()\n]|\([^()\n]*\))*)(?<!\blambda\b[^\n]*):/g, meant: ",", instead: [","] },
];

function repairOperators(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  // `...[1, 2]` is an element of an ellipsis to Python.
  if (problem.type !== "SyntaxError" && problem.args.type !== "ellipsis") return undefined;
  const line = failure.lineAt(problem.span.from);
  for (const { pattern, code = "foreign-operator", meant, instead } of OPERATORS) {
    const found = [...masked.matchAll(pattern)].filter(({ index }) => index >= line.from && index <= line.to);
    const [first] = found;
    if (!first) continue;
    const written = first[0].trim();
    const from = first.index + first[0].indexOf(written);
    return {
      code,
      args: { written, meant: meant ?? instead[0] ?? "" },
      at: { from, to: from + written.length },
      candidates: instead.map((insert) =>
        found.map(({ 0: text, index }) => ({ from: index, to: index + text.length, insert })),
      ),
    };
  }
  return undefined;
}

/** The parameters of an arrow, in round brackets or one alone, and the arrow. */
const ARROW = /(?:\basync\s+)?(?:\(([^()\n]*)\)|\b(\w+)) ?(=>|->|→|⇒|↦)[ \t]*/;

/** `=>` is `>=` between two values and a function after its parameters. */
function repairArrow(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const arrow = ARROW.exec(text);
  const compared = /=>|[→⇒]/.exec(text);
  if (!arrow && !compared) return undefined;
  const makesFunction =
    arrow !== null &&
    /(?:[(,=]\s*|lambda )$/.test(text.slice(0, arrow.index)) &&
    !/^(?:tokens|indices)$/.test(arrow[2] ?? "");
  const length = compared?.[0].length ?? 2;
  const comparison = compared
    ? [[{ from: line.from + compared.index, to: line.from + compared.index + length, insert: ">=" }]]
    : [];
  if (!arrow || !makesFunction) {
    if (!compared) return undefined;
    const at = line.from + compared.index;
    return {
      code: "foreign-operator",
      args: { written: compared[0], meant: ">=" },
      at: { from: at, to: at + length },
      candidates: comparison,
    };
  }
  const from = line.from + arrow.index;
  const start = /lambda $/.test(text.slice(0, arrow.index)) ? "" : "lambda ";
  const written = arrow[3] ?? "";
  const at = from + arrow[0].lastIndexOf(written);
  const end = from + arrow[0].length;
  // The body may begin on the next line.
  const gap = source.slice(end).search(/\S|$/);
  const given = source
    .slice(from, at)
    .replace(/^async\s+/, "")
    .trim()
    .replace(/^\((.*)\)$/s, "$1");
  const insert = `${start}${given.replace(/:\s*\w+(?=\s*(?:[,=]|$))/g, "").trim()}: `.replace("lambda :", "lambda:");
  const declared = /^([ \t]*)(?:(?:export|default|const|let|var|val)\s+)+(?=\w+\s*=)/.exec(text);
  const plain = declared
    ? [{ from: line.from + (declared[1]?.length ?? 0), to: line.from + declared[0].length, insert: "" }]
    : [];
  return {
    code: "arrow-function",
    args: { written },
    at: { from: at, to: at + written.length },
    candidates: [[...plain, { from, to: end + gap, insert }], ...comparison],
  };
}

/** `i++` and `--i`; between other things, `+ +` is meant. */
function repairIncrement(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError" && problem.code !== "unary-type") return undefined;
  const line = failure.lineAt(problem.span.from);
  // The problem surfaces after the sign, which may be on the line before.
  const start = masked.slice(0, line.from).trimEnd().lastIndexOf("\n") + 1;
  const text = masked.slice(start, line.to);
  const found = /(?:(\b[A-Za-z_]\w*)\s*(\+\+|--)(?=\s*(?:;|$|\)))|^(\s*)(\+\+|--)(\w+))/m.exec(text);
  if (!found || /^\s*for\s*\(/.test(text)) return undefined;
  const name = found[1] ?? found[5] ?? "";
  const written = found[2] ?? found[4] ?? "";
  const sign = written[0] ?? "+";
  const from = start + found.index + (found[3]?.length ?? 0);
  const to = start + found.index + found[0].length;
  const isStatement =
    /^\s*$/.test(text.slice(0, found.index).split("\n").at(-1) ?? "") &&
    !/\)/.test(text.slice(found.index + found[0].length));
  const at = start + found.index + found[0].indexOf(written);
  return {
    code: "increment",
    args: { written, name, sign },
    at: { from: at, to: at + 2 },
    candidates: [[{ from, to, insert: isStatement ? `${name} ${sign}= 1` : `${name} ${sign} 1` }]],
  };
}

/** `x = tokens += 1` and `where(x += 1, …)`: an assignment where a value is needed. */
function repairUpdate(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /(?<![<>=!])([+\-*/%&|^])=(?!=)/.exec(masked.slice(line.from, line.to));
  if (!found) return undefined;
  const from = line.from + found.index;
  const isMistyped = { from, to: from + 2, insert: found[1] ?? "+" };
  return {
    code: "update-in-expression",
    args: { written: found[0], sign: found[1] ?? "" },
    at: { from, to: from + 2 },
    candidates: [[isMistyped]],
  };
}

/** The end of the operand around an offset: a bracket that it does not open, or a sign outside brackets that stops it. */
function edgeOf(text: string, from: number, step: 1 | -1, stops: (at: number) => boolean): number {
  const [opens, closes] = step === 1 ? ["([{", ")]}"] : [")]}", "([{"];
  let depth = 0;
  let at = from;
  for (; at >= 0 && at < text.length; at += step) {
    const sign = text[at] as string;
    if (opens.includes(sign)) depth++;
    else if (closes.includes(sign) && --depth < 0) break;
    else if (depth === 0 && stops(at)) break;
  }
  return at;
}

/** An operand begins behind a comma, an arrow, a `=` that assigns, `return`, or the colon of a lambda. */
function beginsOperand(text: string, at: number): boolean {
  const [before = "", sign = "", after = ""] = [text[at - 1], text[at], text[at + 1]];
  if (sign === ",") return true;
  if (sign === "=") return !/[=<>!]/.test(before) && !/[=>]/.test(after);
  if (sign === ">") return /[=-]/.test(before);
  return /(?:\breturn\s|\blambda\b[^:]*:)$/.test(text.slice(0, at + 1));
}

/** `condition ? a : b`. */
function repairTernary(failure: Failure): Remedy | undefined {
  const { problem, source, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const mark = text.indexOf("?");
  if (mark < 0 || /\?[?.]/.test(text)) return undefined;
  const at = { from: line.from + mark, to: line.from + mark + 1 };
  const colon = edgeOf(text, mark + 1, 1, (i) => /[:?]/.test(text[i] ?? ""));
  if (text[colon] !== ":") return { code: "ternary", at, candidates: [] };
  const start = edgeOf(text, mark - 1, -1, (i) => beginsOperand(text, i)) + 1;
  const end = edgeOf(text, colon + 1, 1, (i) => /[,;]/.test(text[i] ?? ""));
  const tail = /^;\s*$/.test(text.slice(end)) ? text.length : end;
  const piece = (from: number, to: number) => source.slice(line.from + from, line.from + to).trim();
  const [test, first, second] = [piece(start, mark), piece(mark + 1, colon), piece(colon + 1, end)];
  const indent = text.slice(start).length - text.slice(start).trimStart().length;
  const put = (insert: string) => [{ from: line.from + start + indent, to: line.from + tail, insert }];
  const forOne = put(`${first} if ${test} else ${second}`);
  const forAll = put(`where(${test}, ${first}, ${second})`);
  // Inside a function for `map` there is one value at a time.
  const isOne = /(?:=>|->|\blambda\b[^:,]*:)\s*$/.test(text.slice(0, start + indent));
  return { code: "ternary", at, candidates: isOne ? [forOne, forAll] : [forAll, forOne] };
}

/** `√x` and `∑ x`, signs of mathematics in front of their operands. */
function repairMathematics(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError" && problem.type !== "NameError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /([√∑Σ∏∀∃])\s*(\w+(?:\([^()\n]*\))?|\([^()\n]*\))/d.exec(masked.slice(line.from, line.to));
  const [, sign, operand] = found?.indices ?? [];
  if (!found || !sign || !operand) return undefined;
  const x = failure.source.slice(line.from + operand[0], line.from + operand[1]);
  const instead: Readonly<Record<string, string>> = {
    "√": `${x} ** 0.5`,
    "∑": `(key(1) == query(1)).value(${x})`,
    Σ: `(key(1) == query(1)).value(${x})`,
  };
  const written = found[1] ?? "";
  const meant = instead[written];
  const at = { from: line.from + sign[0], to: line.from + sign[1] };
  const whole = { from: at.from, to: line.from + operand[1] };
  const candidates = meant === undefined ? [] : [[replace(whole, meant)]];
  return { code: "sign-of-mathematics", args: { written }, at, candidates };
}

/** `indices'`: the transpose of MATLAB. */
function repairTranspose(failure: Failure): Remedy | undefined {
  const { problem, source, masked } = failure;
  if (problem.type !== "SyntaxError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const found = /[\w)\]](')[ \t]*;?[ \t]*$/d.exec(source.slice(line.from, line.to))?.indices?.[1];
  // After a quote, the sign ends a string, or should.
  if (!found || masked[line.from + found[0] - 1] === IN_STRING) return undefined;
  const at = { from: line.from + found[0], to: line.from + found[1] };
  return { code: "transpose-sign", at, candidates: [[replace(at, "")]] };
}

/** `select(k, q, ==)`, as the paper writes it. */
function repairPaperPredicate(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.type !== "SyntaxError" && problem.code !== "not-a-function") return undefined;
  const line = failure.lineAt(problem.span.from);
  const bare = /,\s*(==|!=|<=|>=|<|>|true|True)\s*\)/d.exec(masked.slice(line.from, line.to));
  const quoted = /,\s*(["'](==|!=|<=|>=|<|>)["'])\s*\)/d.exec(source.slice(line.from, line.to));
  const found = bare ?? quoted;
  const place = found?.indices?.[1];
  if (!place) return undefined;
  const operator = found[2] ?? found[1] ?? "==";
  const at = { from: line.from + place[0], to: line.from + place[1] };
  const body = /true/i.test(operator) ? "True" : `k ${operator} q`;
  return {
    code: "paper-predicate",
    args: { written: source.slice(at.from, at.to), operator },
    at,
    candidates: [[{ ...at, insert: `lambda k, q: ${body}` }]],
  };
}

export const SIGN_RECIPES: readonly Recipe[] = [
  repairTemplate,
  repairTranspose,
  repairMathematics,
  repairSigns,
  repairPaperPredicate,
  repairTernary,
  repairOperators,
  repairArrow,
  repairIncrement,
  repairUpdate,
];
