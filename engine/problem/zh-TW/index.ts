import type { ProblemCode } from "../en/index.ts";
import type { Book, ProblemArgs, Words } from "../words.ts";
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
import { RASP_WORDS } from "./rasp.ts";
import { REPAIR_WORDS } from "./repair.ts";
import { REPAIR_FOREIGN_WORDS } from "./repair-foreign.ts";
import { REPAIR_SYNTAX_WORDS } from "./repair-syntax.ts";
import { REPAIR_VALUE_WORDS } from "./repair-values.ts";
import { SYNTAX_WORDS } from "./syntax.ts";
import { WARN_WORDS } from "./warn.ts";

const ZH_TW = {
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
  ...RASP_WORDS,
  ...REPAIR_WORDS,
  ...REPAIR_FOREIGN_WORDS,
  ...REPAIR_SYNTAX_WORDS,
  ...REPAIR_VALUE_WORDS,
  ...WARN_WORDS,
} satisfies Record<ProblemCode, Words>;

export const CHINESE: Book<ProblemCode> = {
  words: ZH_TW,
  atPosition: "位置 {position}：",
  fix: "試試看：`{text}`",
  betweenSentences: "",
  remark: "提醒，行 {line}：",
  fit: fitArguments,
};

const HEAD_OF_LAYER = "（第 {layer} 層）";

/** Says the layer of a head that has no name, and the result of a head, as Chinese does: without spaces around. */
function fitArguments(template: string, { head, role }: ProblemArgs): string {
  const named = head === undefined ? template.replace(" {head} ", HEAD_OF_LAYER) : template;
  return role === "result" ? named.replace(/ ?\{role\} ?/, "結果") : named;
}
