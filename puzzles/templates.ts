import type { PlainScalar } from "../engine/index.ts";

/** A puzzle to begin with: small, sound but for its texts and wrong answers, and of one kind. */
export interface Template {
  readonly code: string;
  /** The parameters of the function before `seq`. */
  readonly parameters: readonly string[];
  readonly example: {
    readonly input: string;
    readonly args: Readonly<Record<string, PlainScalar>>;
    readonly expected: readonly PlainScalar[];
  };
  readonly counts: { readonly layers: number; readonly heads: number; readonly ops: number };
  /** The results of a right and of a wrong program. */
  readonly right: string;
  readonly wrong: string;
}

const LETTERS = `LETTERS = "abcdefghijklmnopqrstuvwxyz"
`;

const VALID = `def valid(input, args):
    # Whether an input belongs to the puzzle.
    return len(input) >= 1
`;

/** Every position gets a token. */
const TOKENS: Template = {
  parameters: [],
  example: { input: "hello", args: {}, expected: ["h", "e", "l", "l", "o"] },
  counts: { layers: 0, heads: 0, ops: 0 },
  right: "seq",
  wrong: "indices",
  code: `${LETTERS}

def spec(seq):
    # The right answer: a list as long as seq.
    return seq


${VALID}

def generate(rng, size):
    # A typical case of about this size.
    return {"input": [rng.choice(LETTERS) for _ in range(size)], "args": {}}


def hard(rng, size):
    # The worst cases of this size.
    return {"input": [rng.choice("ab") for _ in range(size)], "args": {}}
`,
};

/** Every position gets a number. */
const COUNT: Template = {
  parameters: [],
  example: { input: "hello", args: {}, expected: [1, 1, 2, 2, 1] },
  counts: { layers: 1, heads: 1, ops: 0 },
  right: "(key(seq) == query(seq)).value(1)",
  wrong: "indices",
  code: `${LETTERS}

def spec(seq):
    # The right answer: how often each token occurs. seq.count(token) at each position would take too many steps.
    counts = {}
    for token in seq:
        counts[token] = counts.get(token, 0) + 1
    return [counts[token] for token in seq]


${VALID}

def generate(rng, size):
    # A typical case of about this size.
    return {"input": rng.choices(LETTERS, k=size), "args": {}}


def hard(rng, size):
    # The worst cases of this size: few letters, so that the numbers are large.
    return {"input": rng.choices("ab", k=size), "args": {}}
`,
};

/** Every position says whether the whole input has a property. Half of the hard cases have it, at every length. */
const YES_NO: Template = {
  parameters: [],
  example: { input: "abba", args: {}, expected: [true, true, true, true] },
  counts: { layers: 1, heads: 2, ops: 1 },
  right: '(key(seq) == query("a")).value(1) == (key(seq) == query("b")).value(1)',
  wrong: 'seq == "a"',
  code: `def spec(seq):
    # The right answer: whether there are as many a as b.
    return [seq.count("a") == seq.count("b")] * len(seq)


def valid(input, args):
    # Whether an input belongs to the puzzle.
    return len(input) >= 1 and all(token in "ab" for token in input)


def generate(rng, size):
    # A typical case of about this size. A long one is hardly ever balanced, so hard makes balanced ones.
    return {"input": rng.choices("ab", k=size), "args": {}}


def hard(rng, size):
    # The worst cases of this size: balanced, or one letter off.
    half = max(1, size // 2)
    letters = list("a" * half + "b" * half)
    rng.shuffle(letters)
    if rng.random() < 0.5:
        letters.append(rng.choice("ab"))
    return {"input": letters, "args": {}}
`,
};

/** The call has an argument. */
const ARGUMENT: Template = {
  parameters: ["i"],
  example: { input: "hello", args: { i: 1 }, expected: ["e", "e", "e", "e", "e"] },
  counts: { layers: 1, heads: 1, ops: 0 },
  right: "(key(indices) == query(i)).value(seq)",
  wrong: "seq",
  code: `${LETTERS}

def spec(seq, i):
    # The right answer: the token of position i, everywhere.
    return [seq[i]] * len(seq)


def valid(input, args):
    # Whether an input and its arguments belong to the puzzle.
    return len(input) >= 1 and 0 <= args["i"] < len(input)


def generate(rng, size):
    # A typical case of about this size.
    return {"input": rng.choices(LETTERS, k=size), "args": {"i": rng.randint(0, size - 1)}}


def hard(rng, size):
    # The worst cases of this size: the two ends.
    return {"input": rng.choices("ab", k=size), "args": {"i": rng.choice([0, size - 1])}}
`,
};

export const TEMPLATE_NAMES = ["tokens", "count", "yes-no", "argument"] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];

export const TEMPLATES: Readonly<Record<TemplateName, Template>> = {
  tokens: TOKENS,
  count: COUNT,
  "yes-no": YES_NO,
  argument: ARGUMENT,
};
