import type { SyntaxNode, Tree } from "@lezer/common";
import { tagHighlighter, tags } from "@lezer/highlight";
import type { Language } from "../../../engine/index.ts";
import { findWord } from "./vocabulary.ts";

/** The classes of code, the same in the editor and in text that the server highlights; code.css gives them colours. */
export const CODE_HIGHLIGHTER = tagHighlighter([
  { tag: tags.comment, class: "code-comment" },
  { tag: [tags.string, tags.special(tags.string)], class: "code-string" },
  { tag: [tags.number, tags.bool, tags.null], class: "code-number" },
  { tag: tags.keyword, class: "code-keyword" },
  { tag: tags.special(tags.function(tags.variableName)), class: "code-value" },
  { tag: tags.function(tags.definition(tags.variableName)), class: "code-definition" },
]);

export interface WordMark {
  readonly from: number;
  readonly to: number;
  readonly className: string;
}

/** Finds the coloured words between two offsets, in order. */
export type MarkWords = (
  tree: Tree,
  text: (from: number, to: number) => string,
  from: number,
  to: number,
) => WordMark[];

/** The words that RASPy adds to Python. A name that the program gives to something else is not one. */
const markRaspyWords: MarkWords = (tree, text, from, to) => {
  const marks: WordMark[] = [];
  tree.iterate({
    from,
    to,
    enter: ({ node, name }) => {
      if (name !== "VariableName" && name !== "PropertyName") return;
      const word = findWord(text(node.from, node.to), isAfterDot(node));
      if (word && !isBinding(node)) marks.push({ from: node.from, to: node.to, className: `code-${word.role}` });
    },
  });
  return marks;
};

const RASP_SEQUENCE = /^(?:tokens(?:_\w+)?|indices|length)$/;

/** The words of the paper's language, in the colours of those that mean the same in RASPy. The grammar colours the others. */
const markRaspWords: MarkWords = (tree, text, from, to) => {
  const marks: WordMark[] = [];
  tree.iterate({
    from,
    to,
    enter: (node) => {
      if (node.name === "select") marks.push({ from: node.from, to: node.to, className: "code-key" });
      if (node.name === "VariableName" && RASP_SEQUENCE.test(text(node.from, node.to)))
        marks.push({ from: node.from, to: node.to, className: "code-sequence" });
    },
  });
  return marks;
};

/** Finds the coloured words of a program, by its language. */
export const WORD_MARKERS: Readonly<Record<Language, MarkWords>> = { raspy: markRaspyWords, rasp: markRaspWords };

export function isAfterDot(node: SyntaxNode): boolean {
  return node.name === "PropertyName" || node.prevSibling?.name === ".";
}

/** Whether the name is being given a meaning here: a parameter, or the keyword of an argument. */
function isBinding(node: SyntaxNode): boolean {
  if (node.parent?.name === "ParamList") return node.prevSibling?.name !== "AssignOp";
  return node.parent?.name === "ArgList" && node.nextSibling?.name === "AssignOp";
}
