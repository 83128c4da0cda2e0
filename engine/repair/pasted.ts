import type { Edit } from "../problem/problem.ts";
import type { Failure, Recipe, Remedy } from "./failure.ts";

/** Marks of a page, a terminal or a notebook that come along with a program. `m` and `g`: all of them go at once. */
const MARKS: readonly RegExp[] = [
  /^[ \t]*(?:```|~~~)[\w-]*[ \t]*(?:\n|$)/gm,
  /^[ \t]*>>> ?/gm,
  /^[ \t]*(?:In|Out)\s*\[\d*\]:[ \t]?/gm,
  /^[ \t]*\$ [^\n]*(?:\n|$)/gm,
  /<\/?(?:code|pre|p|b|i|em|span|div|br)(?:\s[^>\n]*)?>/g,
  /^\*\*(?=[^\n]*\*\*$)|\*\*$(?<=^\*\*[^\n]*\*\*)/gm,
  // A sentence: words and no sign of a program.
  /^[A-Z][a-z]+(?: [a-z']+){2,}[.:!]?[ \t]*(?:\n|$)/gm,
];
/** The marks of a quotation or a list, at the start of every line. */
const BULLETS: readonly RegExp[] = [/^[ \t]*>[ \t]+/gm, /^[ \t]*[-*•][ \t]+/gm];
/** A prompt goes on with dots. */
const DOTS = /^\.\.\.(?: |$)/gm;

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&apos;": "'",
  "&nbsp;": " ",
};

/** A prompt, a fence of Markdown, the numbers of the lines, `&lt;`. */
function repairPasted({ problem, source }: Failure): Remedy | undefined {
  if (problem.type !== "SyntaxError" && problem.type !== "NameError") return undefined;
  const edits = marksIn(source) ?? lineNumbersIn(source) ?? entitiesIn(source);
  const [first] = edits ?? [];
  if (!edits || !first) return undefined;
  const written = source.slice(first.from, first.to).trim();
  const to = first.from + source.slice(first.from, first.to).trimEnd().length;
  const args = { written, meant: first.insert };
  const code = first.insert === "" ? "pasted-mark" : "pasted-entity";
  return { code, args, at: { from: first.from, to }, candidates: [edits] };
}

function marksIn(source: string): Edit[] | undefined {
  for (const mark of MARKS) {
    const found = [...source.matchAll(mark)];
    if (found.length > 0) return [...found, ...source.matchAll(DOTS)].map(removed);
  }
  const lines = source.split("\n").filter((line) => line.trim() !== "").length;
  const all = BULLETS.map((mark) => [...source.matchAll(mark)]).find((found) => found.length === lines && lines > 1);
  return all?.map(removed);
}

/** Every line begins with its number. */
function lineNumbersIn(source: string): Edit[] | undefined {
  const lines = [...source.matchAll(/^[ \t]*(\d+)(?:[.:|)][ \t]?|[ \t]|$)(?=.*$)/gm)];
  const all = source.split("\n").filter((line) => line.trim() !== "").length;
  const first = Number(lines[0]?.[1]);
  const isCounted = lines.every(([, number], i) => Number(number) === first + i);
  return all > 1 && lines.length === all && isCounted ? lines.map(removed) : undefined;
}

function entitiesIn(source: string): Edit[] {
  return [...source.matchAll(/&(?:lt|gt|amp|quot|#39|#x27|apos|nbsp);/g)].map(({ 0: text, index }) => ({
    from: index,
    to: index + text.length,
    insert: ENTITIES[text] ?? "",
  }));
}

function removed({ 0: text, index }: RegExpExecArray): Edit {
  return { from: index, to: index + text.length, insert: "" };
}

export const PASTED_RECIPES: readonly Recipe[] = [repairPasted];
