import { LOCALES, type Locale, type PerLocale, perLocale } from "../engine/locales.ts";
import { type PuzzleFiles, textFiles } from "./files.ts";
import type { PuzzleConfig } from "./schema.ts";

/** Texts in one language that an author replaces. */
interface Placeholders {
  readonly summary: string;
  readonly task: string;
  /** Comes before the worked example; `{call}` is the call of the function. */
  readonly example: string;
  readonly after: string;
  readonly hints: readonly string[];
}

/** The texts of a new puzzle. `check` finds those that are left. */
export const PLACEHOLDERS: PerLocale<Placeholders> = Object.fromEntries(
  await Promise.all(
    LOCALES.map(async (locale) => [
      locale,
      (await import(`../content/new-puzzle/new-puzzle.${locale}.json`)).default as Placeholders,
    ]),
  ),
);

/**
 * The files of a new puzzle. They are small but complete, so `check` runs from the first minute and says what is missing.
 * `id` is a slug.
 */
export function makeSkeleton(id: string): PuzzleFiles {
  const name = id.replaceAll("-", "_");
  return {
    "puzzle.json": `${JSON.stringify(skeletonConfig(id, name), null, 2)}\n`,
    "puzzle.py": PUZZLE_PROGRAM,
    "starter.py": starterOf(name),
    "solutions/first-idea.py": `# layers: 0 heads: 0 ops: 0\n${defines(name, "seq")}`,
    "wrong/gives-the-positions.py": `# Gives the positions instead of the tokens.\n${defines(name, "indices")}`,
    ...Object.fromEntries(LOCALES.flatMap((locale) => textsOf(name, locale))),
  };
}

function textsOf(name: string, locale: Locale): [file: string, text: string][] {
  const files = textFiles(locale);
  const placeholders = PLACEHOLDERS[locale];
  return [
    [files.brief, briefOf(name, placeholders)],
    [files.after, `${placeholders.after}\n`],
    [files.hints, placeholders.hints.map((hint, i) => `${i + 1}. ${hint}\n`).join("")],
  ];
}

function skeletonConfig(id: string, name: string): PuzzleConfig {
  const title = `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;
  return {
    id,
    version: 1,
    title: perLocale(() => title),
    summary: perLocale((locale) => PLACEHOLDERS[locale].summary),
    function: name,
    signature: `${name}(seq=tokens)`,
    call: [],
    concepts: ["selector"],
    prerequisites: [],
    limits: { heads: 16, lengths: [64, 256, 1024, 2048], solvedLength: 32 },
    medals: { par: { layers: 0, heads: 0 }, best: { layers: 0, heads: 0 } },
    examples: [{ input: "hello", args: {}, expected: ["h", "e", "l", "l", "o"] }],
  };
}

const PUZZLE_PROGRAM = `LETTERS = "abcdefghijklmnopqrstuvwxyz"


def spec(seq):
    # The right answer: a list as long as seq.
    return seq


def valid(input, args):
    # Whether an input belongs to the puzzle.
    return len(input) >= 1


def generate(rng, size):
    # A typical case of about this size.
    return {"input": [rng.choice(LETTERS) for _ in range(size)], "args": {}}


def hard(rng, size):
    # The worst cases of this size.
    return {"input": [rng.choice("ab") for _ in range(size)], "args": {}}
`;

export const STARTER_COMMENT = "# Say in one line what to do.";

function starterOf(name: string): string {
  return `def ${name}(seq=tokens):\n    ${STARTER_COMMENT}\n    return indices\n\n\n${name}()\n`;
}

function defines(name: string, result: string): string {
  return `def ${name}(seq=tokens):\n    return ${result}\n\n\n${name}()\n`;
}

function briefOf(name: string, { task, example }: Placeholders): string {
  const rows = "position   0 1 2 3 4\ntoken      h e l l o\nresult     h e l l o";
  return `${task}\n\n${example.replace("{call}", `${name}()`)}\n\n\`\`\`text\n${rows}\n\`\`\`\n`;
}
