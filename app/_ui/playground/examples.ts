import type { SharedProgram } from "../program/permalink.ts";

export const EXAMPLE_NAMES = ["riffle", "histogram", "deviation", "brackets", "running", "soft", "letters"] as const;

export type ExampleName = (typeof EXAMPLE_NAMES)[number];

/** Programs to start from. None of them answers a puzzle, or is one step away from its answer. */
export const EXAMPLES: Readonly<Record<ExampleName, SharedProgram>> = {
  riffle: {
    source: `def riffle(seq=tokens):
    length = (key(1) == query(1)).value(1).name("length")
    half = (length + 1) // 2
    card = indices // 2 + indices % 2 * half
    return (key(indices) == query(card)).value(seq)

riffle()`,
    input: "crsad",
  },
  histogram: {
    source: `# How often does my token occur?
(key(tokens) == query(tokens)).value(1)`,
    input: "banana",
  },
  deviation: {
    source: `# How far from the average, in standard deviations? Layer 2 averages what layer 1 made possible.
everyone = key(1) == query(1)
average = everyone.mean(tokens).name("average")
spread = everyone.mean((tokens - average) ** 2) ** 0.5
(tokens - average) / spread`,
    input: "[2, 4, 4, 4, 5, 5, 7, 9]",
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
  soft: {
    source: `# Softmax: what is selected scores 3 more, but everyone gets a share.
# Position 0 selects nobody, and has to make do with the average of all.
def soft(selector, x, score):
    weight = 2.718281828 ** score
    total = weight * selector.value(x) + (~selector).value(x)
    return total / (weight * selector.value(1) + (~selector).value(1))

left = key(indices) == query(indices - 1)
soft(left, tokens, 3).map(lambda x: round(x, 2))`,
    input: "[0, 0, 9, 0, 0]",
  },
  letters: {
    source: `# No attention at all: every position for itself.
code = tokens.map(ord)
is_letter = (code >= ord("a")) & (code <= ord("z"))
where(is_letter, code.map(lambda c: chr(c - 32)), tokens)`,
    input: "r.a.s.p",
  },
};
