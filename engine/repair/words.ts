import type { ProblemCode } from "../problem/en/index.ts";
import type { Edit } from "../problem/problem.ts";
import type { Failure, Recipe, Remedy } from "./failure.ts";
import { IN_COMMENT } from "./mask.ts";

/** Values that other languages write otherwise. */
const VALUES: Readonly<Record<string, string>> = {
  true: "True",
  TRUE: "True",
  false: "False",
  FALSE: "False",
  null: "None",
  NULL: "None",
  nil: "None",
  none: "None",
  undefined: "None",
  nullptr: "None",
  yes: "True",
  Yes: "True",
  no: "False",
  No: "False",
  NaN: 'float("nan")',
  Infinity: 'float("inf")',
};

/** `true`, `null`: names to Python, so it is a NameError that brings them up. */
function repairValues({ problem, masked }: Failure): Remedy | undefined {
  const name = String(problem.args.name ?? "");
  const meant = Object.hasOwn(VALUES, name) ? VALUES[name] : undefined;
  if (problem.type !== "NameError" || meant === undefined) return undefined;
  const all = [...masked.matchAll(/(?<![.\w])\w+/g)].flatMap(({ 0: word, index }): Edit[] => {
    const value = Object.hasOwn(VALUES, word) ? VALUES[word] : undefined;
    return value === undefined ? [] : [{ from: index, to: index + word.length, insert: value }];
  });
  return { code: "foreign-value", args: { written: name, meant }, candidates: [all] };
}

interface Phrase {
  /** Over the masked lines around the problem; the first group, or else the whole match, is blamed. */
  readonly pattern: RegExp;
  readonly code: ProblemCode;
  readonly meant?: string;
  /** The group to blame, if it is not the first that holds anything. */
  readonly blame?: number;
  /** `$1`, `$2` stand for groups, as in `String.replace`. */
  readonly instead: readonly string[];
}

const LOOSE_TYPES =
  "final|static|public|private|readonly|unsigned|long|short|mutable|global|var|let|const|auto|val|mut|my|local|dim|int|float|double|bool|boolean|char|string|String|Int|number";

/** Words of other languages, in the order in which they are looked for. */
const PHRASES: readonly Phrase[] = [
  {
    pattern: /\b(else\s+if)\b(.*?)\s*(?:then\s*)?(?::|\{)?\s*$/dm,
    code: "foreign-keyword",
    meant: "elif",
    instead: ["elif$2:"],
  },
  {
    pattern: /\b(elseif|elsif|elsf|elseIf|elif\s+if)\b(.*?)\s*(?:then\s*)?:?\s*$/dm,
    code: "foreign-keyword",
    meant: "elif",
    instead: ["elif$2:"],
  },
  {
    pattern:
      /^([ \t]*)(function|func|fun|fn|sub|define|proc|def\s+function)\s+(\w+)\s*(\([^\n]*?\))\s*\{\s*([^\n]*?)\s*\}\s*$/dm,
    code: "foreign-function",
    instead: ["$1def $3$4:\n$1    $5"],
  },
  {
    pattern: /^([ \t]*)(function|func|fun|fn|sub|define|proc|def\s+function)\s+(\w+)\s*(\([^\n]*?\))\s*[:{]?[ \t]*$/dm,
    code: "foreign-function",
    instead: ["$1def $3$4:"],
  },
  {
    pattern: /(\\)(\w+(?:\s*,?\s*\w+)*)\s*(?:->|\.)\s*/d,
    code: "foreign-function-value",
    instead: ["lambda $2: "],
  },
  {
    pattern: /[ \t]*(\{)\s*(?:\|(\w+(?:\s*,\s*\w+)*)\||(\w+)\s*->)\s*([^{}\n]*?)\s*\}/d,
    code: "foreign-function-value",
    instead: ["(lambda $2$3: $4)"],
  },
  {
    pattern: /(\bfunction)\s*\(([^)\n]*)\)\s*\{\s*(?:return\s+)?([^\n{}]*?);?\s*\}/d,
    code: "foreign-function-value",
    instead: ["lambda $2: $3"],
  },
  { pattern: /^([ \t]*)(Def|DEF|deff|fed|define)\b/dm, code: "foreign-keyword", meant: "def", instead: ["$1def"] },
  {
    pattern: /^([ \t]*)(Return|RETURN|retrun|reutrn|retrn|give|ret)[ \t]+(?=\S)/dm,
    code: "foreign-keyword",
    meant: "return",
    instead: ["$1return "],
  },
  { pattern: /^([ \t]*)(If|IF|While|For|Else|Elif|ELSE)\b(?!\s*[=(.])/dm, code: "capital-keyword", instead: ["$1~2"] },
  { pattern: /^([ \t]*)(return)\s*(:=|=)\s*/dm, code: "foreign-keyword", meant: "return", instead: ["$1return "] },
  {
    pattern: /^([ \t]*)(let)\s+(\w+)\s*=\s*([^\n]+?)\s+in\s+([^\n]+)$/dm,
    code: "foreign-declaration",
    instead: ["$1$3 = $4\n$1$5"],
  },
  {
    pattern:
      /^([ \t]*)((?:const|let|var|import)\b[^\n=]*?(?:=|\bfrom\b)\s*(?:require\s*\([^)\n]*\)|\u00a7+);?)[ \t]*(?:\n|$)/dm,
    code: "import-of-library",
    instead: [""],
  },
  {
    pattern: /^([ \t]*)((?:library|require|requireNamespace|source|load|include)\s*\([^)\n]*\);?)[ \t]*(?:\n|$)/dm,
    code: "import-of-library",
    instead: [""],
  },
  {
    pattern: /^([ \t]*)(const|let|var)\s+([[{(]\s*\w+(?:\s*,\s*\w+)*\s*[\]})])(?=\s*=)/dm,
    code: "foreign-declaration",
    instead: ["$1$3"],
  },
  {
    pattern: new RegExp(
      `^([ \\t]*)((?:(?:${LOOSE_TYPES})(?:\\[\\])?\\s+)*(?:${LOOSE_TYPES})(?:\\[\\])?)\\s+(\\w+)(?:\\s*:\\s*[\\w<>&\\[\\]]+|\\s+(?:int|string|float64|bool|byte))?(\\s*=[^=])`,
      "dm",
    ),
    code: "foreign-declaration",
    instead: ["$1$3$4"],
  },
  {
    pattern: /^([ \t]*)(?!for\b|def\b)([^\n=:]+?)\s+(->)\s+(\w+)[ \t]*$/dm,
    code: "foreign-operator",
    meant: "=",
    blame: 3,
    instead: ["$1$4 = $2"],
  },
  {
    pattern: /(\w+)\s+(instanceof|is\s+instance\s+of)\s+(\w+)/d,
    code: "foreign-typeof",
    blame: 2,
    instead: ["$1.map(lambda v: isinstance(v, $3))", "isinstance($1, $3)"],
  },
  {
    pattern: /^([ \t]*)(throw)\s+(?:new\s+)?\w*\s*(\([^\n]*\));?/dm,
    code: "foreign-keyword",
    meant: "raise",
    instead: ["$1raise ValueError$3"],
  },
  {
    pattern: /^([ \t]*)(delete)\s+(\w+)\s*\[([^\]\n]+)\];?/dm,
    code: "foreign-keyword",
    meant: "del",
    instead: ["$1del $3[$4]", '$1$3 = where(indices == $4, "_", $3)'],
  },
  {
    pattern: /^([ \t]*)((?:struct|interface|enum|trait|object)\s+\w+)\s*\{/dm,
    code: "no-class",
    blame: 2,
    instead: [],
  },
  { pattern: /^([ \t]*)(\w+\s*::\s*[^\n]*)(?:\n|$)/dm, code: "foreign-declaration", blame: 2, instead: [""] },
  { pattern: /(\w+)\s+(\$)\s+([^\n]+)$/dm, code: "foreign-operator", meant: "(…)", blame: 2, instead: ["$1($3)"] },
  { pattern: /(\w+)\s*(!!)\s*(\w+)/d, code: "foreign-operator", meant: "[…]", blame: 2, instead: ["$1[$3]"] },
  {
    pattern: /\b(\w+)(\(\s*(?:end(?:\s*:\s*-1\s*:\s*1)?|\w+\s*:\s*(?:end|\w+))\s*\))/d,
    code: "foreign-subscript",
    blame: 2,
    instead: ["$1[~[2]"],
  },
  {
    pattern:
      /^([ \t]*(?:return\s+|\w+\s*:?=\s*)?)([^\n:=]+?)\s+(if)\s+([^\n:]+?)\s+then\s+[^\n:]+?\s+else\s+([^\n:]+?)\s*$/dm,
    code: "if-then-else",
    blame: 3,
    instead: ["$1$2 if $4 else $5"],
  },
  {
    pattern: /^([ \t]*)(tokens|indices)\s*(=)(?!=)\s*([^\n=]+?)\s+(?:AND|OR)\b/dm,
    code: "single-equals",
    blame: 3,
    instead: ["$1$2 == $4 and"],
  },
  { pattern: /^([ \t]*)(set)\s+(\w+)\s*(?:=|to)\s+/dm, code: "foreign-declaration", instead: ["$1$3 = "] },
  {
    pattern: /^([ \t]*(?:return\s+|\w+\s*=\s*)?)(if|where)\s+([^\n:]+?)\s+then\s+([^\n:]+?)\s+else\s+([^\n:]+?)\s*$/dm,
    code: "if-then-else",
    blame: 2,
    instead: ["$1$4 if $3 else $5"],
  },
  { pattern: /\b(and\s+then|and\s+also|andalso|and\s+if)\b/d, code: "foreign-keyword", meant: "and", instead: ["and"] },
  { pattern: /\b(but\s+not)\b/d, code: "foreign-keyword", meant: "and not", instead: ["and not"] },
  { pattern: /\b(or\s+else|orelse|or\s+if)\b/d, code: "foreign-keyword", meant: "or", instead: ["or"] },
  { pattern: /^([ \t]*)(otherwise|default)[ \t]*:/dm, code: "foreign-keyword", meant: "else", instead: ["$1else:"] },
  {
    pattern: /^([ \t]*)(return\s*:)[ \t]*/dm,
    code: "foreign-keyword",
    meant: "return",
    blame: 2,
    instead: ["$1return "],
  },
  { pattern: /^([ \t]*)(let)\s+(\w+)\s+be\s+/dm, code: "foreign-declaration", instead: ["$1$3 = "] },
  {
    pattern: /(\btypeof)\s*\(?\s*(\w+)\s*\)?\s*={2,3}\s*\u00a7+/d,
    code: "foreign-typeof",
    instead: ["$2.map(lambda v: isinstance(v, str))", "isinstance($2, str)"],
  },
  {
    pattern: /(\|)(\w+(?:\s*,\s*\w+)*)\|\s*(?=[\w(\u00a7-])/d,
    code: "foreign-function-value",
    instead: ["lambda $2: "],
  },
  {
    pattern:
      /^([ \t]*)(print(?:ln)?!|fmt\.Print(?:ln|f)?|Console\.Write(?:Line)?)\s*\((?:\s*\u00a7+\s*,\s*)?([^\n]*?)\);?[ \t]*$/dm,
    code: "foreign-print",
    instead: ["$1print($3)"],
  },
  {
    pattern: /(\bif\b|\bwhile\b)([^\n:]*?)\s*(\bthen\b|\bdo\b)[ \t]*:?[ \t]*/dm,
    code: "foreign-then",
    blame: 3,
    instead: ["$1$2: "],
  },
  {
    pattern: /^([ \t]*)(end(?:if|for|while|def)?|fi|done)[ \t]*(?:if|for|while|function|def)?;?[ \t]*(?:\n|$)/dm,
    code: "foreign-end",
    instead: [""],
  },
  { pattern: /^([ \t]*)(switch|case\s+\w+\s+of|when\b(?=[^\n]*\{))/dm, code: "foreign-switch", instead: [] },
  {
    pattern: /^([ \t]*)((?:std::)?cout)\s*<<\s*([^\n]+?)(?:\s*<<\s*(?:std::)?endl)?;?[ \t]*$/dm,
    code: "foreign-print",
    instead: ["$1print($3)"],
  },
  {
    pattern: /^([ \t]*)(printf|sprintf)\s*\(\s*\u00a7+\s*,\s*([^\n]*?)\);?[ \t]*$/dm,
    code: "foreign-print",
    instead: ["$1print($3)"],
  },
  {
    pattern:
      /^([ \t]*)(puts|echo|console\.log|System\.out\.println|printf|println|Print|PRINT|disp)\b\s*\(?([^)\n]*?)\)?;?[ \t]*$/dm,
    code: "foreign-print",
    instead: ["$1print($3)"],
  },
  { pattern: /^([ \t]*)(print)\s+([^\n(=][^\n]*)$/dm, code: "foreign-print", instead: ["$1print($3)"] },
  { pattern: /\b(AND)\b/d, code: "foreign-logic", meant: "&", instead: ["and"] },
  { pattern: /\b(OR)\b/d, code: "foreign-logic", meant: "|", instead: ["or"] },
  { pattern: /\b(NOT)\b/d, code: "foreign-logic", meant: "~", instead: ["not"] },
  { pattern: /\b(xor|XOR)\b/d, code: "foreign-operator", meant: "^", instead: ["^"] },
  { pattern: /\b(mod|MOD)\b/d, code: "foreign-operator", meant: "%", instead: ["%"] },
  { pattern: /\b(div|DIV)\b/d, code: "foreign-operator", meant: "//", instead: ["//"] },
  {
    pattern: /\b((?:is\s+)?not\s+equals?(?:\s+to)?|is\s+different\s+from|differs\s+from)\b(?=\s+[^=\s(])/d,
    code: "foreign-operator",
    meant: "!=",
    instead: ["!="],
  },
  {
    pattern: /\b((?:is\s+)?(?:greater|larger|more|bigger)\s+than|is\s+above)\b(?!\s+or\b)/d,
    code: "foreign-operator",
    meant: ">",
    instead: [">"],
  },
  {
    pattern: /\b((?:is\s+)?(?:less|smaller|fewer)\s+than|is\s+below)\b(?!\s+or\b)/d,
    code: "foreign-operator",
    meant: "<",
    instead: ["<"],
  },
  { pattern: /\b((?:is\s+)?at\s+least)\b/d, code: "foreign-operator", meant: ">=", instead: [">="] },
  { pattern: /\b((?:is\s+)?at\s+most)\b/d, code: "foreign-operator", meant: "<=", instead: ["<="] },
  {
    pattern: /\b(is\s+equal\s+to|equals?(?:\s+to)?|eq)\b(?=\s+[^=\s(])/d,
    code: "foreign-operator",
    meant: "==",
    instead: ["=="],
  },
  { pattern: /\b(isnt|isn't|ne|neq)\b(?=\s+\S)/d, code: "foreign-operator", meant: "!=", instead: ["!="] },
  {
    pattern: /^([ \t]*)(for)\s*\(\s*(?:\w+\s+)?(\w+)\s*(?:of|in|:)\s+([^\n]*?)\)\s*\{?[ \t]*$/dm,
    code: "foreign-loop",
    instead: ["$1for $3 in $4:"],
  },
  {
    pattern: /^([ \t]*)(for)\s*\(\s*(?:\w+\s+)?(\w+)\s*=\s*0\s*;\s*\w+\s*<\s*([^;\n]*?)\s*;[^\n)]*\)\s*\{?[ \t]*$/dm,
    code: "foreign-loop",
    instead: ["$1for $3 in range($4):"],
  },
  {
    pattern:
      /^([ \t]*)(for\s*each|for\s+all|forall)\b[ \t]*(?:(?:position|token|element|item|char|character|letter|value|entry)\s+(?=\w+\s+in\b))?([^\n:]*?)[ \t]*(?:\bdo\b)?[ \t]*(?::[ \t]*([^\n]*))?$/dm,
    code: "foreign-loop-word",
    instead: ["$1for $3: $4"],
  },
  { pattern: /^([ \t]*)(\w+)\s*(:=)\s*/dm, code: "foreign-operator", meant: "=", blame: 3, instead: ["$1$2 = "] },
  { pattern: /(\$)(?=[A-Za-z_])/d, code: "foreign-word", instead: [""] },
  {
    pattern: /^([ \t]*)(repeat|loop|times)\s+(\w+)(?:\s+times)?\s*:/dm,
    code: "foreign-loop-of",
    instead: ["$1for _ in range($3):"],
  },
  {
    pattern: /^([ \t]*)(unless)\s+([^\n]*?)\s*:/dm,
    code: "foreign-keyword",
    meant: "if not",
    instead: ["$1if not ($3):"],
  },
  {
    pattern: /^([ \t]*)(until)\s+([^\n]*?)\s*:/dm,
    code: "foreign-keyword",
    meant: "while not",
    instead: ["$1while not ($3):"],
  },
  { pattern: /^([ \t]*)(do)[ \t]*:?[ \t]*$/dm, code: "foreign-do", instead: [] },
  {
    pattern: /^([ \t]*)(using\s+namespace|using|package|use)\s+[^\n(=]*(?:\n|$)/dm,
    code: "foreign-word",
    instead: [""],
  },
  {
    pattern: /^([ \t]*)(import)\s+(\w+(?:\s*,\s*\w+)+)\s+(from)\s+(\w+)\s*$/dm,
    code: "foreign-import",
    instead: ["$1from $5 import $3"],
  },
  { pattern: /^([ \t]*)match\b[^\n{]*(\{)[ \t]*$/dm, code: "braces", blame: 2, instead: [] },
  { pattern: /^([ \t]*)(try|do|else|finally)\s*\{[ \t]*$/dm, code: "braces", instead: ["$1$2:"] },
  { pattern: /^([ \t]*)\}\s*(else)\s*\{?[ \t]*$/dm, code: "braces", instead: ["$1else:"] },
  {
    pattern: /^((?:[ \t]*)(?:def|if|elif|for|while)\b[^\n{]*?)\s*:?\s*(\{)([^\n}]+)\}\s*$/dm,
    code: "braces",
    blame: 2,
    instead: ["$1: $3"],
  },
  {
    pattern: /^((?:[ \t]*)(?:def|if|elif|for|while)\b[^\n{]*?)\s*(\{)[ \t]*$/dm,
    code: "braces",
    blame: 2,
    instead: ["$1:"],
  },
  { pattern: /^[ \t]*(\})[ \t]*;?[ \t]*(?:\n|$)/dm, code: "braces", instead: [""] },
  { pattern: /\b(new)\s+(?:\w+\((\w+)\)|(?=\w+\())/d, code: "foreign-word", instead: ["$2"] },
  { pattern: /\b(this|self)\./d, code: "foreign-word", instead: [""] },
];

/** `(1:end)` counts from 1, and its end belongs to it. */
function subscript(text: string): string {
  const inner = text.slice(1, -1).trim();
  if (inner === "end") return "-1]";
  if (/^end\s*:\s*-1/.test(inner)) return "::-1]";
  // There it is the whole: whoever writes it here means what begins at 1.
  if (/^1\s*:\s*end$/.test(inner)) return "1:]";
  const [start = "1", stop = "end"] = inner.split(":").map((part) => part.trim());
  const first = /^\d+$/.test(start) ? String(Number(start) - 1) : `${start} - 1`;
  return `${first === "0" ? "" : first}:${stop === "end" ? "" : stop}]`;
}

const KEYWORDS_BLAMED = /^(?:else\s+if|elseif|elsif|elsf|elseIf|elif\s+if)/;

/** The lines around the problem: the one before, which often holds the cause, and its own. */
function linesAround(failure: Failure) {
  const line = failure.lineAt(failure.problem.span.from);
  const before = failure.masked.slice(0, line.from).trimEnd();
  return { from: before === "" ? 0 : before.lastIndexOf("\n") + 1, to: line.to };
}

function repairPhrases(failure: Failure): Remedy | undefined {
  const { problem, masked, source } = failure;
  if (problem.type !== "SyntaxError" && problem.type !== "NameError") return undefined;
  const around = linesAround(failure);
  const own = failure.lineAt(problem.span.from);
  for (const { pattern, code, meant, blame, instead } of PHRASES)
    for (const { from, to } of [own, around]) {
      const found = pattern.exec(masked.slice(from, to));
      if (!found?.indices) continue;
      if (problem.type === "NameError" && !found[0].includes(String(problem.args.name))) continue;
      const groups = found.indices.map((place) => (place ? source.slice(from + place[0], from + place[1]) : ""));
      const blamed =
        (blame !== undefined ? found.indices[blame] : undefined) ??
        found.indices.find((_, i) => i > 0 && (found[i] ?? "").trim() !== "") ??
        found.indices[0];
      if (!blamed) continue;
      const at = { from: from + blamed[0], to: from + blamed[1] };
      const written = source.slice(at.from, at.to).trim();
      const put = (template: string) =>
        template
          .replace(/\$(\d)/g, (_, i: string) => (groups[Number(i)] ?? "").replace(/\s*;\s*$/, ""))
          .replace(/~\[(\d)/g, (_, i: string) => subscript(groups[Number(i)] ?? ""))
          .replace(/~(\d)/g, (_, i: string) => (groups[Number(i)] ?? "").toLowerCase());
      const whole = { from: from + found.index, to: from + found.index + found[0].length };
      const args = {
        written: KEYWORDS_BLAMED.test(written) ? written.replace(/\s+/g, " ") : written,
        meant: meant ?? written.toLowerCase(),
      };
      const candidates = instead.map((template) => [{ ...whole, insert: put(template) }]);
      return { code, args, at, candidates };
    }
  return undefined;
}

/** `// so`, `/* so *\/`, `-- so`: a comment of another language. */
function repairComments(failure: Failure): Remedy | undefined {
  const { problem, masked } = failure;
  if (problem.type !== "SyntaxError" && problem.type !== "NameError") return undefined;
  const line = failure.lineAt(problem.span.from);
  const text = masked.slice(line.from, line.to);
  const found = /^\s*(\/\*+|\*\/|\/\/|--(?=\s)|;|<!--)|(\/\/|\/\*|--)(?=\s*[A-Za-z\u3000-\u9fff])/d.exec(text);
  const place = found?.indices?.[1] ?? found?.indices?.[2];
  if (!found || !place || text.includes(IN_COMMENT)) return undefined;
  const written = found[1] ?? found[2] ?? "";
  const at = { from: line.from + place[0], to: line.from + place[1] };
  // `a // b` divides; only what does not run as a division was meant as a comment.
  return {
    code: "foreign-comment",
    args: { written },
    at,
    candidates: [[{ ...at, insert: "#" }], [{ from: at.from, to: line.to, insert: "" }]],
    ...(found[2] !== undefined && { isGuess: true }),
  };
}

/** `x <- 3`, which Python reads as `x < -3`. */
function repairLeftArrow(failure: Failure): Remedy | undefined {
  const line = failure.lineAt(failure.problem.span.from);
  const found = /^\s*\w+\s*(<-)\s*/d.exec(failure.masked.slice(line.from, line.to));
  const place = found?.indices?.[1];
  if (!found || !place) return undefined;
  const at = { from: line.from + place[0], to: line.from + place[1] };
  return {
    code: "foreign-operator",
    args: { written: "<-", meant: "=" },
    at,
    candidates: [[{ ...at, insert: "=" }]],
    isGuess: true,
  };
}

export const WORD_RECIPES: readonly Recipe[] = [repairLeftArrow, repairComments, repairValues, repairPhrases];
