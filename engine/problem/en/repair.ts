import type { WordBook } from "../words.ts";

/** The words of the slips that `engine/repair` recognises. A line that was tried follows each of them. */
export const REPAIR_WORDS = {
  "endless-loop": {
    summary: "this loop never ends",
    hint: "Repeat a fixed number of times, or leave the loop with `break`.",
  },
  "endless-recursion": {
    summary: "`{name}` calls itself again and again, and nothing ends it",
    hint: "Leave the call out, or count a plain number down and stop at 0.",
  },
  "recursion-on-sop": {
    summary:
      "`{name}` should call itself until `{counted}` is reached, but `{counted}` is an s-op, and no position has a value yet",
    hint: "How often it is called is fixed before there is an input: give `{counted}` a plain number.",
  },
  "body-not-indented": {
    summary: "this line must be indented: it belongs under the `:` above it",
    hint: "Put four spaces in front.",
  },
  "result-in-calculation": {
    summary: "this has been run already, and a result does not calculate any more",
    hint: "Calculate first, then run.",
  },
  "curly-quote": {
    summary: "`{written}` is a curly quote, which Python does not read",
    hint: 'Text stands between straight quotes: type `"` yourself.',
  },
  "printed-sign": {
    summary: "`{written}` is a sign from print, which Python does not read",
    hint: "On the keyboard it is `{meant}`.",
  },
  "pasted-space": {
    summary: "a space that is no ordinary space (`{written}`) was pasted here",
    hint: "Delete it and type the space anew.",
  },
  "foreign-operator": {
    summary: "there is no operator `{written}` in Python",
    hint: "Python writes `{meant}`.",
  },
  "foreign-logic": {
    summary: "there is no operator `{written}` in Python",
    hint: "For s-ops and selectors write `{meant}`, with each comparison in parentheses.",
  },
  "arrow-function": {
    summary: "`{written}` makes no function in Python",
    hint: "A small function is written `lambda x: …`.",
  },
  increment: {
    summary: "`{written}` does not count in Python",
    hint: "Write `{name} {sign}= 1` on a line of its own, or `{name} {sign} 1` inside an expression.",
  },
  "update-in-expression": {
    summary: "`{written}` assigns, so it cannot stand inside an expression",
    hint: "Inside an expression write `{sign}` alone.",
  },
  ternary: {
    summary: "Python has no `condition ? a : b`",
    hint: "Choose at each position with `where(condition, a, b)`.",
  },
  "paper-predicate": {
    summary: "`{written}` alone is the paper's way; here `select` takes a function",
    hint: "Write `lambda k, q: k {operator} q`, or compare directly: `key(…) {operator} query(…)`.",
  },
  "paper-function": {
    summary: "there is no `{name}` here; the paper has it",
    hint: "It is said with what is here already.",
  },
  "foreign-value": {
    summary: "`{written}` is how other languages say it",
    hint: "Python writes `{meant}`.",
  },
  "foreign-keyword": {
    summary: "`{written}` is no word of Python",
    hint: "Python writes `{meant}`.",
  },
  "capital-keyword": {
    summary: "`{written}` begins with a capital letter, so Python takes it for a name",
    hint: "Write `{meant}`.",
  },
  "foreign-function": {
    summary: "a function does not begin with `{written}`",
    hint: "Write `def name(…):`, and its body indented below.",
  },
  "foreign-function-value": {
    summary: "a function does not begin with `{written}`",
    hint: "A small function is written `lambda x: …`.",
  },
  "foreign-declaration": {
    summary: "a name needs no `{written}` before it",
    hint: "Write the name, `=` and the value.",
  },
  "foreign-then": {
    summary: "there is no `{written}` in Python",
    hint: "A `:` ends the condition.",
  },
  "foreign-end": {
    summary: "nothing closes a block in Python, so there is no `{written}`",
    hint: "The indentation alone says where a block ends. Delete the word.",
  },
  "foreign-switch": {
    summary: "there is no `{written}` in Python",
    hint: "Write `if` and `elif`; to choose at each position write `where(condition, a, b)`.",
  },
  "foreign-print": {
    summary: "`{written}` does not print in Python",
    hint: "Write `print(…)`. The last line of a program is shown without it.",
  },
  "foreign-loop": {
    summary: "a `for` of Python walks over a collection",
    hint: "Write `for x in values:`.",
  },
  "foreign-import": {
    summary: "Python says first where it imports from",
    hint: "Write `from raspy import …`; or leave the line out, since everything is here already.",
  },
  "foreign-word": {
    summary: "`{written}` is not needed here",
    hint: "Leave it out.",
  },
  "foreign-comment": {
    summary: "a comment does not begin with `{written}`",
    hint: "It begins with `#`.",
  },
  braces: {
    summary: "`{written}` makes no block in Python",
    hint: "A `:` and the indented lines below it make a block.",
  },
  "lambda-colon": {
    summary: "a `:` is missing after the parameters of this `lambda`",
    hint: "Write `lambda x: …`.",
  },
  "only-comment": {
    summary: "the body below this line holds only a comment",
    hint: "A comment does nothing. Write the body, or `pass` until you do.",
  },
  "tab-indent": {
    summary: "this line is indented with a tab, the lines around it with spaces",
    hint: "Use four spaces everywhere.",
  },
  "missing-comma": {
    summary: "a comma is missing here",
    hint: "Put `,` between two values.",
  },
  "stray-end": {
    summary: "`{written}` at the end of this line has nothing after it",
    hint: "Delete it, or write what should follow.",
  },
  "function-misnamed": {
    summary: "the puzzle asks for `{name}`, but this function is called `{given}`",
    hint: "Call it `{name}`.",
  },
  "undefined-length": {
    summary: "there is no `{name}` yet: an s-op's length is counted first",
    hint: "Count the positions with attention: `{name} = (key(1) == query(1)).value(1)`.",
  },
  "text-without-quotes": {
    summary: "there is no `{name}`",
    hint: 'Text stands in quotes: `"{name}"`. A name must get a value first.',
  },
  "unknown-keyword-nearest": {
    summary: "`{callee}` has no argument named `{name}`",
    hint: "Did you mean `{nearest}`?",
  },
  "hidden-name": {
    summary: "`{name}` is assigned here, which hides the language's own `{name}`",
    hint: "Give your value another name.",
  },
  "map-needs-function": {
    summary: "there is no `{name}` yet: `map` takes a function of it",
    hint: "Write `lambda {name}: …` before it.",
  },
  precedence: {
    summary: "`{operator}` binds more tightly than `{comparison}`, so this does not compare what it seems to",
    hint: "Put each comparison in parentheses.",
  },
  "literal-alternative": {
    summary: "`{written}` after `{operator}` is not compared with anything",
    hint: "Repeat the comparison on both sides, or ask for several values with `.has([…])`.",
  },
  "key-arithmetic": {
    summary: "`{operator}` cannot calculate with a {side}",
    hint: "Calculate inside the brackets of `{side}(…)`.",
  },
  "value-outside": {
    summary: "`.{name}` belongs to the whole comparison, but here it is taken of the {type} alone",
    hint: "Put the comparison in parentheses: `(key(…) == query(…)).{name}(x)`.",
  },
  "value-needs-selector": {
    summary: "a {type} alone selects nothing, so it has no `.{name}`",
    hint: "Compare a key with a query first: `(key(…) == query(…)).{name}(x)`.",
  },
  "called-at-once": {
    summary: "`{callee}()` is called at once, but here the function itself is needed",
    hint: "Leave the brackets out: `{callee}`.",
  },
  "where-needs-three": {
    summary: "`where` takes three values: a condition, and what to put where it holds and where not",
    hint: "Write `where(condition, a, b)`.",
  },
  "value-of-what": {
    summary: "`.{callee}()` does not say which values to fetch",
    hint: "`.value(tokens)` fetches the tokens selected, `.value(1)` counts them.",
  },
  "missing-argument-of": {
    summary: "`{callee}` needs a value for `{name}`",
    hint: "Give it in the call.",
  },
  "map-of-two": {
    summary: "`map` gives its function one value, that of one position, but this one takes {least}",
    hint: "For the values of several s-ops write `SOp.zip(lambda x, y: …, a, b)`.",
  },
  "map-sees-one-value": {
    summary: "the function given to `{place}` gets the value of one position, but this one reads an s-op",
    hint: "Hand the s-ops in together: `SOp.zip(lambda x, y: …, a, b)`.",
  },
  "sequence-text-method": {
    summary: "`.{name}` belongs to one value, and an s-op has one at each position",
    hint: "Do it at each position with `{x}.map(lambda c: …)`.",
  },
  "sequence-change": {
    summary: "an s-op has no `.{name}`: it always has the length of its input and cannot be changed",
    hint: "Make a new one: `where(condition, a, x)` puts another value in, and a selector moves values.",
  },
  "sequence-length-of": {
    summary: "an s-op has no `.{name}`: its length is not known until it runs",
    hint: "Count the positions with attention: `(key(1) == query(1)).value(1)`.",
  },
  "sequence-count": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "Select the positions that count, and `.value(1)` counts them.",
  },
  "sequence-sum": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "Select every position; `.value(x)` adds up numbers, `.mean(x)` averages them.",
  },
  "sequence-max": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "Count at each position how many are larger, then fetch from where that is 0.",
  },
  "sequence-min": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "Count at each position how many are smaller, then fetch from where that is 0.",
  },
  "sequence-index": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "The first place is the number of positions that have not seen it yet: select with `key(…)`, and count.",
  },
  "sequence-reverse": {
    summary: "an s-op cannot be turned round in place: it has no values until it runs",
    hint: "Let each position fetch from the opposite one with a key and a query.",
  },
  "sequence-replace": {
    summary: "an s-op has no `.{name}`: it has one value at each position",
    hint: "Choose at each position with `where(condition, a, b)`.",
  },
  "sequence-contains": {
    summary: "an s-op has no `.{name}`",
    hint: "`.has([…])` asks at each position.",
  },
  "sequence-any": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "Count where it holds, and compare with 0.",
  },
  "sequence-all": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "Count where it does not hold, and compare with 0.",
  },
  "sequence-sort": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "The place of a value is the number of smaller ones; fetch by it.",
  },
  "sequence-move": {
    summary: "an s-op has no `.{name}`: values move by attention",
    hint: "Let each position fetch from the one that it needs.",
  },
  "sequence-split": {
    summary: "an s-op cannot be split: it always has the length of its input",
    hint: "Find where the separator is with a key and a query, and compare `indices` with that.",
  },
  "loop-over-positions": {
    summary: "a loop cannot visit the positions: there is no input yet, so nobody knows how many there are",
    hint: "Say what happens at each position: `x.map(lambda c: …)` for one value, `(key(…) == query(…)).value(x)` to look at others.",
  },
  "loop-as-map": {
    summary: "a loop cannot visit the positions of an s-op: it has no values until it runs",
    hint: "An s-op does the same at every position without a loop.",
  },
  "several-letters": {
    summary: "this query selects {count} keys (positions {selected}), and {value} cannot be added",
    hint: "Text passes through where a single key is selected. `.value(1)` counts the keys.",
  },
  "loop-until": {
    summary: "`while {test}` asks for one answer, but a {type} has one at each position",
    hint: "Change the s-op in a fixed number of steps, with `where` at each: `for _ in range(5):`.",
  },
  "undefined-selector": {
    summary: "there is no `{name}` yet",
    hint: "A selector gets a name before it is used.",
  },
  "sequence-equals": {
    summary: "an s-op has no `.{name}`",
    hint: "Compare at each position with `==`.",
  },
  "one-list": {
    summary: "`{callee}` takes one list, not several values",
    hint: "Put them in square brackets.",
  },
  "selector-method": {
    summary: "a selector has no `.{name}`",
    hint: "`.value(x)` fetches what is selected, `.value(1)` counts it, `.mean(x)` averages it.",
  },
  "map-of-method": {
    summary: "`{name}` is a method of text, not a function",
    hint: "Write `lambda c: c.{name}()`.",
  },
} satisfies WordBook;
