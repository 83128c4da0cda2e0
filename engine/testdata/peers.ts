import type { Scalar } from "../graph/scalar.ts";

/** The example programs of other compilers, written in RASPy. */
const LENGTH = "length = (key(1) == query(1)).value(1)";
const BEFORE = "before = key(indices) < query(indices)";
const RANK = `${BEFORE}
rank = ((key(tokens) < query(tokens)) | (key(tokens) == query(tokens)) & before).value(1)`;
const PREFIX = "so_far = key(indices) <= query(indices)";

/** A program of another compiler's tests or examples, in RASPy, over a finite domain. */
export interface Peer {
  readonly name: string;
  readonly source: string;
  readonly vocabulary: readonly Scalar[];
  readonly length: number;
}

export const PEERS: readonly Peer[] = [
  { name: "length", source: `${LENGTH}\nlength`, vocabulary: [..."abc"], length: 16 },
  {
    name: "reverse",
    source: `${LENGTH}\n(key(indices) == query(length - indices - 1)).value(tokens)`,
    vocabulary: [..."abcd"],
    length: 16,
  },
  {
    name: "shift",
    source: "(key(indices) == query(indices - 1)).value(tokens, '_')",
    vocabulary: [..."abcd"],
    length: 16,
  },
  {
    name: "sort",
    source: `${RANK}\n(key(rank) == query(indices)).value(tokens)`,
    vocabulary: [1, 2, 3, 4, 5],
    length: 10,
  },
  {
    name: "sort by another sequence",
    source: `${BEFORE}
weight = tokens.map(lambda t: {"a": 3, "b": 1, "c": 2}[t])
rank = ((key(weight) < query(weight)) | (key(weight) == query(weight)) & before).value(1)
(key(rank) == query(indices)).value(tokens)`,
    vocabulary: [..."abc"],
    length: 10,
  },
  {
    name: "histogram",
    source: "(key(tokens) == query(tokens)).value(1)",
    vocabulary: [..."abcd"],
    length: 16,
  },
  {
    name: "histogram with a beginning of sequence",
    source: "((key(tokens) == query(tokens)) & (key(tokens) != '^')).value(1)".replace("!= '^'", "!= query('^')"),
    vocabulary: [..."^abc"],
    length: 10,
  },
  {
    name: "double histogram",
    source: `${BEFORE}
count = (key(tokens) == query(tokens)).value(1)
earlier = ((key(tokens) == query(tokens)) & before).value(1)
((key(count) == query(count)) & (key(earlier) == query(0))).value(1)`,
    vocabulary: [..."abc"],
    length: 10,
  },
  {
    name: "most frequent first",
    source: `${BEFORE}
count = (key(tokens) == query(tokens)).value(1)
earlier = ((key(tokens) == query(tokens)) & before).value(1)
score = where(earlier == 0, count, 0)
rank = ((key(score) > query(score)) | (key(score) == query(score)) & before).value(1)
(key(rank) == query(indices)).value(where(score > 0, tokens, "-"))`,
    vocabulary: [..."abc"],
    length: 8,
  },
  {
    name: "share of a token so far",
    source: `${PREFIX}\nso_far.mean(where(tokens == "x", 1, 0))`,
    vocabulary: [..."xab"],
    length: 8,
  },
  {
    name: "balance of a pair of brackets",
    source: `${PREFIX}
opened = so_far.value(where(tokens == "(", 1, 0))
closed = so_far.value(where(tokens == ")", 1, 0))
opened - closed`,
    vocabulary: [..."()a"],
    length: 16,
  },
  {
    name: "shuffled brackets",
    source: `${PREFIX}
${LENGTH}
round = so_far.value(tokens.map(lambda t: {"(": 1, ")": -1}.get(t, 0)))
curly = so_far.value(tokens.map(lambda t: {"{": 1, "}": -1}.get(t, 0)))
below = (key((round < 0) | (curly < 0)) == query(True)).value(1)
at_end = (key(indices) == query(length - 1)).value((round == 0) & (curly == 0))
at_end & (below == 0)`,
    vocabulary: [..."(){}"],
    length: 10,
  },
];
