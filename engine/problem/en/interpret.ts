import type { WordBook } from "../words.ts";

/** The words of the problems that `engine/interpret` finds. */
export const INTERPRET_WORDS = {
  "symbolic-truth": {
    summary: "a {type} has no single truth value",
    hint: "It has one value at each position. Combine with `&`, `|`, `~`, or choose with `where(condition, a, b)`.",
  },
  "symbolic-condition": {
    summary: "`{keyword} {test}` asks for one answer, but a {type} has one at each position",
    hint: "Choose at each position instead: `where({test}, a, b)`.",
  },
  "symbolic-rewrite": {
    summary: "`{written}` needs one truth value, but a {type} has one at each position",
    hint: "Write `{better}` instead.",
  },
  "in-symbolic": {
    summary: "`in` cannot look inside a {type}",
    hint: "Whether it occurs at all: `(key(x) == query(v)).value(1) > 0`. To ask at each position write `tokens.has([...])`.",
  },
  "symbolic-in": {
    summary: "`in` needs a plain value on its left, not a {type}",
    hint: "Write `x.has([...])` to ask it at each position.",
  },
  "in-string": {
    summary: "only a string can be in a string, not {item}",
    hint: "Convert it first: `str(…)`.",
  },
  "negative-shift": {
    summary: "a number cannot be shifted by a negative amount",
    hint: "Use the other shift operator.",
  },
  "not-at-position": {
    summary: "a {type} cannot stand at a position",
    hint: "A position holds a number, a bool, a string or None.",
  },
  "selector-as-sequence": {
    summary: "`{place}` needs a sequence, but this is a {type}",
    hint: "A selector becomes a sequence with `.value(x)`; a key meets a query in a comparison first.",
  },
  "forgotten-call": {
    summary: "`{name}` is a function that was not called",
    hint: "Write `{name}()`.",
  },
  "not-a-sequence": {
    summary: "`{place}` cannot use a {type} here",
    hint: "It takes a sequence (an s-op, a list, a string) or a single value.",
  },
  "key-with-key": {
    summary: "a {side} was compared with another {side}",
    hint: "A selector holds a key against a query: make one side `{needed}(…)`.",
  },
  "key-without-query": {
    summary: "`{operator}` holds a {side} against a {other}",
    hint: "The other side must be a {needed}: write `{needed}(…)` around it.",
  },
  "query-before-key": {
    summary: "`{operator}` needs the key on its left",
    hint: "Swap the two sides.",
  },
  "selector-with-other": {
    summary: "`{operator}` combines a selector with a selector, not with a {other}",
    hint: "Wrap the other side in a selector of its own: `key(…) == query(…)`.",
  },
  "selector-operator": {
    summary: "`{operator}` does not work on selectors",
    hint: "Selectors combine with `&`, `|`, `^` and `~`.",
  },
  "symbolic-unary": {
    summary: "`{operator}` does not work on a {type}",
    hint: "On a selector use `~`; on sequences use it before `key` or `query`.",
  },
  "sop-constructor": {
    summary: "an s-op is not made with `SOp(…)`",
    hint: "Start from `tokens` or `indices`, or use `raw([...])`.",
  },
  "raw-needs-list": {
    summary: "`raw` takes a list of values, not a {type}",
    hint: "Write `raw([1, 2, 3])`.",
  },
  "aggregate-needs-selector": {
    summary: "`aggregate` takes a selector first, not a {type}",
    hint: "Write `aggregate(key(…) == query(…), x)`.",
  },
  "default-not-scalar": {
    summary: "the default is one value for every position that selects nothing, not a {type}",
    hint: "Give a number, a string or None; choose more finely afterwards with `where`.",
  },
  "name-not-text": {
    summary: "a name is text, not a {type}",
    hint: 'Write `.name("length")`.',
  },
  "zip-needs-sops": {
    summary: "`SOp.zip` takes a function and at least one s-op",
    hint: "Write `SOp.zip(lambda x, y: x + y, tokens, indices)`.",
  },
  "input-not-sequence": {
    summary: "an input is a string or a list, not a {type}",
    hint: 'Write `.input("hello")` or `.input([1, 2, 3])`.',
  },
  "limit-positions": {
    summary: "the input has {length} positions, more than the limit of {limit}",
    hint: "Try a shorter one.",
  },
  "has-needs-collection": {
    summary: "`.has` takes a list, tuple, set or string, not a {type}",
    hint: "Write `.has([1, 2])`.",
  },
  "function-is-symbolic": {
    summary: "`{place}` takes a function, not a {type}",
    hint: "Write `lambda x: …`, which gets the value of one position.",
  },
  "function-gives-symbolic": {
    summary: "the function given to `{place}` returned a {type}",
    hint: "It works on the value of one position and must return a plain value.",
  },
  "function-arity": {
    summary: "`{place}` calls `{name}` with {given} argument(s), but it takes {takes}",
    hint: "Change its parameters.",
  },
  "not-a-function": {
    summary: "`{place}` takes a function, not {value}",
    hint: "Write `lambda x: …`.",
  },
  "too-many-arguments": {
    summary: "`{callee}` takes at most {most} argument(s), but got {given}",
    hint: "Remove the ones too many.",
  },
  "unknown-keyword": {
    summary: "`{callee}` has no argument named `{name}`",
    hint: "Check the spelling, or give it by position.",
  },
  "argument-twice": {
    summary: "`{callee}` got `{name}` twice",
    hint: "Give it once, by position or by name.",
  },
  "missing-argument": {
    summary: "`{callee}` needs `{name}`",
    hint: "Give it in the call.",
  },
  "symbolic-loop": {
    summary: "a {type} cannot be looped over",
    hint: "There is no input yet, so no positions to visit. Attention does the looping: `(key(…) == query(…)).value(x)`.",
  },
  "generator-runs": {
    summary: "this {type} is read again while it is being read",
    hint: "Let it read something else than itself.",
  },
  "not-iterable": {
    summary: "a {type} cannot be looped over",
    hint: "A loop walks over a list, a tuple, a string, a range, a dict or a set.",
  },
  "not-callable": {
    summary: "{value} is a {type}, which cannot be called",
    hint: "Is there a pair of parentheses too many, or an operator missing?",
  },
  "function-missing": {
    summary: "there is no function `{name}`",
    hint: "The puzzle calls it by that name: `def {name}(…):`.",
  },
  "limit-depth": {
    summary: "calls go deeper than {limit}",
    hint: "Does the recursion have an end?",
  },
  "augmented-target": {
    summary: "this cannot be changed with an operator and `=`",
    hint: "Put one name or one item on the left.",
  },
  "starred-alone": {
    summary: "a `*` stands where nothing can be spread",
    hint: "Use it in a list, a call, or on the left of an assignment with several names.",
  },
  "delete-target": {
    summary: "this cannot be deleted",
    hint: "`del` takes a name or an item.",
  },
  "slice-outside-index": {
    summary: "a slice stands only inside square brackets",
    hint: "Write `x[1:3]`.",
  },
  "assertion-failed": {
    summary: "the assertion does not hold",
    hint: "The condition after `assert` is false.",
  },
  "assertion-compared": {
    summary: "the assertion does not hold: {left} {operator} {right} is false",
    hint: "The left side is a {leftType}, the right side a {rightType}. One of them is not what the assertion says.",
  },
  "assertion-message": { summary: "the assertion does not hold: {text}" },
  raised: { summary: "the program raised {name}" },
  "raised-message": { summary: "{text}" },
  "not-implemented": {
    summary: "this is not written yet",
    hint: "Replace `raise NotImplementedError` with your solution.",
  },
  "unpack-count": {
    summary: "{needed} name(s) on the left, {given} value(s) on the right",
    hint: "Both sides need the same number.",
  },
  "unknown-name": {
    summary: "there is no `{name}`",
    hint: "Define it first, or check the spelling.",
  },
  "unknown-name-nearest": {
    summary: "there is no `{name}`",
    hint: "Did you mean `{nearest}`?",
  },
  "unbound-local": {
    summary: "`{name}` is read before it gets a value in this function",
    hint: "A name assigned in a function is its own there; give it a value first, or use another name.",
  },
  "spread-not-dict": { summary: "`**` spreads a dict, not a {type}" },
  "keyword-not-text": { summary: "an argument's name is text, not {key}" },
  "value-on-sop": {
    summary: "an s-op has no `.{name}`; a selector has",
    hint: "First say who attends to whom: `(key(…) == query(…)).{name}(x)`.",
  },
  "attribute-of-function": {
    summary: "`{function}` is a function and has no `.{name}`",
    hint: "Call it first: `{function}().{name}`.",
  },
  "no-attribute": { summary: "a {type} has no `.{name}`", hint: "Check the spelling, and what stands before the dot." },
  "no-attribute-nearest": {
    summary: "a {type} has no `.{name}`",
    hint: "Did you mean `.{nearest}`?",
  },
  unhashable: {
    summary: "a {type} cannot be a key of a dict or stand in a set",
    hint: "Use a tuple instead.",
  },
  impure: {
    summary: "a function given to `map`, `select` or `zip` changes a {type} made outside it",
    hint: "It runs once for each position on its own; what it remembers would be attention without a layer. Return a value instead.",
  },
  "not-data": {
    summary: "a {type} is not plain data",
    hint: "Give back a list of numbers, strings, bools or None.",
  },
} satisfies WordBook;
