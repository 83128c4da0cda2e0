import type { WordBook } from "../words.ts";

/** The words of slips that come from other languages, libraries and notebooks, where a line that was tried says the rest. */
export const REPAIR_FOREIGN_WORDS = {
  "foreign-loop-word": {
    summary: "`{written}` is no word of Python, whose loop is `for x in values:`",
    hint: "The positions of an s-op need no loop: `x.map(lambda t: …)` does the same at each, and a selector looks at others.",
  },
  "foreign-range": {
    summary: "this is not how Python counts in a `for`",
    hint: "The numbers come from `range(start, end)`, which stops before its end.",
  },
  "formula-equals": {
    summary: "a line of Python does not begin with `=`",
    hint: "Leave it out: the last line of a program is its result.",
  },
  "foreign-query": {
    summary: "`{written}` is a word of SQL, not of Python",
    hint: 'Nothing is taken out of a sequence: choose at each position with `where(condition, x, "_")`.',
  },
  "import-of-library": {
    summary: "`{written}` loads nothing in Python",
    hint: "The words of RASP are here without it: leave the line out.",
  },
  "value-order": {
    summary: "`.value` takes the values first and the default after them",
    hint: "Swap the two.",
  },
  "value-of-selector": {
    summary: "`.value` belongs to the selector: the values go into its brackets",
    hint: "Swap the two: `selector.value(x)`.",
  },
  "not-here-asked": {
    summary: "a program here asks nobody for its input",
    hint: 'The input is `tokens`; write another into the field beside the program, or run on it: `tokens("abc")`.',
  },
  "sign-of-mathematics": {
    summary: "`{written}` is a sign of mathematics, not of Python",
    hint: "Write it with the words of RASP.",
  },
  "transpose-sign": {
    summary: "`'` turns nothing round here: an s-op is one row of values",
    hint: "Leave it out; a selector sets rows against columns: `key(…) == query(…)`.",
  },
  "negates-text": {
    summary: "`~` turns a condition round, and {value} is text",
    hint: 'Compare first: `~(tokens == "a")`.',
  },
  "foreign-cast": {
    summary: "`({type})` before a value converts nothing in Python",
    hint: "`{type}(v)` converts one value, `x.map({type})` each position of an s-op.",
  },
  "outer-comparison": {
    summary: "there is no `None` among the indices here: a selector compares every pair",
    hint: "Its rows are queries, its columns keys: `query(a) == key(b)`.",
  },
  "foreign-subscript": {
    summary: "round brackets call a function: `{written}` takes nothing out of a sequence",
    hint: "Python writes `x[…]` for one element, and `x[-1]` for the last.",
  },
  "if-then-else": {
    summary: "Python has no `if … then … else`",
    hint: "Choose at each position with `where(condition, a, b)`; for one plain value write `a if condition else b`.",
  },
  "foreign-typeof": {
    summary: "there is no `{written}` in Python",
    hint: "`isinstance(v, str)` asks it of one value; of an s-op ask it at each position.",
  },
  "template-text": {
    summary: "values are not put into text with backquotes here",
    hint: 'Python writes `f"{v}!"`.',
  },
  "defined-elsewhere": {
    summary: "there is no `{name}` here: other programs define it for themselves",
    hint: "Define it first; one line is enough.",
  },
  "foreign-attention": {
    summary: "there is no `{name}` here: a selector is the attention, and `.value` or `.mean` what it reads",
    hint: "Select with `key(…) == query(…)`; `.mean(x)` averages what is selected, `.value(x)` adds it up.",
  },
  "foreign-list": {
    summary: "there is no `{name}` here",
    hint: "Python writes a list with square brackets: `[1, 2]`.",
  },
  "foreign-fill": {
    summary: "there is no `{name}` here: an s-op always has the length of its input",
    hint: "A single number is the same at every position, and `indices` counts the positions.",
  },
  "predicate-needs-lambda": {
    summary: "the third value of `select` is a function of a key and a query, not the condition alone",
    hint: "Write `lambda k, q:` before it.",
  },
  "foreign-method": {
    summary: "a {type} has no `.{name}` in Python",
    hint: "Python writes `{meant}`.",
  },
  "sequence-argmax": {
    summary: "an s-op has no `.{name}`: it has no values until it runs",
    hint: "Count at each position how many are larger or smaller; where that is 0 is the place.",
  },
  "selector-turned": {
    summary: "a selector has no transpose",
    hint: "Swap what is in `key(…)` and `query(…)`, and turn `<` into `>`.",
  },
  "mask-of-positions": {
    summary: "`{x}[…]` cannot keep some of the positions: an s-op always has the length of its input",
    hint: 'Choose at each position with `where({test}, {x}, "_")`.',
  },
  "keyword-as-argument": {
    summary: "`{written}` is a word of Python itself, so no argument can have that name",
    hint: "Give the value by position, or use the name that the function gives it.",
  },
  "equals-for-default": {
    summary: "`==` compares; here `{name}` gets a value",
    hint: "Write a single `=`.",
  },
  "called-with-number": {
    summary: "calling an s-op runs it on an input, and {given} is none",
    hint: 'To fetch the value of position {given} write `(key(indices) == query({given})).value({x})`; to run it, `{x}("hello")`.',
  },
  "called-with-sop": {
    summary: "calling an s-op runs it on an input, a text or a list; `{given}` is an s-op itself",
    hint: "To fetch values of one s-op by another, select with a key and a query.",
  },
  "quoted-name": {
    summary: '`"{name}"` in quotes is text of {given} letters, not the s-op',
    hint: "Leave the quotes out: `{name}`.",
  },
  "none-from-function": {
    summary: "`{name}` returns nothing, so `{operator}` gets `None` here",
    hint: "Let it give its value back with `return`, whichever way it ends.",
  },
  "selector-counted": {
    summary: "`{callee}` cannot count a selector, which has no values of its own",
    hint: "`.value(1)` counts at each position how many keys are selected.",
  },
  "remainder-of-text": {
    summary: "these tokens are text, and `%` after text fills it in instead of dividing",
    hint: "Turn the digits into numbers first: `x.map(int) % 2`.",
  },
  "assert-compares": {
    summary:
      "`{sop}` is an s-op, and the other side is a {kind}: compared, they give one answer at each position, but `assert` needs one for all",
    hint: "Run the s-op on an input, and compare the list of its values: `assert {better}`.",
  },
  "assert-result": {
    summary: "the assertion does not hold: a result is compared with a list, and is never equal to text",
    hint: "Compare the list of its values: `.toseq() == list(…)`.",
  },
  "lambda-brackets": {
    summary: "the parameters of a `lambda` stand without brackets",
    hint: "Write `lambda x: …`.",
  },
  "lambda-statement": {
    summary: "a `lambda` holds one expression, not `if …:` and `else:`",
    hint: "Choose with `a if condition else b`.",
  },
  "loop-over-number": {
    summary: "a number cannot be looped over",
    hint: "To repeat that many times write `range(n)`.",
  },
  "map-swapped": {
    summary: "`map` takes the function first, and an s-op has it as a method",
    hint: "Write `x.map(f)`.",
  },
  "select-order": {
    summary: "`select` takes two s-ops first, for the keys and for the queries, and the function after them",
    hint: "Write `select(a, b, lambda k, q: …)`.",
  },
  "is-for-equals": {
    summary: "`is` asks whether two things are the very same object",
    hint: "A key is compared with a query by `==`.",
  },
  "list-compared": {
    summary: "a list in a comparison stands for one value at each position, so it must be as long as the input",
    hint: "To ask for one of several values write `x.has([…])`.",
  },
  "sequence-shape": {
    summary: "an s-op has no `.{name}`: it is one row of values, as long as the input",
    hint: "Leave it out; values move between positions by a selector: `(key(…) == query(…)).value(x)`.",
  },
  "foreign-assert": {
    summary: "there is no `{name}` here",
    hint: "Python checks with `assert a == b`.",
  },
  "not-here-run": {
    summary: "there is no `{name}` here: a program cannot run text as a program, or look into itself",
    hint: "Write the expression itself.",
  },
  "not-here-outside": {
    summary: "there is no `{name}` here: a program reads nothing but its input",
    hint: "The same input always gives the same output. Write the value that you need into the program.",
  },
  "elif-after-else": {
    summary: "`elif` cannot follow `else`: after `else` nothing is left to ask",
    hint: "Put the `elif` and its block above the `else`.",
  },
  "quote-inside": {
    summary: "this `'` ends the text, because the text began with `'`",
    hint: "Begin and end a text that holds `'` with `\"`.",
  },
  "one-line-else": {
    summary: "`if` and `else` with a `:` cannot share one line",
    hint: "Choose between two values with `a if condition else b`, or give `else:` a line of its own.",
  },
  "comprehension-order": {
    summary: "in a list like this `if … else` comes before `for`, and an `if` that leaves items out comes after it",
    hint: "Write `[a if test else b for x in xs]` or `[a for x in xs if test]`.",
  },
  "return-inside": {
    summary: "`return` is a line of its own and cannot be an argument",
    hint: "Leave it out: an argument is the value itself.",
  },
  spread: {
    summary: "`[...{name}]` copies a list in JavaScript",
    hint: "An s-op needs no copy. A list is copied by `[*x]`.",
  },
  "do-while": {
    summary: "there is no `{word}` in Python",
    hint: "Write `while True:`, and leave the loop with `if …: break`.",
  },
  "line-begins-with-dot": {
    summary: "this line begins with a dot, but the line above is complete",
    hint: "Write both on one line, or put round brackets around the whole.",
  },
  "line-goes-on": {
    summary: "the line ends with `{sign}`, and goes on below",
    hint: "Write both on one line, or put round brackets around the whole.",
  },
  "def-needs-name": {
    summary: "after `def` comes the name of the function",
    hint: "Write `def name(…):`. A function without a name is a `lambda`.",
  },
  "match-brackets": {
    summary: "what `match` looks at needs round brackets here",
    hint: "Write `match (…):`.",
  },
  "try-alone": {
    summary: "this `try` has no `except` and no `finally`",
    hint: "Say below it what to do after an error: `except ValueError:` and an indented block.",
  },
  "unpack-one": {
    summary: "there are several names on the left of `=`, but a single value on the right: {value}",
    hint: "Give a value for each name, or the same value to all.",
  },
  "gives-nothing": {
    summary: "`{name}(…)` gives nothing back, so `{variable}` is `None`",
    hint: "It changes or shows something, and has no value of its own.",
  },
  "selector-compared": {
    summary: "a selector says which keys each query selects, so `{operator}` cannot compare it",
    hint: "Take its values first: `.value(1)` counts the selected keys, `.value(x)` fetches from them.",
  },
  "select-of-selector": {
    summary: "a comparison of a key with a query is a selector already",
    hint: "Leave `select(…)` out, or give it two s-ops and a function.",
  },
  "result-first": {
    summary: "`{name}` belongs to a result, and `{x}` has not run yet",
    hint: "Run it on an input first.",
  },
  "other-container": {
    summary: "a {type} has no `.{name}`",
    hint: "Begin with another kind of container.",
  },
} satisfies WordBook;
