import type { ProblemCode } from "../problem/en/index.ts";

/**
 * What Python has and this language has not: the grammar's name of the construct, and the code of the problem whose
 * words say what to use instead (docs/language.md §3).
 */
export const RESTRICTIONS: Readonly<Record<string, ProblemCode>> = {
  ClassDefinition: "no-class",
  WithStatement: "no-with",
  AwaitExpression: "no-async",
  PrintStatement: "print-needs-call",
  TypeDefinition: "no-type-alias",
};

/** The modules that can be imported: RASP itself, what notebooks import, and parts of Python's standard library. */
export const KNOWN_MODULES: ReadonlySet<string> = new Set([
  "raspy",
  "raspy.rasp",
  "raspy.visualize",
  "IPython",
  "IPython.display",
  "typing",
  "__future__",
  "random",
  "collections",
  "math",
  "operator",
  "functools",
  "itertools",
  "string",
]);

/** Python's own machinery (`__class__`, `__import__`) is not part of the language. */
export function isDunder(name: string): boolean {
  return name.length > 4 && name.startsWith("__") && name.endsWith("__");
}

/** Punctuation that an input method for Chinese types, and what was meant. */
export const FULL_WIDTH: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "，": ",",
  "：": ":",
  "；": ";",
  "＝": "=",
  "＋": "+",
  "－": "-",
  "＊": "*",
  "／": "/",
  "％": "%",
  "＜": "<",
  "＞": ">",
  "＆": "&",
  "｜": "|",
  "～": "~",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
  "「": '"',
  "」": '"',
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "。": ".",
  "．": ".",
  "、": ",",
  "　": " ",
};
