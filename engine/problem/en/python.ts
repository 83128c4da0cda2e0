import type { WordBook } from "../words.ts";

/** The words of the problems with modules, generators, exceptions and other parts of Python. */
export const PYTHON_WORDS = {
  "no-dice": {
    summary: "`random` is not here: a Transformer has no dice",
    hint: "The same input always gives the same output. Only the generators of a puzzle get random numbers, as `rng`.",
  },
  "type-hint-called": {
    summary: "`{name}` stands only in type hints",
    hint: "Leave the call out.",
  },
  "import-star-inside": {
    summary: "`import *` stands only outside functions",
    hint: "Name what you need: `from math import sqrt`.",
  },
  "not-in-module": {
    summary: "`{module}` has no `{name}` here",
    hint: "Check the spelling, or write what you need by hand.",
  },
  "not-in-module-nearest": {
    summary: "`{module}` has no `{name}` here",
    hint: "Did you mean `{nearest}`?",
  },
  "limit-zip": {
    summary: "`SOp.zip` takes at most {limit} s-ops, but got {given}",
    hint: "Combine some of them first.",
  },
  "nonlocal-outside": {
    summary: "`nonlocal` stands only inside a function",
    hint: "Outside, every name is global already.",
  },
  "no-nonlocal": {
    summary: "no function around this one has a `{name}`",
    hint: "Give it a value in the outer function first, or write `global {name}`.",
  },
  "no-except-star": {
    summary: "there is no `except*` here",
    hint: "Write `except`.",
  },
  "yield-outside": {
    summary: "`yield` stands only inside a function",
    hint: "Put it into a `def`; calling that gives a generator.",
  },
  "yield-inside": {
    summary: "`yield` cannot be inside a chain of comparisons, a comprehension or the left side of `=`",
    hint: "Write `x = yield …` on a line of its own, then use `x`.",
  },
  "class-pattern": {
    summary: "a type in a pattern takes one pattern at most",
    hint: "Write `case int(x):`.",
  },
  "class-pattern-type": {
    summary: "only a type can stand before `(` in a pattern",
    hint: "Write `case int():` or `case str(x):`.",
  },
  "mapping-key": {
    summary: "a key in a pattern is a plain value",
    hint: 'Write `case {"kind": x}:`.',
  },
  "symbolic-match": {
    summary: "`match` asks for one value, but a {type} has one at each position",
    hint: "Choose at each position instead: `where(x == 1, a, b)`, or put the `match` into a function for `.map`.",
  },
  "raise-what": {
    summary: "only an exception can be raised",
    hint: 'Write `raise ValueError("why")`.',
  },
  "except-what": {
    summary: "`except` takes an exception or a tuple of them",
    hint: "Write `except ValueError:`.",
  },
  "raise-nothing": {
    summary: "there is no exception to raise again",
    hint: "`raise` alone stands inside `except`.",
  },
  "generator-stop": {
    summary: "a generator raised StopIteration",
    hint: "Write `return` to end it.",
  },
  "not-iterator": {
    summary: "a {type} is no iterator",
    hint: "Make one with `iter(…)`.",
  },
  "impure-name": {
    summary: "a function given to `map`, `select` or `zip` assigns a name outside it",
    hint: "It runs once for each position on its own; what it remembers would be attention without a layer. Return a value instead.",
  },
  "limit-digits": {
    summary: "this integer would have more than {limit} digits",
    hint: "Does the number need to grow that far?",
  },
  "integer-to-float": {
    summary: "this integer is larger than any float",
    hint: "Use `//` to stay with integers.",
  },
  "iterator-ended": {
    summary: "this iterator has no further item",
    hint: "Give a default: `next(iterator, None)`.",
  },
  "type-not-made": {
    summary: "a {type} cannot be made like this",
    hint: "Use what makes it: a function, a module or an operation.",
  },
  "math-domain": {
    summary: "`{name}` is not defined for this number",
    hint: "Test the number first.",
  },
  "reduce-empty": {
    summary: "`reduce` of nothing needs a first value",
    hint: "Give it: `reduce(f, xs, 0)`.",
  },
  "islice-bounds": {
    summary: "the bounds of `islice` are None or integers from 0 on",
    hint: "Write `islice(xs, 3)`.",
  },
  "impure-cache": {
    summary: "a cached function remembers a {type} from one position to the next",
    hint: "Return a number, a string or a tuple instead.",
  },
  "changed-in-loop": {
    summary: "a {type} changed its size while a loop went through it",
    hint: "Loop over a copy: `for x in list(xs)`.",
  },
  "changed-in-sort": {
    summary: "the list was changed while it was sorted",
    hint: "The `key` of `sort` must leave the list alone.",
  },
  "negative-maxlen": {
    summary: "`maxlen` cannot be negative",
    hint: "Leave it out for a deque without a limit.",
  },
  "deque-full": {
    summary: "the deque is full",
    hint: "Its `maxlen` lets in no more: take an item out first.",
  },
  "slice-of-deque": {
    summary: "a deque has no slices",
    hint: "Write `list(d)[1:3]`.",
  },
  "field-name": {
    summary: "`{name}` cannot be the name of a field",
    hint: "Each field needs a name of its own that starts with a letter.",
  },
  "field-defaults": {
    summary: "there are more defaults than fields",
    hint: "There are {fields} fields.",
  },
} satisfies WordBook;
