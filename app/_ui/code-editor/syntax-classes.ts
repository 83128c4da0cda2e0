import type { SyntaxNode, Tree } from "@lezer/common";
import { tagHighlighter, tags } from "@lezer/highlight";
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

/** The words of RASP between two offsets, in order. A name that the program gives to something else is not one. */
export function markWords(
  tree: Tree,
  text: (from: number, to: number) => string,
  from: number,
  to: number,
): WordMark[] {
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
}

export function isAfterDot(node: SyntaxNode): boolean {
  return node.name === "PropertyName" || node.prevSibling?.name === ".";
}

/** Whether the name is being given a meaning here: a parameter, or the keyword of an argument. */
function isBinding(node: SyntaxNode): boolean {
  if (node.parent?.name === "ParamList") return node.prevSibling?.name !== "AssignOp";
  return node.parent?.name === "ArgList" && node.nextSibling?.name === "AssignOp";
}
