import type { WordBook } from "../words.ts";

/** The words of the problems that `engine/grade` finds. */
export const GRADE_WORDS = {
  "randint-range": {
    summary: "`rng.randint` needs two integers, the first not above the second, not {low} and {high}",
  },
  "choice-empty": { summary: "`rng.choice` has nothing to choose from" },
  "sample-size": { summary: "`rng.sample` cannot take {count} of {length}" },
  "shuffle-list": { summary: "`rng.shuffle` takes a list, not a {type}" },
  "generator-result": {
    summary: 'a generator gives back {"input": [...], "args": {...}}',
    hint: "Every argument is one value.",
  },
  "author-list": {
    summary: "`{source}` must give back a list of values",
    hint: "Numbers, strings, bools and None can stand at a position.",
  },
  "wrong-parameters": {
    summary: "the puzzle calls `{name}` with other arguments than this line takes",
    hint: "Keep the first line as the puzzle gives it.",
  },
  "returns-nothing": {
    summary: "`{name}` returns nothing",
    hint: "End it with `return`.",
  },
  "returns-no-sop": {
    summary: "`{name}` returns a {type}, not a sequence operation",
    hint: "Return what `.value(…)` or arithmetic on a sequence gives.",
  },
  "returns-no-selector": {
    summary: "`{name}` returns a {type}, not a selector",
    hint: "Return the comparison of a `key(…)` with a `query(…)` itself, without `.value(…)`.",
  },
  "wide-model": {
    summary:
      "every test passes, but the Transformer is {dModel} dimensions wide and at most {limit} fit: `{name}` alone takes {width} of them",
    hint: "Each value takes as many dimensions as somebody tells apart. Find a program that need not tell so many apart.",
  },
  "hidden-test": {
    summary: "the answer is wrong on a hidden test of {length|position|positions}",
    hint: "Every test that can be shown passes. Read the task again, and try inputs of your own.",
  },
  "rule-causal": {
    summary:
      "the answers are right, but this head looks ahead: position {query} selects position {key}, and here a head may select only positions up to its own",
    hint: "Add a condition such as `key(indices) <= query(indices)`, or find a way that needs nothing from later positions.",
  },
  "rule-mean": {
    summary: "the answers are right, but this head adds up, and here a head may only average",
    hint: "Use `.mean(…)`. Often a sign or a comparison is enough, and the number itself is not needed.",
  },
  "unranked-heads": {
    summary: "solved, but not ranked: it uses {heads} heads and a ranked solution at most {limit}",
    hint: "Merge heads that look at the same places.",
  },
  "unranked-precision": {
    summary: "solved, but not ranked: at length {length} a head carries what half precision cannot",
    hint: "Attention may carry small numbers and single characters only.",
  },
  "unranked-rounding": {
    summary: "solved, but not ranked: at length {length} rounding to half precision changes the answer",
    hint: "Keep what attention carries to whole numbers within ±2048.",
  },
  "unranked-length": {
    summary: "solved up to 32 positions, but not ranked: it fails at length {length}",
    hint: "A ranked solution works at any length. What in it grows or runs out?",
  },
  "unranked-steps": {
    summary: "solved up to 32 positions, but not ranked: at length {length} it runs out of its budget",
    hint: "It may be right, but it takes too long. Compare keys with queries by `==`, `<` and the like.",
  },
  "unranked-memory": {
    summary: "solved, but not ranked: its calls are not independent",
    hint: "Build every graph from the arguments alone.",
  },
  "unranked-record": {
    summary:
      "solved, but not ranked: a score better than the best known meets {suites} times as many tests, and one of them refutes it",
    hint: "It is right by luck, or for some inputs only. A ranked solution is right for all of them.",
  },
  "call-remembers": {
    summary: "`{name}` changes a {type} made outside it, so that its next call may answer differently",
    hint: "Make the {type} inside the function.",
  },
} satisfies WordBook;
