import type { SyntaxNode, Tree } from "@lezer/common";
import type { ProblemCode } from "../problem/en/index.ts";
import { fail, type Problem } from "../problem/problem.ts";
import { FULL_WIDTH } from "../syntax/restrictions.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { findRaspy } from "./find-raspy.ts";
import { isReserved } from "./reserved.ts";

/** Throws the clearest SyntaxError for the first place that the grammar could not read; returns if there is none. */
export function diagnose(tree: Tree, text: SourceText): void {
  const broken = firstError(tree);
  if (broken) explainBroken(broken, text);
}

/** The first place that the grammar could not read. */
export function firstError(tree: Tree): SyntaxNode | undefined {
  let broken: SyntaxNode | undefined;
  tree.iterate({
    enter(node) {
      if (broken) return false;
      if (node.type.isError) broken = node.node;
      return !broken;
    },
  });
  return broken;
}

function explainBroken(node: SyntaxNode, text: SourceText): never {
  const source = text.text;
  const at = skipBlank(source, Math.min(node.from, source.length));
  const say = (code: ProblemCode, args: Problem["args"], from = at, to = from + wordAt(source, from).length): never =>
    fail("SyntaxError", code, args, text.span(from, Math.max(to, Math.min(from + 1, source.length))));
  const written = source[at] ?? "";
  if (Object.hasOwn(FULL_WIDTH, written))
    return say("full-width", { written, meant: FULL_WIDTH[written] as string }, at, at + 1);
  const invisible = /^(?![\t\n\r ])[\p{C}\p{Z}]/u.exec(source.slice(at, at + 2))?.[0];
  if (invisible) {
    const code = (invisible.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0");
    return say("invisible-character", { written: `U+${code}` }, at, at + invisible.length);
  }
  const raspy = findRaspy(source, at);
  if (raspy) {
    const { found, instead, isExact } = raspy;
    return say("rasp-is-raspy", { found, instead, ...(isExact && { isExact: 1 }) }, raspy.from, raspy.to);
  }
  if (written === '"') return say("unterminated-string", {}, at, lineEnd(source, at));
  if (written === "'") return say("rasp-single-quote", {}, at, at + 1);
  const lineStart = statementStart(source, at);
  const assigned = /^\s*([A-Za-z_]\w*)\s*=(?!=)/.exec(source.slice(lineStart));
  if (assigned?.[1] && isReserved(assigned[1])) {
    const from = lineStart + assigned[0].indexOf(assigned[1]);
    return say("rasp-reserved", { name: assigned[1] }, from, from + assigned[1].length);
  }
  const foreign = /^[^\P{L}A-Za-z][\p{L}\p{M}\p{N}_]*/u.exec(source.slice(at, at + 80))?.[0];
  if (foreign) {
    const begun = /\w*$/.exec(source.slice(Math.max(0, at - 80), at))?.[0] ?? "";
    return say("rasp-name-letters", { name: begun + foreign }, at - begun.length, at + foreign.length);
  }
  const parts = partsOfSelect(node);
  if (parts !== undefined && /^(?:\)|[=<>]=?)/.test(written) && (parts < 2 || written === ")"))
    return say("rasp-select-parts", { given: parts }, at);
  if (source.startsWith("!=", at)) return say("rasp-no-not-equal", {}, at, at + 2);
  if (written === "=") return say("single-equals", {}, at, at + 1);
  const open = openBracket(node);
  const next = wordAt(source, at);
  if (at >= source.length) {
    if (open) return say("unclosed", { bracket: source.slice(open.from, open.to) }, open.from, open.to);
    const end = source.trimEnd().length;
    return say("rasp-missing-semicolon", {}, Math.max(0, end - 1), end);
  }
  if (isStatementEnd(node)) {
    const end = source.slice(0, at).trimEnd().length;
    if (!/^[)\]}]/.test(next) || /[\n}]/.test(next))
      if (/\S\s*\n\s*$/.test(source.slice(0, at)) || (next === "}" && open))
        return say("rasp-missing-semicolon", {}, Math.max(0, end - 1), end);
  }
  if (/^[)\]}]/.test(next)) {
    if (open && !closes(source[open.from] ?? "", next[0] ?? ""))
      return say("unclosed", { bracket: source.slice(open.from, open.to) }, open.from, open.to);
    return say("unmatched", { bracket: next[0] as string }, at, at + 1);
  }
  if (open && next === ";") return say("unclosed", { bracket: source.slice(open.from, open.to) }, open.from, open.to);
  if (next === ";") return say("incomplete", {}, at, at + 1);
  return say("unexpected", { text: next });
}

function skipBlank(source: string, at: number): number {
  const blank = /^(?:[ \t\r\n]+|#[^\r\n]*)*/.exec(source.slice(at));
  return at + (blank?.[0].length ?? 0);
}

/** The word or sign at a place. */
function wordAt(source: string, at: number): string {
  return /^(?:\w+|[<>=!]=|\S)/u.exec(source.slice(at, at + 80))?.[0] ?? "";
}

function lineEnd(source: string, at: number): number {
  const end = source.indexOf("\n", at);
  return end < 0 ? source.length : end;
}

/** The place at which the statement around a place begins, as far as `;`, `{` and `}` tell. */
function statementStart(source: string, at: number): number {
  return (
    Math.max(source.lastIndexOf(";", at - 1), source.lastIndexOf("{", at - 1), source.lastIndexOf("}", at - 1)) + 1
  );
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function closes(open: string, close: string): boolean {
  return CLOSING[open] === close;
}

/** The innermost bracket before a place that nothing has closed. */
function openBracket(node: SyntaxNode): SyntaxNode | undefined {
  for (let above: SyntaxNode | null = node.parent; above; above = above.parent) {
    let open: SyntaxNode | undefined;
    for (let child = above.firstChild; child && child.from <= node.from; child = child.nextSibling) {
      // A place without length may be in front of a bracket.
      if (child.to > node.from) continue;
      if (Object.hasOwn(CLOSING, child.name)) open = child;
      else if (child.name === ")" || child.name === "]" || child.name === "}") open = undefined;
    }
    if (open) return open;
  }
  return undefined;
}

/** The number of expressions in front of a place inside `select(…)`; undefined elsewhere. */
function partsOfSelect({ parent, from }: SyntaxNode): number | undefined {
  if (parent?.name !== "SelectExpression") return undefined;
  const before = parent.getChildren("Expression").filter((part) => part.to <= from);
  return before.length;
}

const ENDING: ReadonlySet<string> = new Set([
  "ExpressionStatement",
  "AssignStatement",
  "DrawStatement",
  "LoadStatement",
  "ReturnStatement",
]);

/** Whether a statement, or the program between two, was left unfinished here. */
function isStatementEnd(node: SyntaxNode): boolean {
  return node.parent !== null && (ENDING.has(node.parent.name) || ["Program", "Body"].includes(node.parent.name));
}
