import type { SyntaxNode, Tree } from "@lezer/common";
import { fail } from "../problem/problem.ts";
import type { Reader } from "./reader.ts";
import { FULL_WIDTH } from "./restrictions.ts";

/** Throws the clearest SyntaxError for the first place that the grammar could not read. Returns if there is none. */
export function diagnose(tree: Tree, reader: Reader): void {
  let broken: SyntaxNode | undefined;
  tree.iterate({
    enter(node) {
      if (broken) return false;
      if (node.name === "VariableName" || node.name === "⚠") {
        checkFullWidth(node.from, node.to, reader);
        checkInvisible(node.from, node.to, reader);
      }
      if (node.type.isError && !isWhole(node.node)) broken = node.node;
      return !broken;
    },
  });
  if (broken) explainBroken(broken, reader);
}

const EMPTY_PATTERNS: ReadonlySet<string> = new Set(["PatternArgList", "SequencePattern", "MappingPattern"]);

/** True for `yield` alone, `1.`, `case []:` and `case str():`, which are complete although the grammar expects more. */
function isWhole({ from, to, parent, prevSibling }: SyntaxNode): boolean {
  if (from !== to) return false;
  if (parent?.name === "YieldStatement" || parent?.name === "YieldExpression") return prevSibling?.name === "yield";
  if (parent?.name === "LiteralPattern") return EMPTY_PATTERNS.has(parent.parent?.name ?? "");
  return parent?.name === "MemberExpression" && parent.firstChild?.name === "Number" && prevSibling?.name === ".";
}

/** The grammar reads full-width punctuation as a name, so this finds it. */
function checkFullWidth(from: number, to: number, reader: Reader): void {
  for (let i = from; i < to; i++) {
    const written = reader.source.text[i] as string;
    if (!Object.hasOwn(FULL_WIDTH, written)) continue;
    const args = { written, meant: FULL_WIDTH[written] as string };
    fail("SyntaxError", "full-width", args, reader.source.span(i, i + 1));
  }
}

/** Pasted text has special spaces and characters without width. Nobody would find one in a name. */
const INVISIBLE = /(?![\t\n\r ])[\p{C}\p{Z}]/u;

function checkInvisible(from: number, to: number, reader: Reader): void {
  const found = INVISIBLE.exec(reader.source.text.slice(from, to));
  if (!found) return;
  const [written] = found;
  const at = from + found.index;
  const args = { written: `U+${(written.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}` };
  fail("SyntaxError", "invisible-character", args, reader.source.span(at, at + written.length));
}

const HEADS: ReadonlySet<string> = new Set(["IfStatement", "WhileStatement", "ForStatement", "FunctionDefinition"]);

function explainBroken(node: SyntaxNode, reader: Reader): never {
  const { text } = reader.source;
  if (isDeep(node)) fail("LimitError", "limit-nesting", { limit: DEEP }, place(text, node.from, "", reader));
  const at = Math.min(node.from, text.length);
  checkInvisible(at, lineEndAfter(text, at), reader);
  const bracket = unclosedBracket(node);
  if (node.parent?.name === "String" || node.parent?.name === "FormatString")
    return fail("SyntaxError", "unterminated-string", {}, reader.span(node.parent));
  const next = nextWord(text, at);
  if (node.parent?.name === "FormatReplacement" && node.prevSibling?.name === "{" && /^[}!:=]/.test(next))
    return fail("SyntaxError", "empty-replacement", {}, reader.source.span(node.prevSibling.from, at + 1));
  if (next === "=" && isInCondition(node))
    return fail("SyntaxError", "single-equals", {}, place(text, at, next, reader));
  // Something behind a statement on its own line is no matter of indentation.
  if (node.parent?.name === "Body" && (next === "" || beginsLine(text, at))) {
    const isFirst = node.prevSibling === null || node.prevSibling.name === ":";
    return fail("SyntaxError", isFirst ? "missing-body" : "unexpected-indent", {}, place(text, at, "", reader));
  }
  if (bracket && reachesEnd(node))
    return fail("SyntaxError", "unclosed", { bracket: reader.text(bracket) }, reader.span(bracket));
  if (node.parent && HEADS.has(node.parent.name) && lineEndsAt(text, at))
    return fail("SyntaxError", "missing-colon", {}, place(text, lineEnd(text, at), "", reader));
  const before = /(?:\b(?:and|or|not|in|is|if|else|for)|[-+*/%@&|^~<>=!]+)$/.exec(text.slice(0, at).trimEnd());
  if (before && isClosing(next, node)) {
    const span = reader.source.span(before.index, before.index + before[0].length);
    return fail("SyntaxError", "missing-operand", { operator: before[0], bracket: next }, span);
  }
  if (bracket && /^[)\]}]/.test(next) && PAIRS[bracket.name] !== next)
    return fail("SyntaxError", "unclosed", { bracket: reader.text(bracket) }, reader.span(bracket));
  if (/^[)\]}]/.test(next))
    return fail("SyntaxError", "unmatched", { bracket: next[0] as string }, place(text, at, next[0] as string, reader));
  if (bracket && !matches(text, bracket, node))
    return fail("SyntaxError", "unclosed", { bracket: reader.text(bracket) }, reader.span(bracket));
  if (next === "else" || next === "elif")
    return fail("SyntaxError", "else-alone", { keyword: next }, place(text, at, next, reader));
  if (next === "") return fail("SyntaxError", "incomplete", {}, place(text, at, "", reader));
  return fail("SyntaxError", "unexpected", { text: next }, place(text, at, next, reader));
}

/** The grammar gives up at some deeper level, with a message that does not help. */
const DEEP = 300;

function isDeep(node: SyntaxNode): boolean {
  let depth = 0;
  for (let parent = node.parent; parent?.parent; parent = parent.parent) {
    // `1 + 1 + …` nests to the left of the broken place.
    if (leftDepth(parent) > DEEP) return true;
    depth++;
  }
  return depth > DEEP;
}

function leftDepth(node: SyntaxNode): number {
  let depth = 0;
  for (let at: SyntaxNode | null = node; at && depth <= DEEP; at = at.firstChild) depth++;
  return depth;
}

const PAIRS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function unclosedBracket(node: SyntaxNode): SyntaxNode | undefined {
  for (let parent = node.parent; parent; parent = parent.parent) {
    const first = parent.firstChild;
    const opens = first && Object.hasOwn(PAIRS, first.name) ? first : parent.getChild("[");
    if (opens && !parent.getChild(PAIRS[opens.name] as string)) return opens;
  }
  return undefined;
}

/** True if the text closes a bracket that is open around a node. */
function isClosing(next: string, node: SyntaxNode): boolean {
  for (let { parent } = node; parent; parent = parent.parent)
    for (const opening of Object.keys(PAIRS)) if (PAIRS[opening] === next && parent.getChild(opening)) return true;
  return false;
}

function matches(text: string, bracket: SyntaxNode, node: SyntaxNode): boolean {
  return text.slice(node.from).includes(PAIRS[bracket.name] as string);
}

function reachesEnd(node: SyntaxNode): boolean {
  let top = node;
  while (top.parent) top = top.parent;
  return node.to >= top.to;
}

function isInCondition(node: SyntaxNode): boolean {
  const name = node.parent?.name ?? "";
  return name !== "AssignStatement" && name !== "Script" && !name.endsWith("Body");
}

function nextWord(text: string, at: number): string {
  const rest = text.slice(at).replace(/^[ \t]+/, "");
  return /^(?:\w+|[^\s\w])/u.exec(rest)?.[0] ?? "";
}

function lineEndsAt(text: string, at: number): boolean {
  return /^[ \t]*(?:#[^\n]*)?(?:\n|$)/.test(text.slice(at)) || text[at - 1] === "\n";
}

function beginsLine(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, at).trim() === "";
}

function lineEndAfter(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (end > 0 && /\s/.test(text[end - 1] as string)) end--;
  return end;
}

function place(text: string, at: number, word: string, reader: Reader) {
  const from = word === "" ? at : text.indexOf(word, at);
  const start = Math.max(0, from);
  return reader.source.span(start, Math.min(text.length, start + word.length));
}
