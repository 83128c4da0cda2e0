import type { Edit } from "../problem/problem.ts";
import type { Failure, Recipe, Remedy } from "./failure.ts";
import { parametersOf } from "./foreign-functions.ts";
import { maskCode } from "./mask.ts";

const DECLARED =
  "(?:export\\s+|default\\s+|final\\s+|const\\s+|let\\s+|var\\s+|val\\s+|mut\\s+|auto\\s+|(?:unsigned\\s+)?(?:int|long|float|double|bool|boolean|char|string|String)(?:\\[\\])?\\s+)+";

/** Headers of blocks in braces, and what Python writes for them. */
const HEADERS: readonly { readonly pattern: RegExp; readonly instead: (groups: readonly string[]) => string }[] = [
  { pattern: /^else\s+if\b\s*([\s\S]+)$/, instead: ([test = ""]) => `elif ${unwrapped(test)}` },
  { pattern: /^(if|elif|while)\b\s*([\s\S]+)$/, instead: ([word, test = ""]) => `${word} ${unwrapped(test)}` },
  { pattern: /^(else|try|finally)$/, instead: ([word = ""]) => word },
  { pattern: /^(?:catch|except|rescue)\b[\s\S]*$/, instead: () => "except Exception" },
  {
    pattern: /^for\s*\(\s*(?:\w+\s+)?(\w+)\s*=\s*([^;]+?)\s*;\s*\w+\s*(<=?|>=?|!=)\s*([^;]+?)\s*;\s*([^;]*?)\s*\)$/,
    instead: ([name, start = "0", sign = "<", end = "0", step = ""]) =>
      `for ${name} in ${rangeOf(start, sign, end, step)}`,
  },
  {
    pattern: /^for\s*\(?\s*(?:(?:const|let|var|auto|int|char|String)\s+)?(\w+)\s*(?:\bof\b|\bin\b|:)\s+([\s\S]+?)\)?$/,
    instead: ([name, over = ""]) => `for ${name} in ${balanced(over)}`,
  },
  {
    pattern: /^for\s+(\w+\s*,\s*\w+)\s*:=\s*range\s+([\s\S]+)$/,
    instead: ([names, over]) => `for ${names} in enumerate(${over})`,
  },
  { pattern: /^def\s+(\w+)\s*\(([\s\S]*)\)\s*:?$/, instead: ([name, list = ""]) => `def ${name}(${list})` },
  {
    pattern:
      /^(?:(?:export|default|public|private|static|async|pub)\s+)*(?:function|func)\s+(\w+)\s*\(([\s\S]*?)\)[^()]*$/,
    instead: ([name, list = ""]) => `def ${name}(${parametersOf(list, false)})`,
  },
  {
    pattern:
      /^(?:(?:public|private|static|final)\s+)*(?!class\b|struct\b)[A-Z]?[a-z]\w*(?:\[\])?\s+(\w+)\s*\(([^()]*)\)$/,
    instead: ([name, list = ""]) => `def ${name}(${parametersOf(list, false)})`,
  },
  {
    pattern: /^(?:(?:export|const|let|var)\s+)*(\w+)\s*=\s*(?:function\s*)?\(([^()]*)\)\s*(?:=>)?$/,
    instead: ([name, list = ""]) => `def ${name}(${parametersOf(list, false)})`,
  },
];

/** Statements of other languages on one line. */
const STATEMENTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:(\w+)\s*(?:\+\+)|\+\+\s*(\w+))$/, "$1$2 += 1"],
  [/^(?:(\w+)\s*(?:--)|--\s*(\w+))$/, "$1$2 -= 1"],
  [/^(?:console\.log|System\.out\.println?|println!?|printf|puts|echo)\s*(?=\()/, "print"],
  [new RegExp(`^${DECLARED}(?=\\w+\\s*=[^=])`), ""],
  [/^(if|while)\s*(\((?:[^()]|\([^()]*\))*\))\s*(?=(?:return|break|continue)\b|\w+\s*=[^=])/, "$1 $2: "],
  [/^throw\s+(?:new\s+)?\w*\s*(?=\()/, "raise ValueError"],
];

/** Signs and words inside a statement. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/===/g, "=="],
  [/!==/g, "!="],
  [/\s*&&\s*/g, " and "],
  [/\s*\|\|\s*/g, " or "],
  [/(?<![\w=<>!])!(?=[\w(])/g, "not "],
  [/\btrue\b/g, "True"],
  [/\bfalse\b/g, "False"],
  [/\b(?:null|undefined|nil)\b/g, "None"],
];

/** `(n > 1)` without the brackets around all of it. */
function unwrapped(text: string): string {
  const inner = /^\(([\s\S]*)\)$/.exec(text.trim())?.[1];
  return inner !== undefined && isBalanced(inner) ? inner.trim() : text.trim();
}

function balanced(text: string): string {
  return isBalanced(text) ? text.trim() : `${text.trim()})`;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

function rangeOf(start: string, sign: string, end: string, step: string): string {
  const stop = /^<=$/.test(sign) ? `${end} + 1` : sign === ">=" ? `${end} - 1` : end;
  const by = /--|-=\s*1$/.test(step) ? "-1" : (/\+=\s*(\w+)/.exec(step)?.[1] ?? "1");
  if (by !== "1") return `range(${start}, ${stop}, ${by})`;
  return start.trim() === "0" ? `range(${stop})` : `range(${start}, ${stop})`;
}

function headerOf(text: string): string | undefined {
  for (const { pattern, instead } of HEADERS) {
    const found = pattern.exec(text);
    if (found) return instead(found.slice(1).map((group) => group ?? ""));
  }
  return undefined;
}

/** Rewrites code alone. The text of a string keeps its letters. */
function withSigns(text: string): string {
  const masked = maskCode(text);
  const edits = SIGNS.flatMap(([pattern, insert]) =>
    [...masked.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length, insert })),
  ).sort((a, b) => b.from - a.from);
  return edits.reduce((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text);
}

function statementOf(text: string): string {
  return withSigns(STATEMENTS.reduce((all, [pattern, insert]) => all.replace(pattern, insert), text));
}

/** The lines of a program as they grow, each as deep as the blocks that are open. */
class Lines {
  private readonly all: string[] = [];
  private depth = 0;
  private outer = "";

  /** A statement that begins its line keeps its indentation outside blocks; others line up with what came before. */
  push(text: string, indent?: string): void {
    if (this.depth === 0 && indent !== undefined) this.outer = indent;
    this.all.push(this.outer + "    ".repeat(this.depth) + text);
  }

  open(): void {
    this.depth++;
  }

  close(): void {
    if (this.all.at(-1)?.endsWith(":")) this.push("pass");
    this.depth = Math.max(0, this.depth - 1);
  }

  get text(): string {
    return this.all.join("\n");
  }
}

/**
 * A program whose blocks are in braces, as Python writes it: colons, indented lines, a line for each statement.
 * Undefined for a program without such a block.
 */
function withoutBraces(source: string, masked: string): string | undefined {
  const lines = new Lines();
  const braces: ("block" | "value")[] = [];
  let from = 0;
  let brackets = 0;
  let hasBlocks = false;
  const flush = (to: number) => {
    const text = source.slice(from, to).trim();
    if (text !== "") lines.push(statementOf(text), indentBefore(source, from));
    from = to + 1;
  };
  for (let i = 0; i < masked.length; i++) {
    const sign = masked[i] as string;
    const inValue = brackets > 0 || braces.at(-1) === "value";
    if (sign === "{") {
      const header = inValue ? undefined : headerOf(source.slice(from, i).trim());
      braces.push(header === undefined ? "value" : "block");
      if (header === undefined) continue;
      lines.push(`${withSigns(header)}:`, indentBefore(source, from));
      lines.open();
      hasBlocks = true;
      from = i + 1;
    } else if (sign === "}") {
      if (braces.pop() !== "block") continue;
      flush(i);
      lines.close();
    } else if (sign === "(" || sign === "[") brackets++;
    else if (sign === ")" || sign === "]") brackets--;
    else if (!inValue && (sign === ";" || sign === "\n")) flush(i);
  }
  flush(masked.length);
  return hasBlocks && braces.length === 0 ? lines.text : undefined;
}

/** The blanks before a statement that is the first of its line. */
function indentBefore(source: string, from: number): string | undefined {
  const start = from + (/^\s*/.exec(source.slice(from))?.[0].length ?? 0);
  const before = source.slice(source.lastIndexOf("\n", start - 1) + 1, start);
  return before.trim() === "" ? before : undefined;
}

/** All of the program at once, for blocks that no single line can repair. */
export function blocksAsPython({ problem, source, masked }: Failure): readonly Edit[] | undefined {
  if (problem.type !== "SyntaxError" || !masked.includes("{")) return undefined;
  const insert = withoutBraces(source, masked);
  return insert === undefined || insert === source ? undefined : [{ from: 0, to: source.length, insert }];
}

/** `if (n > 1) { … } else { … }`: the brace that opens a block is to blame, not what the grammar stumbles on behind it. */
function repairBlocks(failure: Failure): Remedy | undefined {
  const edits = blocksAsPython(failure);
  const line = failure.lineAt(failure.problem.span.from);
  const match = /^[ \t]*match\b[^{}\n]*(\{)/d.exec(failure.masked.slice(line.from, line.to))?.indices?.[1];
  if (match && failure.problem.type === "SyntaxError") {
    const at = { from: line.from + match[0], to: line.from + match[1] };
    return { code: "braces", args: { written: "{" }, at, candidates: [] };
  }
  if (!edits) return undefined;
  const head = /^[ \t]*(?:\}\s*)?(?:(for)\s*\([^{}]*\)|(?:if|else|elif|while|try|for)\b[^{}\n]*)\s*(\{)/d.exec(
    failure.masked.slice(line.from, line.to),
  );
  const place = head?.indices?.[1] ?? head?.indices?.[2];
  if (!place) return undefined;
  const at = { from: line.from + place[0], to: line.from + place[1] };
  return { code: head?.[1] ? "foreign-loop" : "braces", args: { written: "{" }, at, candidates: [edits] };
}

export const BLOCK_RECIPES: readonly Recipe[] = [repairBlocks];
