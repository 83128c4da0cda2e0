/** The colour of a word in text, code and drawings. `plain` has none. */
export type Role = "key" | "query" | "value" | "sequence" | "plain";

export interface Word {
  readonly name: string;
  /** A method follows a dot. */
  readonly kind: "sequence" | "function" | "method";
  readonly role: Role;
  readonly signature: string;
  /** Its glossary entry, where it has one. */
  readonly term?: string;
}

/** The words that RASP adds to Python, in the order in which a learner meets them. */
export const VOCABULARY: readonly Word[] = [
  {
    name: "tokens",
    kind: "sequence",
    role: "sequence",
    signature: "tokens",
    term: "tokens",
  },
  {
    name: "indices",
    kind: "sequence",
    role: "sequence",
    signature: "indices",
    term: "indices",
  },
  {
    name: "identity",
    kind: "sequence",
    role: "sequence",
    signature: "identity",
    term: "tokens",
  },
  {
    name: "key",
    kind: "function",
    role: "key",
    signature: "key(x)",
    term: "key",
  },
  {
    name: "query",
    kind: "function",
    role: "query",
    signature: "query(x)",
    term: "query",
  },
  {
    name: "value",
    kind: "method",
    role: "value",
    signature: "selector.value(x, default=0)",
    term: "value",
  },
  {
    name: "mean",
    kind: "method",
    role: "value",
    signature: "selector.mean(x, default=0)",
    term: "mean",
  },
  {
    name: "select",
    kind: "function",
    role: "plain",
    signature: "select(k, q, predicate)",
    term: "select",
  },
  {
    name: "aggregate",
    kind: "function",
    role: "value",
    signature: "aggregate(selector, value, default=0)",
    term: "aggregate",
  },
  {
    name: "where",
    kind: "function",
    role: "plain",
    signature: "where(condition, a, b)",
    term: "where",
  },
  {
    name: "map",
    kind: "method",
    role: "plain",
    signature: "seq.map(f)",
    term: "map",
  },
  {
    name: "has",
    kind: "method",
    role: "plain",
    signature: "seq.has(collection)",
    term: "has",
  },
  {
    name: "round",
    kind: "method",
    role: "plain",
    signature: "seq.round()",
    term: "round",
  },
  {
    name: "name",
    kind: "method",
    role: "plain",
    signature: 'seq.name("…")',
    term: "name",
  },
  {
    name: "input",
    kind: "method",
    role: "plain",
    signature: 'seq.input("…")',
    term: "input",
  },
  {
    name: "raw",
    kind: "function",
    role: "sequence",
    signature: "raw([…])",
    term: "raw",
  },
];

const BY_NAME = new Map(VOCABULARY.map((word) => [`${word.kind === "method" ? "." : ""}${word.name}`, word]));

/** Finds the word for a name in a program. After a dot it is the method of that name. */
export function findWord(name: string, isAfterDot: boolean): Word | undefined {
  return BY_NAME.get(isAfterDot ? `.${name}` : name);
}
