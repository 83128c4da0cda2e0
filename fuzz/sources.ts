import fc from "fast-check";

/** Programs of every kind that run. Their mutations fail in ways that random text does not reach. */
const SEEDS: readonly string[] = [
  "tokens",
  "(key(1) == query(1)).value(1)",
  "def flip():\n    length = (key(1) == query(1)).value(1)\n    return (key(length - 1 - indices) == query(indices)).value(tokens)\n\nflip()",
  "def hist(seq=tokens):\n    return (key(seq) == query(seq)).value(1)\n\nhist().input([1, 1, 2])",
  "before = key(indices) < query(indices)\nrank = ((key(tokens) < query(tokens)) | (before & (key(tokens) == query(tokens)))).value(1)\n(key(rank) == query(indices)).value(tokens, default='_')",
  "x = [i * i for i in range(5) if i % 2 == 0]\nd = {str(k): k for k in x}\nsum(x) + len(d)",
  "def fact(n):\n    return 1 if n <= 1 else n * fact(n - 1)\n\nfact(10)",
  "tokens.map(lambda t: {'a': 1, 'b': 2}.get(t, 0)).has([1, 2])",
  "where((tokens == 'l') | (indices > 2), '-', tokens).name('masked')",
  "SOp.zip(lambda a, b: f'{a}{b:>2}', tokens, indices)",
  "for i, c in enumerate('hello'):\n    if c == 'l':\n        break\nelse:\n    pass\ni",
  "a, *b = sorted([3, 1, 2], key=lambda v: -v, reverse=True)\nwhile len(b) > 0:\n    b.pop()\nassert a == 1, 'no'\n(a, b)",
  "select(tokens, tokens, lambda k, q: k == q).mean(indices, 0.5)",
  "s = {1, 2} | {3}\n'-'.join(str(v) for v in s)[::-1].upper()",
  "raw([1, 2, 3, 4, 5]) + indices ** 2 % 3 // 1",
  "~((key(tokens) != query('e')) ^ (key(indices) >= query(2)))",
];

const WORDS = [
  ..."tokens indices key query where select aggregate raw value mean map has name input SOp zip lambda def return if elif else for in while break continue pass not and or is None True False import from raspy range len sum str int float list dict set tuple sorted min max abs round print isinstance x y f self __class__ __proto__ constructor 0 1 2 3.5 1e309 'a' 'hello' \"\" f'{x}' ( ) [ ] { } , : . = == != < > <= >= + - * / // % ** & | ^ ~ @ -> := += ; # \\ ` ? $ 😀".split(
    " ",
  ),
  "\n",
  "\n    ",
  "\n        ",
  "\t",
  '"""',
];

const word = fc.constantFrom(...WORDS);
const tokenStreams = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));
const bytes = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);

interface Edit {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.nat({ max: 1_000 }),
    length: fc.nat({ max: 12 }),
    insert: fc.oneof(word, fc.constant(""), fc.string({ unit: "binary", maxLength: 3 }), fc.constantFrom(...SEEDS)),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Cuts a few pieces out of a valid program and puts others in. */
const mutants = fc.tuple(fc.constantFrom(...SEEDS), edits).map(([seed, list]) =>
  list.reduce((text, { at, length, insert }) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + insert + text.slice(from + length);
  }, seed),
);

/** Random text, and text that is nearly a program. */
export const sources: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: bytes },
  { weight: 2, arbitrary: tokenStreams },
  { weight: 5, arbitrary: mutants },
);
