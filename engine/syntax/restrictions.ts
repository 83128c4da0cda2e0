import type { ProblemCode } from "../problem/en/index.ts";

/**
 * The constructs of Python that this language lacks: the grammar's name of each, and the code of the problem whose words
 * name an alternative (docs/language.md §3).
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

/** Punctuation of an input method for Chinese, and the sign that was meant. */
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
