import type { WordBook } from "../words.ts";

/** The words of the slips with values, names, selectors and s-ops that `engine/repair` recognises. */
export const REPAIR_VALUE_WORDS = {
  "key-meets-query": {
    summary: "a key and a query are compared with one another, but cannot be added or subtracted",
    hint: "Say the whole condition in a function of both: `select(a, b, lambda k, q: …)`.",
  },
  "method-of-side": {
    summary: "a {side} has no `.{name}`",
    hint: "Do it inside the brackets of `{side}(…)`.",
  },
  "side-in": {
    summary: "`in` cannot look for a {side}",
    hint: "Let `.has([…])` answer at each position, and compare that.",
  },
  "side-not-called": {
    summary: "`{side}` says nothing yet about what is compared",
    hint: "Put it in round brackets: `{side}(indices)` or `{side}(tokens)`.",
  },
  "aggregate-order": {
    summary: "`aggregate` takes the selector first and the values after it",
    hint: "Swap the two.",
  },
  "selector-condition": {
    summary: "`{keyword} {test}` asks for one answer, but a selector has one for each pair of positions",
    hint: "Count what is selected: `(key(…) == query(…)).value(1) > 0` holds where there is any. Then choose with `where(…, a, b)`.",
  },
  "or-as-default": {
    summary: "`or` needs one truth value, but an s-op has one at each position",
    hint: "To put `{value}` where there is nothing, choose at each position.",
  },
  "used-too-early": {
    summary: "`{name}` is read here, but it gets its value only in line {line}",
    hint: "Give it its value before it is read.",
  },
  "compare-for-assign": {
    summary: "`==` compares, and `{name}` has no value yet",
    hint: "To give it a value write `=`.",
  },
  "foreign-library": {
    summary: "there is no `{name}` here",
    hint: "The words of RASP need no library. Leave `{name}.` out.",
  },
  "not-imported": {
    summary: "`{name}` is not imported yet",
    hint: "Write `{statement}` first.",
  },
  "method-as-function": {
    summary: "`.{name}` is a method, and follows its value after a dot",
    hint: "Write `x.{name}(…)`.",
  },
  "no-such-function": {
    summary: "there is no function `{name}` here",
    hint: "The words of RASP do the same.",
  },
  "sequence-fetch": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "Let every position fetch the value: `(key(indices) == query(i)).value(x)`.",
  },
  "sequence-running": {
    summary: "an s-op has no `.{name}`",
    hint: "Select every position up to this one, and add up: `(key(indices) <= query(indices)).value(x)`.",
  },
  "sequence-choose": {
    summary: "an s-op has no `.{name}`",
    hint: "Choose at each position with the function `where(condition, a, b)`.",
  },
  "sequence-itself": {
    summary: "an s-op has no `.{name}`: it cannot be changed, so it needs no copy, and it has no values until it runs",
    hint: "Use the s-op itself.",
  },
  "sequence-each": {
    summary: "an s-op has no `.{name}`",
    hint: "`.map(f)` does the same at each position.",
  },
  "sequence-filter": {
    summary: "an s-op has no `.{name}`: it always has the length of its input",
    hint: 'Put something else where a value is not wanted: `where(condition, x, "_")`.',
  },
  "sop-no-attribute": {
    summary: "an s-op has no `.{name}`",
    hint: 'It has `.map(f)`, `.has([…])`, `.round()` and `.name("…")`; a selector has `.value(x)`. What looks at other positions needs a selector: `(key(…) == query(…)).value(x)`.',
  },
  "select-needs-predicate": {
    summary: "`select` takes a third value, a function that says when a query selects a key",
    hint: "Write `lambda k, q: …`.",
  },
  "map-of-nothing": {
    summary: "`map` needs the function to use at each position",
    hint: "Write `x.map(lambda v: …)`.",
  },
  "self-parameter": {
    summary: "`self` belongs to the methods of a class, and there are no classes here",
    hint: "Leave it out.",
  },
  "zip-needs-function": {
    summary: "`SOp.zip` takes a function first, then the s-ops whose values it gets",
    hint: "Write `SOp.zip(lambda x, y: …, a, b)`.",
  },
  "default-of-other-kind": {
    summary:
      "nothing is selected here, so the default `{fallback}` of `.value` comes in, and it does not go with the other values",
    hint: "Give a default of the same kind as the values: `.value(x, default)`.",
  },
  "text-with-logic": {
    summary: "`{operator}` combines conditions, not text",
    hint: 'Text is joined with `+`; a condition is a comparison: `(x == "a") | (x == "b")`.',
  },
  "shift-operator": {
    summary: "`{operator}` shifts the bits of a number, not the positions of an s-op",
    hint: "To move values let each position fetch from another: `(key(indices) == query(indices - 1)).value(x)`.",
  },
  "none-in-calculation": {
    summary: "there is `None` here, and `{operator}` cannot calculate with nothing",
    hint: "Give a value first, or choose another where there is none: `where(x == None, 0, x)`.",
  },
  "value-of-plain": {
    summary: "a plain {type} has no `.{name}`; a selector has",
    hint: "Compare a key with a query first: `(key(…) == query(…)).{name}(x)`.",
  },
  "symbolic-key": {
    summary: "a {given} cannot be looked up in a dict, which holds plain values",
    hint: "Look the value up at each position: `x.map(lambda v: d.get(v, 0))`.",
  },
  "unpack-sop": {
    summary: "an s-op cannot be taken apart into names: it has no values until it runs",
    hint: "Let every position fetch the value: `(key(indices) == query(0)).value(x)`.",
  },
  "sequence-join": {
    summary: "an s-op cannot be joined into one text: it keeps one value at each position",
    hint: "Leave `join` out; the drawing shows all positions side by side.",
  },
  "loop-in-call": {
    summary: "`{name}(…)` would have to visit the positions, and an s-op has no values until it runs",
    hint: "Let attention do it: select the positions, then count or add up with `.value`.",
  },
  "selector-called": {
    summary: "a selector is run on an input here, and this is an s-op",
    hint: "To fetch the values that it selects write `.value(x)`.",
  },
  "len-not-called": {
    summary: "`len` is a function, and an s-op's length is not known until it runs",
    hint: "Count the positions with attention: `(key(1) == query(1)).value(1)`.",
  },
  "assert-on-sop": {
    summary: "`assert` needs one answer, but a {type} has one at each position",
    hint: 'Run it first, and compare the result with a list: `assert op("abc").toseq() == […]`.',
  },
} satisfies WordBook;
