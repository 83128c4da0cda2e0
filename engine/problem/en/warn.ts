import type { WordBook } from "../words.ts";

/** Remarks on programs that run, but surely not as they are meant (`engine/warn`). */
export const WARN_WORDS = {
  "ends-in-block": {
    summary: "`{text}` stands inside a block, so it is not shown",
    hint: "Write it alone on the last line.",
  },
  "only-comments": {
    summary: "the program holds only comments, so there is nothing to show",
    hint: "Write an expression on a line of its own.",
  },
  "negated-bool": {
    summary: "`~{written}` is the number {value} in Python",
    hint: "For one truth value write `not`; `~` is for s-ops and selectors.",
  },
  "hides-input": {
    summary: "`{name}` is the input, and this hides it: from here on the program no longer reads its input",
    hint: "Give your value another name.",
  },
  "hides-name": {
    summary: "this hides RASP's own `{name}`",
    hint: "Give yours another name.",
  },
  identity: {
    summary: "`is` asks whether `{name}` is the very same object, which an s-op never is",
    hint: "To compare at each position write `{operator}`.",
  },
  power: {
    summary: "`^` is “either, but not both” bit by bit, not a power",
    hint: "A power is written `**`.",
  },
  "thrown-away": {
    summary: "this compares `{name}` and throws the answer away",
    hint: "`=` assigns: was that meant?",
  },
  "ends-in-function": {
    summary: "`{name}` is a function that is not called, so there is nothing to show",
    hint: "Call it with round brackets: `{name}(…)`.",
  },
  "empty-function": {
    summary: "`{name}` has no body yet, so it returns nothing",
    hint: "Write what it computes, and give it back with `return`.",
  },
  "print-for-return": {
    summary: "`{name}` prints its result, and returns nothing",
    hint: "Give it back with `return`.",
  },
  "after-return": {
    summary: "this line never runs: the `return` above it leaves the function",
    hint: "Move it up, or delete it.",
  },
  "loop-returns": {
    summary: "this `return` ends the loop in its first round",
    hint: "Indent it less, so that it comes after the loop.",
  },
  "no-return": {
    summary: "`{name}` returns nothing: what it computes here is lost",
    hint: "Give it back with `return`.",
  },
  "ends-in-assignment": {
    summary: "the program ends in an assignment, so there is nothing to show",
    hint: "Write `{name}` alone on the last line.",
  },
  "update-for-unequal": {
    summary: "`/=` divides and assigns",
    hint: "Not equal is `!=`.",
  },
  "assert-pair": {
    summary: "this assert always holds: it looks at a pair in brackets, not at the condition",
    hint: "Leave the brackets out: `assert condition, text`.",
  },
  "where-order": {
    summary: "the condition of this `where` is {example} at every position",
    hint: "The condition comes first: `where(condition, a, b)`.",
  },
  "several-results": {
    summary: "the result is a {type} of s-ops, which cannot be drawn",
    hint: "Choose one of them, or put them together with arithmetic or `SOp.zip`.",
  },
  "rasp-tokens-unequal": {
    summary: "`tokens` are text, and text such as {example} is never equal to the number {value}",
    hint: "Read them as numbers with `tokens_int`, or compare with text.",
  },
  "text-against-number": {
    summary: "text such as {example} is never equal to the number {value}",
    hint: "Compare with text, `{meant}`, or turn the text into numbers with `.map(int)`.",
  },
  "text-against-numbers": {
    summary: "text such as {text} is compared with numbers such as {number}, and is never equal to one",
    hint: "Turn one side into the kind of the other: `.map(int)` for digits, `.map(str)` for text. Were two other s-ops meant?",
  },
  "number-against-text": {
    summary: "a number such as {example} is never equal to the text {value}",
    hint: "Compare with a number, or turn the numbers into text with `.map(str)`.",
  },
  "text-per-position": {
    summary: "`{text}` has {length} characters, which are compared one by one, each with its own position",
    hint: "A position holds one token: compare with a single one, or ask for several with `.has([…])`.",
  },
  "text-as-condition": {
    summary: "the condition of this `where` is text such as {example}, which is always true",
    hint: 'A condition compares, such as `tokens == "a"`.',
  },
  "texts-joined": {
    summary: "texts side by side are joined to one, so this list has fewer items than it seems",
    hint: "Put a comma between them.",
  },
  "identity-of-literal": {
    summary: "`is` asks whether both are the very same object, not whether they are equal",
    hint: "To compare with {value} write `{operator}`.",
  },
} satisfies WordBook;
