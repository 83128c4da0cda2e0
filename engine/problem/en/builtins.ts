import type { WordBook } from "../words.ts";

/** The words of the problems that `engine/builtins` finds. */
export const BUILTINS_WORDS = {
  "sop-len": {
    summary: "`len` needs an input, and an s-op has none yet",
    hint: "Count the positions with attention: `length = (key(1) == query(1)).value(1)`.",
  },
  "sop-sum": {
    summary: "`sum` cannot add up an s-op: it has no values until it runs",
    hint: "Select every position, and `.value` adds them up: `(key(1) == query(1)).value(x)`.",
  },
  "sop-any": {
    summary: "`any` cannot look at all positions of an s-op",
    hint: "Count where it holds: `(key(x) == query(True)).value(1) > 0`.",
  },
  "sop-all": {
    summary: "`all` cannot look at all positions of an s-op",
    hint: "Count where it does not hold: `(key(x) == query(False)).value(1) == 0`.",
  },
  "sop-max": {
    summary: "`max` cannot look at all positions of an s-op",
    hint: "Count at each position how many are larger, `(key(x) > query(x)).value(1)`, then fetch from where that is 0.",
  },
  "sop-min": {
    summary: "`min` cannot look at all positions of an s-op",
    hint: "Count at each position how many are smaller, `(key(x) < query(x)).value(1)`, then fetch from where that is 0.",
  },
  "sop-extreme": {
    summary: "`{callee}` cannot choose between s-ops: the answer differs from position to position",
    hint: "Choose at each position: `where(a {operator} b, a, b)`.",
  },
  "sop-sorted": {
    summary: "`sorted` needs the values, and an s-op has none until it runs",
    hint: "The place of a value is the number of smaller ones: `(key(x) < query(x)).value(1)`.",
  },
  "sop-reversed": {
    summary: "`reversed` needs the values, and an s-op has none until it runs",
    hint: "Let each position attend to the one opposite: `(key(length - 1 - indices) == query(indices)).value(x)`.",
  },
  "sop-enumerate": {
    summary: "`enumerate` cannot number an s-op's values one after the other",
    hint: "`indices` holds each position's number already.",
  },
  "sop-zip": {
    summary: "`zip` cannot walk over s-ops",
    hint: "Write `SOp.zip(lambda x, y: …, a, b)`, which puts them together at each position.",
  },
  "sop-map": {
    summary: "`map` walks over a list, not over an s-op",
    hint: "Write `x.map(f)`, which works on each position.",
  },
  "sop-filter": {
    summary: "`filter` cannot drop positions of an s-op",
    hint: "An s-op keeps its length: choose with `where(condition, x, 0)`, or select with a key and a query.",
  },
  "sop-range": {
    summary: "`range` needs a plain int, and an s-op has another value at each position",
    hint: "`indices` counts the positions from 0.",
  },
  "sop-collect": {
    summary: "`{callee}` needs the values of an s-op, which has none until it runs",
    hint: 'Run it first, `x("hello").val`, or let attention gather what each position needs.',
  },
  "sop-convert": {
    summary: "`{callee}` converts one value, and an s-op has one at each position",
    hint: "Convert each of them: `x.map({callee})`.",
  },
  "sop-round-digits": {
    summary: "`round` with digits works on one value, and an s-op has one at each position",
    hint: "Write `x.map(lambda v: round(v, 2))`.",
  },
  "symbolic-argument": {
    summary: "`{callee}` needs a plain value, not a {type}",
    hint: "For an s-op, work on the value of each position: `x.map(lambda v: …)`. A selector becomes an s-op with `.value(x)`.",
  },
  "symbolic-order": {
    summary: "a {type} has no place in an order: it has another value at each position",
    hint: "Choose at each position instead: `where(a > b, a, b)`.",
  },
  "symbolic-key": {
    summary: "`{callee}` takes a function as `key`, not a {type}",
    hint: "Write `key=lambda x: …`. RASP's `key(…)` is another thing.",
  },
  "symbolic-inside-index": {
    summary: "a {given} cannot be an index of a {type}",
    hint: "Look the value up at each position: `x.map(lambda i: values[i])`.",
  },
  "sop-element": {
    summary: "an s-op has no single element: it has no values until it runs",
    hint: "Let every position fetch it: `(key(indices) == query({index})).value(x)`.",
  },
  "sop-element-from-end": {
    summary: "an s-op has no element [{index}]: its length is not known until it runs",
    hint: "Let every position fetch it: `(key(indices) == query(length - {back})).value(x)` with `length = (key(1) == query(1)).value(1)`.",
  },
  "sop-slice": {
    summary: "an s-op cannot be sliced: it always has the length of its input",
    hint: "Move the values with attention, `(key(indices) == query(indices + 1)).value(x)`, or blank some out with `where(indices < 3, x, 0)`.",
  },
  "sop-change": {
    summary: "an s-op cannot be changed",
    hint: "Make a new one: `where(indices == {index}, new, x)`.",
  },
  "selector-element": {
    summary: "a {type} has no elements",
    hint: "A selector becomes an s-op with `.value(x)`; a key meets a query in a comparison first.",
  },
  "set-element": {
    summary: "a set has no order, so it has no element by number",
    hint: "Sort it into a list first: `sorted(s)[0]`.",
  },
  "function-element": {
    summary: "`{name}` is a function, which has no elements",
    hint: "Call it with round brackets: `{name}(…)`.",
  },
  "not-subscriptable": {
    summary: "a {type} has no elements",
    hint: "Square brackets work on lists, tuples, strings, ranges, dicts and results.",
  },
  immutable: {
    summary: "a {type} cannot be changed",
    hint: "Make a new one, or use a list.",
  },
  "not-changeable": {
    summary: "the elements of a {type} cannot be changed",
    hint: "Only lists and dicts can be changed with square brackets.",
  },
  "index-range": {
    summary: "index {index} lies outside this {type} of length {length}",
    hint: "Indices go from 0 to {last}, or from -1 back to -{length}.",
  },
  "index-of-empty": {
    summary: "index {index} of an empty {type}",
    hint: "There is no element to take. Ask for `len(…)` first.",
  },
  "index-float": {
    summary: "{index} is a float and cannot be an index of a {type}",
    hint: "`/` always gives a float; `//` gives an int.",
  },
  "index-type": {
    summary: "{index} ({given}) cannot be an index of a {type}",
    hint: "An index is an int.",
  },
  "slice-step-zero": {
    summary: "the step of a slice cannot be 0",
    hint: "`[::-1]` goes backwards, `[::2]` takes every other element.",
  },
  "slice-length": {
    summary: "this slice with step {step} has {needed} element(s), but {given} were given",
    hint: "Only a slice without a step can change the length of a list.",
  },
  "slice-of-dict": {
    summary: "a dict has no slices",
    hint: "Take one key: `d[key]`.",
  },
  "key-missing": {
    summary: "the dict has no key {key}",
    hint: "`d.get(key, default)` gives the default instead.",
  },
  "element-missing": {
    summary: "the set does not hold {item}",
    hint: "`s.discard(x)` takes it out only if it is there.",
  },
  "item-missing": {
    summary: "`{callee}` does not find {item}",
    hint: "Ask first: `if x in values:`.",
  },
  "substring-missing": {
    summary: "`{callee}` does not find {text}",
    hint: "`find` gives -1 instead of an error.",
  },
  "pop-empty": {
    summary: "there is nothing to take out of an empty {type}",
    hint: "Ask first whether it is empty.",
  },
  "argument-type": {
    summary: "`{callee}` needs a value of type {expected} for `{name}`, not {type}",
    hint: "Convert it first, or look where it comes from.",
  },
  "float-for-int": {
    summary: "`{callee}` needs an int for `{name}`, not the float {value}",
    hint: "`/` always gives a float; `//` gives an int.",
  },
  "no-length": {
    summary: "a {type} has no length",
    hint: "`len` works on strings, lists, tuples, dicts, sets, ranges and results; turn an iterator into a list first.",
  },
  "not-reversible": {
    summary: "a {type} cannot be walked backwards",
    hint: "Turn it into a list first: `reversed(list(x))`.",
  },
  "isinstance-type": {
    summary: "`isinstance` needs a type, not {given}",
    hint: "Write `isinstance(x, int)` or `isinstance(x, (int, float))`.",
  },
  "empty-extreme": {
    summary: "`{callee}` of nothing",
    hint: "Say what it should be then: `{callee}(values, default=0)`.",
  },
  "default-with-values": {
    summary: "`{callee}` takes `default` only together with one list",
    hint: "Several values are never empty; leave the default out.",
  },
  "sum-of-text": {
    summary: "`sum` does not add up strings",
    hint: 'Write `"".join(words)`.',
  },
  "zip-strict": {
    summary: "`zip` got sequences of different lengths",
    hint: "Without `strict=True` it stops at the shortest.",
  },
  "range-step-zero": {
    summary: "the step of a `range` cannot be 0",
    hint: "It would never arrive.",
  },
  "dict-pair": {
    summary: "a dict is made of pairs of a key and a value, not of {item}",
    hint: "Write `dict([(1, 2), (3, 4)])`.",
  },
  "pow-modulus": {
    summary: "the third argument of `pow` cannot be 0",
    hint: "It divides by it.",
  },
  "pow-negative": {
    summary: "`pow` with three arguments needs an exponent that is not negative",
    hint: "Use two arguments and `%`.",
  },
  "chr-range": {
    summary: "there is no character with the number {code}",
    hint: "They go from 0 to 1114111.",
  },
  "send-before-start": {
    summary: "this generator has not begun, so no `yield` waits for a value",
    hint: "Call `next(…)` once first.",
  },
  "maketrans-length": {
    summary: "`maketrans` needs two texts of the same length, and these have {x} and {y} characters",
    hint: "The first character becomes the first of the other text, and so on. A third text holds the characters that go.",
  },
  "maketrans-key": {
    summary: "`maketrans` replaces single characters, and {key} is not one",
    hint: "Write one entry for each character, or use `.replace` for a longer text.",
  },
  "translate-value": {
    summary: "`translate` cannot put {value} in place of a character",
    hint: "A table holds texts, the numbers of characters, or `None` for a character that goes.",
  },
  "ord-length": {
    summary: "`ord` takes one character, but {text} has {length}",
    hint: "Go through them one by one: `[ord(c) for c in text]`.",
  },
  "int-literal": {
    summary: "{text} cannot be read as a whole number in base {base}",
    hint: "Only a sign and digits may stand in it. Test it first with `.isdigit()`.",
  },
  "int-of-float-text": {
    summary: "{text} is not a whole number",
    hint: "Read it with `float(…)` first: `int(float(text))`.",
  },
  "int-base": {
    summary: "there is no base {base}",
    hint: "A base lies between 2 and 36.",
  },
  "int-base-text": {
    summary: "`int` with a base reads text, not a {type}",
    hint: "Leave the base out, or give a string.",
  },
  "int-not-finite": {
    summary: "{value} is no whole number",
    hint: "Only finite numbers can become an int.",
  },
  "float-literal": {
    summary: "{text} cannot be read as a number",
    hint: "Digits, one point and an exponent may stand in it, such as `1.5e3`.",
  },
  "join-item": {
    summary: "`join` puts strings together, but item {index} is {item} ({type})",
    hint: "Convert them all: `sep.join(str(x) for x in values)`.",
  },
  "empty-separator": {
    summary: "`{callee}` cannot cut at an empty string",
    hint: "`list(text)` gives the single characters.",
  },
  "fill-length": {
    summary: "`{callee}` fills with one character, not with {fill}",
    hint: "Give a string of length 1.",
  },
  "format-symbolic": {
    summary: "a {type} cannot be put into a format: it has no value until it runs",
    hint: 'Make the text at each position: `x.map(lambda v: f"{v}")`.',
  },
  "format-not-plain": {
    summary: "a {type} takes no format after the colon",
    hint: "Turn it into text first: `{str(x):>10}`.",
  },
  "format-invalid": {
    summary: "the format `{spec}` of a {type} cannot be read",
    hint: "It reads: fill and direction, sign, width, `,`, precision, kind, such as `>8` or `08.3f`.",
  },
  "format-type": {
    summary: "the format `{letter}` does not fit a {type}",
    hint: "`d` is for int, `f`, `e`, `g` and `%` for numbers, `s` for str.",
  },
  "format-option": {
    summary: "`{option}` cannot stand in a format of `{what}`",
    hint: "Leave it out.",
  },
  "percent-too-few": {
    summary: "the text asks for more values than the {given} after `%`",
    hint: 'Several values stand in a tuple: `"%s-%s" % (a, b)`.',
  },
  "percent-too-many": {
    summary: "the text uses {used} of the {given} values after `%`",
    hint: "Each needs its own `%s` or `%d` in the text.",
  },
  "percent-needs-dict": {
    summary: "`%({name})` needs a dict after `%`",
    hint: "Or use an f-string.",
  },
  "percent-incomplete": {
    summary: "a `%` in the text is not followed by a kind",
    hint: "Write `%s`, `%d` or `%f`; a percent sign itself is `%%`.",
  },
  "percent-letter": {
    summary: "there is no format `%{letter}`",
    hint: "Write `%s`, `%d` or `%f`; a percent sign itself is `%%`.",
  },
  "percent-type": {
    summary: "`%{letter}` does not fit {value} ({type})",
    hint: "`%s` fits everything.",
  },
  "template-brace": {
    summary: "a `{brace}` in the text has no partner",
    hint: "A brace itself is written twice: `{{` and `}}`.",
  },
  "template-nested": {
    summary: "the fields of this text are nested too deeply",
    hint: "A field may stand in the format of another, and no deeper.",
  },
  "template-conversion": {
    summary: "there is no conversion `!{conversion}`",
    hint: "There are `!r`, `!s` and `!a`.",
  },
  "template-field": {
    summary: "the field `{field}` cannot be read",
    hint: "Give the value itself to `format`, or use an f-string.",
  },
  "template-name": {
    summary: "the text asks for `{name}`, which was not given",
    hint: "Give it by name: `.format({name}=…)`.",
  },
  "template-index": {
    summary: "the text asks for value {index}, but {given} were given",
    hint: "The first value has the number 0.",
  },
  "template-numbering": {
    summary: "fields with and without numbers are mixed",
    hint: "Number all of them, or none.",
  },
} satisfies WordBook;
