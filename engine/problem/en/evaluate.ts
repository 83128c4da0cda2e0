import type { WordBook } from "../words.ts";

/** The words of the problems that `engine/evaluate` finds. */
export const EVALUATE_WORDS = {
  "sequence-length": {
    summary: "a sequence of {given} value(s) meets an input of {needed}",
    hint: "A list or a longer string stands for exactly its own values; for one value at every position write it alone.",
  },
  "cannot-sum": {
    summary: "this query selects {count} keys (positions {selected}), and {value} cannot be added",
    hint: "Select a single key to pass text through, or give numbers to sum.",
  },
  "limit-pairs": {
    summary: "this looks at more than {limit} pairs of positions",
    hint: "Compare keys with queries using `==`, `<` and the like, or try a shorter input.",
  },
  "precision-integer": {
    summary: "head {head} has the {role} {value}, and half precision counts only to ±2048",
    hint: "Let attention carry smaller numbers; elementwise work between heads may use larger ones.",
  },
  "precision-float": {
    summary: "head {head} has the {role} {value}, which half precision cannot hold",
    hint: "Its largest number is 65504.",
  },
  "precision-text": {
    summary: "head {head} has the {role} {value}, but attention carries single characters only",
    hint: "A character must occur in the input or be an ordinary one.",
  },
} satisfies WordBook;
