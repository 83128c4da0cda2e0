import type { WordBook } from "../words.ts";

/** The words of the problems of an input's text, and of a run that was stopped from outside. */
export const INPUT_WORDS = {
  "input-unclosed-list": {
    summary: "this list has no end",
    hint: "Close it with `]`. To use brackets as tokens, write the text in quotes.",
  },
  "input-unclosed-text": {
    summary: "this text has no closing quote",
    hint: "Add the quote, or leave both out: hello is read as its letters.",
  },
  "input-after-end": {
    summary: "something follows the end of the input",
    hint: "Write one list, or one text.",
  },
  "input-comma": {
    summary: "a comma is missing between two items",
    hint: "Write `[3, 1, 2]`.",
  },
  "input-item": {
    summary: "`{item}` is no number, text, True, False or None",
    hint: 'Text in a list needs quotes: `["a", "b"]`.',
  },
  "input-list-in-list": {
    summary: "a list cannot stand at one position",
    hint: "Items are numbers, text, True, False or None.",
  },
  "input-integer": {
    summary: "{item} is past 2^53, where integers stop being exact",
    hint: "Use a smaller number.",
  },
  "limit-time": {
    summary: "this ran longer than {seconds} seconds and was stopped",
    hint: "Look for a loop that never ends, or try a shorter input.",
  },
  "engine-fault": {
    summary: "the engine itself failed here; that is our mistake, not yours",
    hint: "Write it another way meanwhile. What you have written is kept.",
  },
} satisfies WordBook;
