import type { WordBook } from "../explain.ts";
import { BUILTINS_WORDS } from "./builtins.ts";
import { CHECK_WORDS } from "./check.ts";
import { COMPILE_WORDS } from "./compile.ts";
import { EVALUATE_WORDS } from "./evaluate.ts";
import { GRADE_WORDS } from "./grade.ts";
import { GRAPH_WORDS } from "./graph.ts";
import { INPUT_WORDS } from "./input.ts";
import { INTERPRET_WORDS } from "./interpret.ts";
import { NUDGE_WORDS } from "./nudge.ts";
import { PYTHON_WORDS } from "./python.ts";
import { SYNTAX_WORDS } from "./syntax.ts";

export const EN: WordBook = {
  ...SYNTAX_WORDS,
  ...GRAPH_WORDS,
  ...INPUT_WORDS,
  ...INTERPRET_WORDS,
  ...BUILTINS_WORDS,
  ...PYTHON_WORDS,
  ...EVALUATE_WORDS,
  ...COMPILE_WORDS,
  ...GRADE_WORDS,
  ...CHECK_WORDS,
  ...NUDGE_WORDS,
};
