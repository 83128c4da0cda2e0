import type { PuzzleFiles } from "./files.ts";
import type { PuzzleConfig } from "./schema.ts";

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
    "brief.en.mdx": briefOf(name, ENGLISH),
    "brief.zh-TW.mdx": briefOf(name, CHINESE),
    "after.en.mdx": "Say what there was to see: why this many layers, and where the idea returns.\n",
    "after.zh-TW.mdx": "說說這題的重點：為什麼需要這麼多層，這個想法之後會在哪裡再出現。\n",
    "hints.en.md": "1. A nudge: what to look at.\n2. The idea, without the code.\n3. Nearly the answer.\n",
    "hints.zh-TW.md": "1. 輕輕一推：該看哪裡。\n2. 想法是什麼，先不給程式。\n3. 幾乎就是答案。\n",
  };
}

function skeletonConfig(id: string, name: string): PuzzleConfig {
  const title = `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;
  return {
    id,
    version: 1,
    title: { en: title, "zh-TW": title },
    summary: { en: "One line for the list.", "zh-TW": "列表上的一行說明。" },
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

function starterOf(name: string): string {
  return `def ${name}(seq=tokens):\n    # Say in one line what to do.\n    return indices\n\n\n${name}()\n`;
}

function defines(name: string, result: string): string {
  return `def ${name}(seq=tokens):\n    return ${result}\n\n\n${name}()\n`;
}

interface BriefWords {
  readonly task: string;
  readonly example: (call: string) => string;
}

const ENGLISH: BriefWords = {
  task: "Every position gets its own token.",
  example: (call) => `\`${call}\` on \`hello\`:`,
};

const CHINESE: BriefWords = {
  task: "每個位置都得到自己的 token。",
  example: (call) => `在 \`hello\` 上執行 \`${call}\`：`,
};

function briefOf(name: string, { task, example }: BriefWords): string {
  const rows = "position   0 1 2 3 4\ntoken      h e l l o\nresult     h e l l o";
  return `${task}\n\n${example(`${name}()`)}\n\n\`\`\`text\n${rows}\n\`\`\`\n`;
}
