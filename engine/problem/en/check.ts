import type { WordBook } from "../words.ts";

/** The words of `check` about a puzzle. A code that ends in `-ok` is good news. */
export const CHECK_WORDS = {
  "check-raises": {
    summary: "line {line}: {message}",
    hint: "`spec`, `generate`, `hard` and `valid` must run for every case of the domain.",
  },
  "check-raises-in": {
    summary: "line {line}: {message}, in `{call}`",
    hint: "`spec`, `generate`, `hard` and `valid` must run for every case of the domain.",
  },
  "check-random": {
    summary: "line {line}: there is no `random` here",
    hint: "`generate`, `hard` and `long` get `rng`, which draws the same numbers for the same seed: write `rng.choice(items)` for `random.choice(items)`.",
  },
  "check-example-domain": {
    summary: "example {number} is outside the domain",
    hint: "Change the example, or let `valid` accept it.",
  },
  "check-example": {
    summary: "example {number} is not what `spec` gives: {spec}",
    hint: "It says {expected}. Write what `spec` gives, or mend `spec`.",
  },
  "check-example-ok": { summary: "example {number} is what `spec` gives" },
  "check-hidden-domain": {
    summary: "hidden test {number} is outside the domain",
    hint: "Change the test, or let `valid` accept it.",
  },
  "check-hidden": {
    summary: "hidden test {number} is not what `spec` gives: {spec}",
    hint: "It says {expected}. Write what `spec` gives, or mend `spec`.",
  },
  "check-hidden-ok": { summary: "hidden test {number} is what `spec` gives" },
  "check-domain": {
    summary: "`{kind}` with seed {seed} and size {size} makes {input}, which `valid` refuses",
    hint: "Make only what `valid` accepts.",
  },
  "check-domain-ok": { summary: "`{kind}` stays inside the domain ({count|case|cases})" },
  "check-spec-length": {
    summary: "`spec` gives a list of another length than {input}",
    hint: "Give back one value a position.",
  },
  "check-starter": { summary: "it passes already", hint: "Leave something for the learner to do." },
  "check-starter-ok": { summary: "it fails, as a starter should" },
  "check-starter-code": {
    summary: "its code is not that of `starter.py`",
    hint: "Only lines that are comments may differ.",
  },
  "check-starter-code-ok": { summary: "the code of `starter.py`, in other words" },
  "check-solution": { summary: "it does not pass: {why}", hint: "Correct the solution or the specification." },
  "check-counts": {
    summary: "it measures layers: {layers} heads: {heads} ops: {ops}",
    hint: "Say so in its first line: `# layers: {layers} heads: {heads} ops: {ops}`.",
  },
  "check-counts-ok": { summary: "passes with layers: {layers} heads: {heads} ops: {ops}" },
  "check-unranked": { summary: "it is not ranked: {why}", hint: "A reference solution keeps the ranking rules." },
  "check-medals": {
    summary:
      "no solution reaches the best medal, {layers|layer|layers} and {heads|head|heads}, or it is worse than par",
    hint: "Add the solution, or change the medals.",
  },
  "check-medals-ok": { summary: "a solution reaches the best medal: {layers|layer|layers}, {heads|head|heads}" },
  "check-compile": {
    summary: "it does not compile to a Transformer: {why}",
    hint: "Change the domain in `transformer` of puzzle.json, or the solution.",
  },
  "check-compile-differs": {
    summary: "its Transformer gives its answer on {agreed} of {total} inputs only",
    hint: "Report this: it is a mistake of the compiler.",
  },
  "check-compile-ok": { summary: "compiles to {blocks|block|blocks}, {parameters|parameter|parameters}" },
  "check-wrong": {
    summary: "it passes every test",
    hint: "Let a generator make a case in which it is wrong.",
  },
  "check-wrong-ok": { summary: "caught by {caught} of {total} tests" },
  "check-wrong-count": {
    summary: "{count|wrong answer is|wrong answers are} too few",
    hint: "Keep at least {least} plausible mistakes.",
  },
  "check-wrong-count-ok": { summary: "{count|wrong answer|wrong answers}" },
  "check-hints": {
    summary: "{count|hint is|hints are} too few",
    hint: "Write at least {least}, each one a nearer nudge.",
  },
  "check-hints-ok": { summary: "{count|hint|hints}" },
  "check-placeholder": {
    summary: "it still says “{found}”, as a new puzzle does",
    hint: "Write your own text.",
  },
  "check-result": {
    summary: "the row `result` of its worked example, {row}, is the answer of no example",
    hint: "Work out one of the examples of puzzle.json, or add this one.",
  },
  "check-language": {
    summary: "there is no text in {missing}, so its readers get the one in {written}",
    hint: "That is enough. Learners are told which language it is.",
  },
  "check-stray": { summary: "this file belongs to no puzzle", hint: "puzzles/README.md lists the files of a puzzle." },
  "check-load": { summary: "{message}", hint: "puzzles/README.md describes every file." },
  "check-field": { summary: "`{field}`" },
  "check-file-missing": { summary: "cannot be read" },
  "check-file-json": { summary: "not JSON" },
  "check-field-missing": { summary: "the field is missing" },
  "check-field-type": { summary: "it must be of the type {type}" },
  "check-field-kind": { summary: "it has a value of a kind that is not allowed" },
  "check-field-least": { summary: "it must be at least {least}" },
  "check-field-most": { summary: "it must be at most {most}" },
  "check-field-empty": { summary: "it must not be empty" },
  "check-field-short": { summary: "it must have at least {least|element|elements}" },
  "check-field-long": { summary: "it must have at most {most|element|elements}" },
  "check-field-unknown": { summary: "there is no field {names}" },
  "check-field-one-of": { summary: "it must be one of {values}" },
  "check-field-slug": { summary: "lower-case letters, digits and hyphens, beginning with a letter" },
  "check-field-name": { summary: "a Python name" },
  "check-field-words": { summary: "a text in one language at least" },
  "check-field-tokens": { summary: "1 to {longest} tokens" },
  "check-field-call": { summary: "an expression around {call}" },
  "check-order": {
    summary: "its prerequisite `{prerequisite}` does not come before it",
    hint: "Name only puzzles that come earlier in the catalog.",
  },
  "check-edges-ok": { summary: "the generators reach the edges of the domain" },
  "check-edge-length": {
    summary: "no case is shorter than {shortest|position|positions}, but `valid` accepts {length}, such as {input}",
    hint: "Let `generate` make the shortest inputs too, or let `valid` refuse them.",
  },
  "check-edge-value": {
    summary: "`{name}` never reaches {edge}, which `valid` still accepts: {input}",
    hint: "Let `hard` make the extremes of the domain, or let `valid` refuse them.",
  },
  "check-cut-ok": { summary: "long inputs have the answers that short ones have" },
  "check-cut": {
    summary:
      "no test has the answer `{value}` in an input longer than {last}, so a program that never gives it there passes",
    hint: "{input} has it. Let `generate`, `hard` or `long` make such long inputs.",
  },
  "check-cut-position": {
    summary:
      "no test has the answer `{value}` after {last|position|positions}, so a program that never gives it there passes",
    hint: "{input} has it. Let `generate`, `hard` or `long` make such long inputs.",
  },
  "check-alike": {
    summary: "all tests of one length have the same answer at {lengths}, and short ones have several",
    hint: "Let `hard` or `long` make long inputs with other answers, so that no guess is right.",
  },
  "check-answer-missing": {
    summary: "no test has the answer `{value}`, but {input} has it",
    hint: "Let a generator make such cases, or make this one an example.",
  },
  "check-answer-above": {
    summary: "no test has an answer above {limit}, but {input} has {value}",
    hint: "Let a generator make such cases, or make this one an example.",
  },
  "check-mutants": {
    summary:
      "{killed} of {total|mutant|mutants} killed, {survived} survived, {equivalent} equivalent as far as we can tell",
  },
  "check-mutant-survives": {
    summary: "line {line}: `{from}` → `{to}` passes every test",
    hint: "This one would catch it: {input} gives {expected}, not {got}. Make it an example, or let a generator make such cases.",
  },
  "check-mutant-equivalent": {
    summary: "line {line}: `{from}` → `{to}` changes no answer that we could find",
  },
  "check-text-syntax": {
    summary: "line {line}: {found}",
    hint: "Text is Markdown; `<` and `{` in prose must stand between backquotes.",
  },
  "check-text-expression": {
    summary: "line {line}: {found} is an expression",
    hint: "Texts run no code. Write it between backquotes to show it.",
  },
  "check-text-module": {
    summary: "line {line}: {found} is an import or export",
    hint: "Texts run no code. Write it between backquotes to show it.",
  },
  "check-text-component": {
    summary: "line {line}: {found} is no component of a text",
    hint: "There are `LiveCell`, `Term`, `PuzzleLink` and `Aside`; HTML is not taken.",
  },
  "check-text-attribute": {
    summary: "line {line}: the attribute {found} is not a plain string",
    hint: 'Write attributes as `name="text"`.',
  },
  "check-text-link": {
    summary: "line {line}: the link {found} leads nowhere safe",
    hint: "Links begin with `https://`, `/` or `#`.",
  },
  "check-text-picture": {
    summary: "line {line}: {found} is no picture of this puzzle",
    hint: "Add the picture to the puzzle and name its file alone: `![what it shows](graph.svg)`.",
  },
  "check-picture": {
    summary: "this is no picture that can be shown ({why})",
    hint: "A picture is a PNG, JPEG or SVG of 512 KB, 4096 pixels a side and 8 million pixels at most (an SVG 200 KB), and its name ends as its type does.",
  },
  "check-pictures-limit": {
    summary: "there are too many pictures, or they are too large together",
    hint: "A puzzle has 20 pictures of 4 MB together at most.",
  },
  "check-picture-words": {
    summary: "line {line}: {name} has no words for those who cannot see it",
    hint: "Write between `[` and `]` what the picture shows.",
  },
  "check-picture-missing": {
    summary: "line {line}: the puzzle has no picture {name}",
    hint: "Add the picture, or correct its name.",
  },
  "check-picture-unused": { summary: "no text shows this picture" },
  "check-text-formula": {
    summary: "line {line}: the formula cannot be read: {found}",
    hint: "Formulas are LaTeX as KaTeX knows it, between `$` and `$`. A dollar sign of its own is `\\$`.",
  },
  "check-text-size": {
    summary: "line {line}: the text or a formula is too long, or nested too deeply",
    hint: "A text has 16,000 characters at most, a formula 2,000, and quotes and lists have 20 levels at most.",
  },
} satisfies WordBook;
