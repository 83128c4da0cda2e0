import type { SharedProgram } from "./permalink.ts";

export const EXAMPLE_NAMES = ["flip", "histogram", "sort", "brackets", "running", "induction", "letters"] as const;

export type ExampleName = (typeof EXAMPLE_NAMES)[number];

/** Programs to start from. None of them answers a puzzle. */
export const EXAMPLES: Readonly<Record<ExampleName, SharedProgram>> = {
  flip: {
    source: `def flip(seq=tokens):
    length = (key(1) == query(1)).value(1).name("length")
    return (key(length - 1 - indices) == query(indices)).value(seq)

flip()`,
    input: "hello",
  },
  histogram: {
    source: `# How often does my token occur?
(key(tokens) == query(tokens)).value(1)`,
    input: "banana",
  },
  sort: {
    source: `# Go where as many stand before you as are smaller than you.
smaller = key(tokens) < query(tokens)
equal = key(tokens) == query(tokens)
earlier = key(indices) < query(indices)
rank = (smaller | equal & earlier).value(1).name("rank")
(key(rank) == query(indices)).value(tokens)`,
    input: "[3, 1, 2, 3, 0]",
  },
  brackets: {
    source: `# How deep inside brackets does each position stand?
step = where(tokens == "(", 1, where(tokens == ")", -1, 0))
up_to_me = key(indices) <= query(indices)
up_to_me.value(step).name("depth")`,
    input: "(()())",
  },
  running: {
    source: `# The average of everything up to here.
up_to_me = key(indices) <= query(indices)
up_to_me.mean(tokens)`,
    input: "[4, 2, 6, 0]",
  },
  induction: {
    source: `# What followed my token the last time? Two heads, as in trained models.
left = (key(indices) == query(indices - 1)).value(tokens, "")
again = (key(left) == query(tokens)) & (key(indices) <= query(indices))
again.value(tokens, "?")`,
    input: '["Mr", "Quill", "met", "Mr"]',
  },
  letters: {
    source: `# No attention at all: every position for itself.
code = tokens.map(ord)
is_letter = (code >= ord("a")) & (code <= ord("z"))
where(is_letter, code.map(lambda c: chr(c - 32)), tokens)`,
    input: "r.a.s.p",
  },
};
