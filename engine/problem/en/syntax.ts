import type { WordBook } from "../words.ts";

/** The words of the problems that `engine/syntax` finds. */
export const SYNTAX_WORDS = {
  "limit-source": {
    summary: "the program has {length} characters, more than the limit of {limit}",
    hint: "Make it shorter.",
  },
  "limit-nesting": {
    summary: "this is nested or chained deeper than {limit}",
    hint: "Break it into several steps with names.",
  },
  "no-class": {
    summary: "there are no classes here",
    hint: "Functions are enough: use `def`.",
  },
  "no-with": {
    summary: "there is no `with` here",
    hint: "A program cannot open anything, so nothing needs closing.",
  },
  "no-async": {
    summary: "there is no `async` or `await` here",
    hint: "Everything runs at once; leave the word out.",
  },
  "print-needs-call": {
    summary: "`print` is a function",
    hint: "Write `print(…)`.",
  },
  "no-type-alias": {
    summary: "there are no type aliases here",
    hint: "Leave the line out.",
  },
  "no-import": {
    summary: "`{module}` cannot be imported",
    hint: "Leave the line out: the words of RASP are here without any import. Of Python's modules there are `math`, `operator`, `functools`, `itertools`, `collections` and `string`.",
  },
  "no-bytes": {
    summary: "there are no byte strings here",
    hint: "Leave out the `b`.",
  },
  "no-complex": {
    summary: "there are no complex numbers here",
    hint: "Leave out the `j`.",
  },
  "no-matmul": {
    summary: "there is no `@` operator here",
    hint: "Attention does the multiplying: `(key(…) == query(…)).value(x)`.",
  },
  "slice-tuple": {
    summary: "an index has one part here",
    hint: "Index twice: `x[a][b]`.",
  },
  dunder: {
    summary: "`{name}` belongs to Python's own machinery, which is not here",
    hint: "There is another way: what do you want to know?",
  },
  "not-in-language": {
    summary: "`{text}` is not part of this language",
    hint: "Say it with functions, arithmetic and selectors.",
  },
  "number-underscore": {
    summary: "`_` stands only between two digits of a number",
    hint: "Write `1_000`, or leave it out.",
  },
  "leading-zero": {
    summary: "a number does not begin with 0",
    hint: "Leave the zeros out, or put the digits in quotes.",
  },
  "unterminated-string": {
    summary: "this string has no end",
    hint: "Close it with the quote that it began with.",
  },
  "bad-escape": {
    summary: "`{escape}` is no character",
    hint: "Write the character itself, or two backslashes.",
  },
  "empty-replacement": {
    summary: "these braces are empty",
    hint: "Put an expression in, or double the braces to show them.",
  },
  "unexpected-indent": {
    summary: "this line is indented differently from the lines around it",
    hint: "Line up the lines of one block.",
  },
  "missing-body": {
    summary: "something must stand indented under this line",
    hint: "Write the body with four spaces in front, or `pass`.",
  },
  "missing-colon": {
    summary: "a `:` is missing at the end of this line",
    hint: "Add `:`.",
  },
  "single-equals": {
    summary: "`=` assigns; to compare write `==`",
    hint: "Write `==`.",
  },
  unclosed: {
    summary: "this `{bracket}` is never closed",
    hint: "Close it after what belongs inside.",
  },
  unmatched: {
    summary: "this `{bracket}` closes nothing",
    hint: "Remove it, or open one before it.",
  },
  "missing-operand": {
    summary: "`{operator}` has nothing after it before the `{bracket}`",
    hint: "Write an expression after `{operator}`, or delete it.",
  },
  "else-alone": {
    summary: "`{keyword}` has no `if` before it",
    hint: "Line it up with its `if`.",
  },
  incomplete: {
    summary: "something is missing here",
    hint: "The line ends too early: what should come next?",
  },
  unexpected: {
    summary: "`{text}` does not fit here",
    hint: "Is something missing before it: an operator, a comma, a quote?",
  },
  "invisible-character": {
    summary: "`{written}` is a character that cannot be seen",
    hint: "Delete it, or type the space anew.",
  },
  "not-a-name": {
    summary: "`{sign}` cannot be part of a name",
    hint: "A name has letters, digits and `_`, and no digit in front.",
  },
  "full-width": {
    summary: "`{written}` is a full-width character",
    hint: "Switch the keyboard to English and write `{meant}`.",
  },
  "return-outside": {
    summary: "`return` stands outside a function",
    hint: "Indent it under its `def`; at the end of a program, write the expression alone.",
  },
  "outside-loop": {
    summary: "`{keyword}` stands outside a loop",
    hint: "Indent it under its `for` or `while`.",
  },
  "parameter-twice": {
    summary: "the parameter `{name}` stands here twice",
    hint: "Rename one.",
  },
  "default-before": {
    summary: "`{name}` has no default but stands after one that has",
    hint: "Move it to the front, or give it a default.",
  },
  "positional-after-keyword": {
    summary: "an argument without a name stands after one with a name",
    hint: "Put it in front.",
  },
  "two-stars": {
    summary: "only one `*` may stand among these names",
    hint: "Remove one.",
  },
  "assign-attribute": {
    summary: "`.{name}` cannot be assigned",
    hint: "Nothing here has parts to change: assign a name.",
  },
  "assign-call": {
    summary: "a call cannot be assigned to",
    hint: "Put a name on the left; to compare write `==`.",
  },
  "assign-comparison": {
    summary: "a comparison cannot be assigned to",
    hint: "Put a name on the left.",
  },
  "assign-expression": {
    summary: "only a name or an item can stand on the left of `=`",
    hint: "Swap the sides, or write `==` to compare.",
  },
} satisfies WordBook;
