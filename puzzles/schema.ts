import { z } from "zod";
import { CALL, LOCALES, LONGEST, type PerLocale, type ProblemCode, PUZZLE_SETS, perLocale } from "../engine/index.ts";

/** The fault of a field, as a code: `readFault` puts it into words of the reader's language. */
const says = (code: ProblemCode): string => code;
const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, says("check-field-slug"));
const identifier = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, says("check-field-name"));
/** A text in every language. One that is missing or blank is the text of another language. */
const words = z
  .strictObject(perLocale(() => z.string().optional()))
  .refine((texts) => LOCALES.some((locale) => texts[locale]?.trim()), says("check-field-words"))
  .transform((texts): PerLocale<string> => {
    const [first = ""] = LOCALES.flatMap((locale) => texts[locale]?.trim() || []);
    return perLocale((locale) => texts[locale]?.trim() || first);
  });
const count = z.int().min(0);
export const LONGEST_INPUT = 2048;
const length = z.int().min(1).max(LONGEST_INPUT);

/** A token or an argument. JSON can write these scalars. */
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const metrics = z.strictObject({ layers: count, heads: count });

const example = z.strictObject({
  /** In a string, each character is a token. */
  input: z.union([z.string(), z.array(scalar)]),
  args: z.record(identifier, scalar),
  /** The answer of `spec`. Learners see it, so it is written here, and `check` compares it with `spec`. */
  expected: z.array(scalar),
});

const hiddenTest = example
  .partial({ expected: true })
  .refine(({ input }) => input.length >= 1 && input.length <= LONGEST_INPUT, says("check-field-tokens"));

/** Each submission runs on every hidden test. */
const MOST_HIDDEN = 50;

/** The format of `puzzle.json`. README.md explains each field. */
export const puzzleConfigSchema = z.strictObject({
  id: slug,
  version: z.int().min(1),
  title: words,
  summary: words,
  lesson: slug.optional(),
  /** The set of the second season that it belongs to. */
  set: z.enum(PUZZLE_SETS).optional(),
  /** The puzzle whose puzzle.py is this one's too; the folder then has none. */
  codeOf: slug.optional(),
  function: identifier,
  signature: z.string().min(1),
  call: z.array(z.string().min(1)),
  read: z
    .string()
    .includes(CALL, { message: says("check-field-call") })
    .optional(),
  concepts: z.array(slug).min(1),
  prerequisites: z.array(slug),
  limits: z.strictObject({
    heads: z.int().min(1),
    lengths: z.array(length),
    solvedLength: length,
    causal: z.literal(true).optional(),
    mean: z.literal(true).optional(),
  }),
  medals: z.strictObject({
    par: metrics,
    best: metrics,
    /** The best known of a program that may be wrong, if it is better than `best`. */
    probable: metrics.extend({ wrongOneIn: z.int().min(2) }).optional(),
  }),
  /** The small domain for which solutions are compiled to a Transformer. */
  transformer: z
    .strictObject({
      tokens: z.union([z.string().min(1), z.array(scalar).min(1)]),
      length: z.int().min(1).max(LONGEST),
      call: z.record(identifier, scalar),
      limit: z.strictObject({ dModel: z.int().min(1) }).optional(),
    })
    .optional(),
  examples: z.array(example).min(1),
  /** Tests that no learner sees. Without `expected` their answer is that of `spec`. */
  tests: z.array(hiddenTest).max(MOST_HIDDEN).optional(),
});

export type PuzzleConfig = z.infer<typeof puzzleConfigSchema>;
