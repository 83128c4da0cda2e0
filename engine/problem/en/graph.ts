import type { WordBook } from "../words.ts";

/** The words of the problems that `engine/graph` and the limits find. */
export const GRAPH_WORDS = {
  "unary-type": {
    summary: "`{operator}` does not work on {value}",
    hint: "It needs a number. Look at what stands there with `tokens`, or convert it first: `.map(int)`.",
  },
  "round-not-finite": {
    summary: "{value} cannot be rounded",
    hint: "Only finite numbers can. Where does this one come from?",
  },
  "not-comparable": {
    summary: "cannot compare {left} with {right} using `{operator}`",
    hint: "Text compares with text and numbers with numbers. Convert one side, for example `.map(int)` or `.map(ord)`.",
  },
  "division-by-zero": {
    summary: "division by zero (`{operator}`)",
    hint: "Keep zero away from the right side, for example with `where(x == 0, 1, x)`.",
  },
  "power-complex": {
    summary: "{left} ** {right} is not a real number",
    hint: "A negative number has no fractional power here.",
  },
  "float-overflow": {
    summary: "the result is too large for a float",
    hint: "Keep the numbers smaller: a Transformer's are small too.",
  },
  "integer-overflow": {
    summary: "the result is past 2**53, where integers stop being exact",
    hint: "Keep the numbers smaller; a digit lost silently would be worse.",
  },
  "limit-size": {
    summary: "this would hold {size} items, more than the limit of {limit}",
    hint: "Build something smaller.",
  },
  "operator-types": {
    summary: "`{operator}` does not work between {left} ({leftType}) and {right} ({rightType})",
    hint: "Convert one side so that both are of one kind, for example `.map(int)` for digits or `.map(str)` for text.",
  },
  "limit-nodes": {
    summary: "this program builds more than {limit} nodes",
    hint: "A graph of that size is no Transformer anyone would draw. Is a loop or a recursion making copies?",
  },
  "limit-steps": {
    summary: "this takes more than {limit} steps",
    hint: "Is there a loop or a recursion that does not end?",
  },
  "limit-author": {
    summary: "the puzzle's own functions take more than {limit} steps for one set of tests",
    hint: "Make `spec`, `generate`, `hard` and `valid` cheaper.",
  },
} satisfies WordBook;
