/** The names that a program cannot set. It can set `tokens`. */
const WORDS = [
  "if",
  "else",
  "not",
  "and",
  "or",
  "out",
  "def",
  "return",
  "for",
  "in",
  "draw",
  "load",
  "select",
  "aggregate",
];

/** The functions that the grammar knows. */
export const BUILTINS = ["round", "indicator", "range", "zip", "len"] as const;

/** The sequences that every program begins with. */
export const INPUTS = ["indices", "tokens_str", "tokens_int", "tokens_float", "tokens_bool", "tokens_asis"] as const;

/** The names that library.rasp defines, in its order, each with its parameters; those without are no functions. */
export const LIBRARY: Readonly<Record<string, readonly string[] | undefined>> = {
  full_s: undefined,
  length: undefined,
  selector_width: ["s"],
  has_focus: ["s"],
  count: ["seq", "value"],
  contains: ["seq", "value"],
  max: ["a", "b"],
  min: ["a", "b"],
  average: ["seq"],
  load_from_location: ["seq", "location"],
  shift: ["seq", "steps", "filler"],
  mark_last_instance: ["seq", "value"],
  mark_first_instance: ["seq", "value"],
  select_from_last: ["seq", "value"],
  select_from_first: ["seq", "value"],
  sort: ["seq", "key"],
  select_next_identical: ["seq"],
};

const RESERVED: ReadonlySet<string> = new Set([
  ...WORDS,
  "True",
  "False",
  ...BUILTINS,
  ...INPUTS,
  ...Object.keys(LIBRARY),
]);

export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

export function isOfLibrary(name: string): boolean {
  return Object.hasOwn(LIBRARY, name);
}
