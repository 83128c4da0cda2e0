import { INPUTS, LIBRARY } from "./reserved.ts";

/** A name of the language, as a completion list shows it. */
export interface Completion {
  readonly name: string;
  /** How it is written, such as `select(key, query, ==)`. */
  readonly signature: string;
  readonly kind: "keyword" | "function" | "variable" | "constant";
}

const SYNTAX: readonly Completion[] = [
  { name: "select", signature: "select(key, query, ==)", kind: "function" },
  { name: "aggregate", signature: "aggregate(selector, value, default)", kind: "function" },
  { name: "round", signature: "round(x)", kind: "function" },
  { name: "indicator", signature: "indicator(condition)", kind: "function" },
  { name: "range", signature: "range(from, to, step)", kind: "function" },
  { name: "zip", signature: "zip(list, list)", kind: "function" },
  { name: "len", signature: "len(list)", kind: "function" },
  { name: "def", signature: "def f(x) { return x; }", kind: "keyword" },
  { name: "for", signature: "for x in list { … }", kind: "keyword" },
  { name: "if", signature: "a if condition else b", kind: "keyword" },
  { name: "load", signature: 'load "file";', kind: "keyword" },
  { name: "draw", signature: "draw(s-op, input);", kind: "keyword" },
  ...["return", "else", "in", "and", "or", "not"].map((name) => ({ name, signature: name, kind: "keyword" as const })),
  { name: "True", signature: "True", kind: "constant" },
  { name: "False", signature: "False", kind: "constant" },
];

/** Every name that a program begins with: words of the language, the input's sequences, the library. */
export const RASP_COMPLETIONS: readonly Completion[] = [
  ...SYNTAX,
  ...["tokens", ...INPUTS].map((name) => ({ name, signature: name, kind: "variable" as const })),
  ...Object.entries(LIBRARY).map(([name, parameters]): Completion => {
    if (!parameters) return { name, signature: name, kind: "variable" };
    return { name, signature: `${name}(${parameters.join(", ")})`, kind: "function" };
  }),
];
