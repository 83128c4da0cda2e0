import type { WordBook } from "../words.ts";

/** The words for wrong answers with a familiar look (`engine/grade/nudge.ts`). */
export const NUDGE_WORDS = {
  "nudge-notebook-argument": {
    summary: "the two parts are the wrong way round: `get_first_part` counts the other way",
    hint: "In the notebook, `True` asks for the first part. Here the argument is the part's number: 0 is the first part, 1 the second.",
  },
  "nudge-argument-swapped": {
    summary: "each argument gives the answer that another one asks for",
    hint: "Compare the two examples with the same input. The condition on the argument is the wrong way round.",
  },
  "nudge-wrong-length": {
    summary: "the answer has another length than the input",
    hint: "A list written into the program fits one length only. Build the result from `tokens` and `indices`.",
  },
  "nudge-several-selected": {
    summary: "somewhere your selector marks several keys, and letters cannot be added up",
    hint: "Look for a row with more than one mark. What would single out the one you want?",
  },
  "nudge-text-number": {
    summary: "right, except that a number is text or the other way round",
    hint: '`"1"` and 1 are different values. `int`, `str` or a literal with the right quotes sets it straight.',
  },
  "nudge-ignores-default": {
    summary: "right wherever something was found; where nothing was, another value should stand",
    hint: "The second argument of `.value(…, default)` stands wherever a row selects nothing. Left out, it is 0.",
  },
  "nudge-ignores-argument": {
    summary: "other arguments make no difference to your answer",
    hint: "Is each parameter used, or did a number from an example stay in its place?",
  },
  "nudge-no-selection": {
    summary: "every position comes out empty, as if nothing had been selected",
    hint: "Look at the grid: which key should the first row mark, and what do that key and that query say instead?",
  },
  "nudge-unchanged": {
    summary: "the input comes out again unchanged",
    hint: "Are you returning the sequence that you started from, and not what you made of it?",
  },
  "nudge-reversed": {
    summary: "all the right values, in the opposite order",
    hint: "Somewhere a sign, or key and query, are the wrong way round.",
  },
  "nudge-separator-kept": {
    summary: "the separator is still in your answer",
    hint: "The part ends before the separator, or begins after it. Look for a `<=` that should be `<`, or a missing `+ 1`.",
  },
  "nudge-sum-of-positions": {
    summary: "some answers are several positions added up",
    hint: "The selector marks more than one key, and `.value(indices)` adds their positions. Let one key be chosen, or count the keys with `.value(1)`.",
  },
  "nudge-integer-division": {
    summary: "right, except for the digits behind the point",
    hint: "`/` keeps the fraction, `//` drops it. Check each division, and each `int` and `round`.",
  },
  "nudge-other-direction": {
    summary: "your program looks in the wrong direction",
    hint: "Left came where right was asked for, last for first, or largest for smallest. Try the opposite sign: `+` for `-`, or `<` for `>`.",
  },
  "nudge-opposite": {
    summary: "True and False are the wrong way round",
    hint: "`~` turns an answer into its opposite; perhaps `==` should be `!=`.",
  },
  "nudge-off-by-one": {
    summary: "every number is off by one",
    hint: "Positions count from 0. Does a position count itself (`<=`) where it should not (`<`), or the other way round?",
  },
  "nudge-shifted": {
    summary: "the right values, one place beside where they belong",
    hint: "Check the `+ 1` or `- 1`, and on which side of the comparison it stands.",
  },
  "nudge-all-same": {
    summary: "every position gets the same answer",
    hint: "A plain number in `query(…)` asks the same everywhere. What should differ from row to row?",
  },
  "nudge-added-up": {
    summary: "some answers are a multiple of the right one",
    hint: "Several equal values were selected, and `.value` adds them up. Let only one of them be chosen.",
  },
  "nudge-one-case": {
    summary: "this fits one example only",
    hint: "Is something from that example, a length, a letter or a number, written into the program?",
  },
  "nudge-beyond-examples": {
    summary: "the examples pass, but they are not everything",
    hint: "Put the failing input into the input box and look for the first step that does not do what you meant.",
  },
} satisfies WordBook;
