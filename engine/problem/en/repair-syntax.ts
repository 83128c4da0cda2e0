import type { WordBook } from "../words.ts";

/** The words of the slips of syntax that `engine/repair` recognises, where a line that was tried says the rest. */
export const REPAIR_SYNTAX_WORDS = {
  "pasted-mark": {
    summary: "“{written}” belongs to the page or terminal that this was copied from, not to the program",
    hint: "Delete it.",
  },
  "pasted-entity": {
    summary: "`{written}` is how a web page writes `{meant}`",
    hint: "In a program write the sign itself.",
  },
  "split-operator": {
    summary: "a space splits the operator `{meant}` in two",
    hint: "Write `{meant}` without a space.",
  },
  "call-needs-brackets": {
    summary: "`{name}` is a function, and what it takes goes into round brackets",
    hint: "Write `{name}(…)`.",
  },
  "def-needs-brackets": {
    summary: "the name `{name}` must be followed by round brackets, even if it takes nothing",
    hint: "Write `def {name}():`.",
  },
  "missing-dot": {
    summary: "a `.` is missing before `{name}`",
    hint: "A method follows its value after a dot: `(key(…) == query(…)).value(x)`.",
  },
  "missing-operator": {
    summary: "an operator is missing between these two values",
    hint: "Was `{meant}` meant?",
  },
  "lambda-return": {
    summary: "a `lambda` takes no `return`",
    hint: "The expression after its `:` is what it gives back.",
  },
  "else-missing": {
    summary: "a value that is chosen with `if` needs an `else` too",
    hint: "Write `a if condition else b`.",
  },
  "sign-without-quotes": {
    summary: "`{written}` stands alone here, and Python takes it for a sign of its own",
    hint: 'Text stands in quotes: `"{written}"`.',
  },
  "return-assigns": {
    summary: "`return` gives a value back, and cannot assign one to a name",
    hint: "Write the value alone after `return`.",
  },
  "foreign-loop-of": {
    summary: "there is no `{written}` in Python",
    hint: "To repeat something a fixed number of times write `for _ in range(3):`.",
  },
  "foreign-do": {
    summary: "there is no `{written}` in Python",
    hint: "A block begins with `if`, `for`, `while` or `def`. Write the lines without it.",
  },
  "dict-colon": {
    summary: "inside `{}` a key and its value are separated by `:`",
    hint: "Write `{key: value}`.",
  },
} satisfies WordBook;
