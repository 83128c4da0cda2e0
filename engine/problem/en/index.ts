import type { Book, ProblemArgs, WordBook } from "../words.ts";
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

export const EN = {
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
} satisfies WordBook;

/** The code of every problem there is. The English book names them all. */
export type ProblemCode = keyof typeof EN;

export const ENGLISH: Book<ProblemCode> = {
  words: EN,
  atPosition: "position {position}: ",
  fix: "Try: `{text}`",
  betweenSentences: " ",
  remark: "Warning, line {line}: ",
  fit: fitArguments,
};

const HEAD_OF_LAYER = "in layer {layer}";

/** Says the layer of a head that has no name, writes `{count|hint|hints}` as "1 hint" or "2 hints", and writes `a` before a placeholder as `an` if its argument asks for that. */
function fitArguments(template: string, args: ProblemArgs): string {
  const named = args.head === undefined ? template.replace("{head}", HEAD_OF_LAYER) : template;
  const counted = named.replace(/\{(\w+)\|([^|}]+)\|([^|}]+)\}/g, (_, name: string, one: string, other: string) =>
    Number(args[name]) === 1 ? `{${name}} ${one}` : `{${name}} ${other}`,
  );
  return counted.replace(/\ba \{(\w+)\}/g, (whole, name: string) =>
    /^(?:[aeiou]|s-op)/i.test(String(args[name])) ? `an {${name}}` : whole,
  );
}
