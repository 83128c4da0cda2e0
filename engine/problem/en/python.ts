import type { WordBook } from "../words.ts";

/** The words of the problems with modules, generators, exceptions and other parts of Python. */
export const PYTHON_WORDS = {
  "no-dice": {
    summary: "`random` is not here: a Transformer has no dice",
    hint: "The same input always gives the same output. Only the generators of a puzzle get random numbers, as `rng`.",
  },
  "type-hint-called": {
    summary: "`{name}` stands only in type hints",
    hint: "Leave the call out.",
  },
  "import-star-inside": {
    summary: "`import *` stands only outside functions",
    hint: "Name what you need: `from math import sqrt`.",
  },
  "not-in-module": {
    summary: "`{module}` has no `{name}` here",
    hint: "Check the spelling, or write what you need by hand.",
  },
  "not-in-module-nearest": {
    summary: "`{module}` has no `{name}` here",
    hint: "Did you mean `{nearest}`?",
  },
  "limit-zip": {
    summary: "`SOp.zip` takes at most {limit} s-ops, but got {given}",
    hint: "Combine some of them first.",
  },
} satisfies WordBook;
