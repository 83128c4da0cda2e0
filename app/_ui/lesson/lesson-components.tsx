import "../code-editor/code.css";
import "./lesson.css";
import type { MDXComponents } from "mdx/types";
import { Term } from "../glossary/term.tsx";
import { Answer } from "./answer.tsx";
import { Aside } from "./aside.tsx";
import { CodeBlock } from "./code-block.tsx";
import { Decode } from "./decode.tsx";
import { LiveCell, ProgramFigure } from "./live-cell.tsx";
import { Predict } from "./predict.tsx";

/** The components that lessons name; a page adds `Exercise` and `PuzzleLink`, which know the puzzles. */
export const lessonComponents: MDXComponents = {
  Answer,
  Aside,
  Decode,
  LiveCell,
  Predict,
  ProgramFigure,
  Term,
  pre: CodeBlock,
};
