import type { Edit, Fix } from "../problem/problem.ts";
import { maskCode } from "./mask.ts";

/** Applies edits, which must not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => b.from - a.from || b.to - a.to);
  return inOrder.reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), source);
}

/** Lines shown of a fix; the edits hold all of them. */
const SHOWN_LINES = 4;

/** The single edit that turns one source into another, and the lines that it makes. */
export function fixBetween(before: string, after: string): Fix {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  const insert = after.slice(start, after.length - end);
  const own = after.lastIndexOf("\n", start - 1) + 1;
  // If only the indentation changes, the fix shows the line above too.
  const gone = before.slice(start, before.length - end);
  const changed = (insert + gone).trim() === "" || insert.startsWith("\n");
  const firstLine = changed && after.slice(own, start).trim() === "" ? after.lastIndexOf("\n", own - 2) + 1 : own;
  const stop = after.indexOf("\n", Math.max(start, after.length - end - (insert.endsWith("\n") ? 1 : 0)));
  const lines = after.slice(firstLine, stop < 0 ? after.length : stop).split("\n");
  // A line that goes leaves nothing to show but the one after it.
  const rest = stop < 0 ? [] : after.slice(stop + 1).split("\n");
  while (rest.length > 0 && lines.length < SHOWN_LINES && !isComplete(lines.join("\n"))) lines.push(rest.shift() ?? "");
  for (let top = firstLine; top > 0 && lines.length < SHOWN_LINES && closesMore(lines.join("\n")); ) {
    const above = after.lastIndexOf("\n", top - 2) + 1;
    lines.unshift(after.slice(above, top - 1));
    top = above;
  }
  return {
    edits: [{ from: start, to: before.length - end, insert }],
    text: dedent(lines).slice(0, SHOWN_LINES).join("\n"),
  };
}

/** Something is written, and no bracket stays open. */
function isComplete(text: string): boolean {
  return text.trim() !== "" && openBrackets(text) <= 0;
}

function closesMore(text: string): boolean {
  return openBrackets(text) < 0;
}

function openBrackets(text: string): number {
  const code = maskCode(text);
  return (code.match(/[([{]/g)?.length ?? 0) - (code.match(/[)\]}]/g)?.length ?? 0);
}

function dedent(lines: readonly string[]): string[] {
  const full = lines.filter((line) => line.trim() !== "");
  const shared = Math.min(...full.map((line) => line.length - line.trimStart().length));
  return full.map((line) => line.slice(shared).trimEnd());
}
