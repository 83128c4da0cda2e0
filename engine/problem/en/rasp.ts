import type { WordBook } from "../words.ts";

/** The words of the problems that `engine/rasp` finds. */
export const RASP_WORDS = {
  "rasp-missing-semicolon": {
    summary: "a `;` is missing after this",
    hint: "Every statement ends with `;`, whatever the line breaks.",
  },
  "rasp-single-quote": {
    summary: "text stands in double quotes here",
    hint: 'Write `"…"`.',
  },
  "rasp-name-letters": {
    summary: "`{name}` cannot be a name in RASP",
    hint: "A name has the letters a to z, digits and `_`.",
  },
  "rasp-no-not-equal": {
    summary: "`!=` is written in `select` alone",
    hint: "Write `not (a == b)`.",
  },
  "rasp-is-raspy": {
    summary: "`{found}` is RASPy, and this program is written in RASP",
    hint: "In RASP this is `{instead}`.",
  },
  "rasp-in-raspy": {
    summary: "`{found}` is RASP, and this program is written in RASPy",
    hint: "In RASPy this is `{instead}`; or change the language of the program to RASP.",
  },
  "rasp-no-return": {
    summary: "the function `{name}` does not end with `return`",
    hint: "End its body with `return …;`.",
  },
  "rasp-return-last": {
    summary: "`return` is not the last statement of the function",
    hint: "A function returns once, at its end; choose between values with `a if condition else b`.",
  },
  "rasp-return-outside": {
    summary: "`return` stands outside a function",
    hint: "At the end of a program, write the expression alone.",
  },
  "rasp-reserved": {
    summary: "the name `{name}` belongs to the language and cannot be set",
    hint: "Choose another name.",
  },
  "rasp-selector-as-sop": {
    summary: "`{place}` needs an s-op, but this is a selector",
    hint: "A selector becomes an s-op with `aggregate(selector, value)`.",
  },
  "rasp-select-parts": {
    summary: "`select` takes a key, a query and a comparison sign: {given} of the three came before this",
    hint: "Write `select(key, query, ==)`. The sign is one of `==`, `!=`, `<`, `<=`, `>`, `>=`.",
  },
  "rasp-needs-selector": {
    summary: "`aggregate` needs a selector first, but this is a {type}",
    hint: "Write `aggregate(select(key, query, ==), value)`: the selector comes before the value.",
  },
  "rasp-needs-sop": {
    summary: "`{place}` needs an s-op, but this is a {type}",
    hint: "An s-op has a value at each position, such as `tokens` or `indices`.",
  },
  "rasp-selector-mixed": {
    summary: "`{operator}` joins two selectors or two s-ops, not a selector and a {other}",
    hint: "Make a selector of the other side with `select`, or an s-op of this one with `aggregate`.",
  },
  "rasp-selector-operator": {
    summary: "`{operator}` does not work on selectors",
    hint: "Selectors combine with `and`, `or` and `not`.",
  },
  "rasp-operator-kind": {
    summary: "`{operator}` does not work on a {type}",
    hint: "Operators take numbers, text, booleans and s-ops.",
  },
  "rasp-tokens-number": {
    summary: "`{operator}` meets the text {left} and the number {right}",
    hint: "`tokens` are text. Read them as numbers with `tokens_int`, or set `tokens = tokens_int;` first.",
  },
  "rasp-mean-text": {
    summary: "this query selects several keys, and {value} has no mean",
    hint: "Only numbers are averaged. Select a single key to move text, or turn booleans into numbers with `indicator(…)`.",
  },
  "rasp-mixed-types": {
    summary: "a sequence holds values of one type, but here {first} and {second} meet",
    hint: "Give `aggregate` a default of the same type, or both sides of `if` … `else`.",
  },
  "rasp-not-an-int": {
    summary: "{text} cannot be read as a whole number",
    hint: "`tokens_int` reads digits alone; give an input of digits, or use `tokens`.",
  },
  "rasp-not-a-float": {
    summary: "{text} cannot be read as a number",
    hint: "`tokens_float` reads numbers alone; give an input of numbers, or use `tokens`.",
  },
  "rasp-default": {
    summary: "the default of `aggregate` is a plain value, not a {type}",
    hint: "Choose afterwards instead: `aggregate(s, v) if has_focus(s) else d`.",
  },
  "rasp-in-needs-list": {
    summary: "`in` looks inside a list or an s-op, not a {type}",
    hint: 'Write the values as a list: `x in ["a", "b"]`.',
  },
  "rasp-in-needs-atoms": {
    summary: "`in` compares plain values, not a {type}",
    hint: "The list holds numbers, text or booleans.",
  },
  "rasp-no-items": {
    summary: "a {type} has no items",
    hint: "Lists, dicts, text and s-ops have: `x[0]`.",
  },
  "rasp-index-integer": {
    summary: "a position is a whole number, not a {type}",
    hint: "Write for example `x[0]`, or `x[-1]` for the last.",
  },
  "rasp-index-range": {
    summary: "index {index} is out of range: this {type} has {length} items",
    hint: "The first item is 0, the last is -1.",
  },
  "rasp-no-key": {
    summary: "the dict has no key {key}",
    hint: "Add it to the dict, or test the keys first.",
  },
  "rasp-dict-key": {
    summary: "the key of a dict is a plain value, not a {type}",
    hint: "Use a number, text or a boolean.",
  },
  "rasp-item-atom": {
    summary: "a {type} cannot stand at a position",
    hint: "A list that is read with an s-op holds numbers, text or booleans.",
  },
  "rasp-not-callable": {
    summary: "a {type} cannot be called",
    hint: "Functions are called, and s-ops and selectors are applied to an input.",
  },
  "rasp-one-input": {
    summary: "a {type} is applied to one input, but {given} were given",
    hint: 'Write `f("hello")` or `f([1, 2, 3])`.',
  },
  "rasp-arity": {
    summary: "`{name}` takes {expected} values, but {given} were given",
    hint: "It is called `{name}({parameters})`.",
  },
  "rasp-call-arity": {
    summary: "the puzzle calls `{name}` with {given} values, but it takes {expected}",
    hint: "It is defined as `{name}({parameters})`.",
  },
  "rasp-input": {
    summary: "an input is a text or a list of plain values, and not empty; this is a {type}",
    hint: 'Write `f("hello")` or `f([1, 2, 3])`.',
  },
  "rasp-loop": {
    summary: "`{place}` runs over a list or a dict, not a {type}",
    hint: "A program loops while it is built, before there is any input: `for i in range(3) { … }`.",
  },
  "rasp-unpack": {
    summary: "{names} names stand on the left, but there are {values} values",
    hint: "Give as many names as values.",
  },
  "rasp-len": {
    summary: "`len` counts the items of a list, not of a {type}",
    hint: "Write `len([…])`.",
  },
  "rasp-len-of-sop": {
    summary: "`len` counts the items of a list; how long the input is no program knows before it runs",
    hint: "The s-op `length` holds that number at each position.",
  },
  "rasp-range": {
    summary: "`range` takes whole numbers, not a {type}",
    hint: "A program loops while it is built: `length` is an s-op, and not known yet.",
  },
  "rasp-range-step": {
    summary: "the step of a `range` cannot be 0",
    hint: "Use 1, or -1 to count down.",
  },
  "rasp-zip": {
    summary: "`zip` takes lists, not a {type}",
    hint: "Write `zip([1, 2], [3, 4])`.",
  },
  "rasp-zip-lengths": {
    summary: "`zip` takes lists of one length, but these have {first} and {other} items",
    hint: "Make them equally long.",
  },
  "rasp-load-name": {
    summary: '"{name}" is not the name of a file beside the program',
    hint: 'Write the name alone, without folders and without `.rasp`: `load "name";`.',
  },
  "rasp-load-missing": {
    summary: "there is no file {name}.rasp beside the program",
    hint: "Check the name.",
  },
  "rasp-load-cycle": {
    summary: "{name}.rasp loads itself",
    hint: "Take one of the two `load` statements out.",
  },
  "rasp-load-problem": {
    summary: "{name}.rasp has a mistake in line {line} (`{code}`)",
    hint: "Run that file by itself to see it.",
  },
  "rasp-console-problem": {
    summary: "line {line}, column {column}: {message}",
  },
  "rasp-console-problem-hint": {
    summary: "line {line}, column {column}: {message}. {hint}",
  },
  "translate-nothing": {
    summary: "this program makes no s-op and no selector, so there is nothing to translate",
    hint: "End it with the s-op that it is about.",
  },
  "translate-construct": {
    summary: "`{found}` has no counterpart in {language}",
    hint: "RASP has means alone, and functions of its own operators: no sum, no `map`, no `lambda`.",
  },
  "translate-differs": {
    summary: "the translation to {language} would not be the same graph",
    hint: "A step of this program cannot be said in {language} exactly.",
  },
} satisfies WordBook;
