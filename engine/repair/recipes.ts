import { ARGUMENT_RECIPES } from "./arguments.ts";
import { ASSERT_RECIPES } from "./asserts.ts";
import { BEGINNER_RECIPES } from "./beginners.ts";
import { BLOCK_RECIPES } from "./blocks.ts";
import { CALL_RECIPES } from "./calls.ts";
import { ELSEWHERE_RECIPES } from "./elsewhere.ts";
import type { Recipe } from "./failure.ts";
import { FLOW_RECIPES } from "./flow.ts";
import { FOREIGN_FUNCTION_RECIPES } from "./foreign-functions.ts";
import { FOREIGN_METHOD_RECIPES } from "./foreign-methods.ts";
import { FORMULA_RECIPES } from "./formulas.ts";
import { KIND_RECIPES } from "./kinds.ts";
import { LAYOUT_RECIPES } from "./layout.ts";
import { LOGIC_RECIPES } from "./logic.ts";
import { LOOKUP_RECIPES } from "./lookup.ts";
import { NAME_RECIPES } from "./names.ts";
import { PAIR_RECIPES } from "./pairs.ts";
import { PAPER_RECIPES } from "./paper.ts";
import { PASTED_RECIPES } from "./pasted.ts";
import { SELECTOR_RECIPES } from "./selectors.ts";
import { SEQUENCE_RECIPES } from "./sequences.ts";
import { SIGN_RECIPES } from "./signs.ts";
import { SPELLING_RECIPES } from "./spelling.ts";
import { VALUE_RECIPES } from "./values-of-python.ts";
import { WORD_RECIPES } from "./words.ts";

/** In order: the first that knows a failure says what it is. */
export const RECIPES: readonly Recipe[] = [
  ...PASTED_RECIPES,
  ...PAPER_RECIPES,
  ...BEGINNER_RECIPES,
  ...FOREIGN_FUNCTION_RECIPES,
  ...FORMULA_RECIPES,
  ...BLOCK_RECIPES,
  ...SIGN_RECIPES,
  ...WORD_RECIPES,
  ...SPELLING_RECIPES,
  ...LAYOUT_RECIPES,
  ...ASSERT_RECIPES,
  ...VALUE_RECIPES,
  ...ARGUMENT_RECIPES,
  ...ELSEWHERE_RECIPES,
  ...FOREIGN_METHOD_RECIPES,
  ...NAME_RECIPES,
  ...FLOW_RECIPES,
  ...PAIR_RECIPES,
  ...LOGIC_RECIPES,
  ...SELECTOR_RECIPES,
  ...CALL_RECIPES,
  ...LOOKUP_RECIPES,
  ...SEQUENCE_RECIPES,
  ...KIND_RECIPES,
];
