import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCell } from "./index.ts";

/** The blog post that introduced the language, as text; it lies beside the project or in SEED_DIR, never inside it. */
const SEED = process.env.SEED_DIR ?? join(import.meta.dirname, "../../shared/seed");

/** The outputs and layers that the blog shows or claims for cells that end in a call of one of its functions. */
const CLAIMS: Readonly<Record<string, readonly { readonly output: string; readonly layers: number }[]>> = {
  flip: [{ output: "olleh", layers: 2 }],
  cumsum: [{ output: "3 4 2 5 6", layers: 1 }],
  index: [{ output: "eeeee", layers: 1 }],
  shift: [{ output: "__hel", layers: 1 }],
  minimum: [{ output: "22222", layers: 2 }],
  first: [{ output: "22222", layers: 2 }],
  ralign: [{ output: "--xyz", layers: 2 }],
  split: [
    { output: "0000zyr", layers: 1 },
    // The blog claims 2; the first part, as written, takes one more.
    { output: "0000xyz", layers: 3 },
  ],
  slide: [{ output: "xxxhllll", layers: 2 }],
  add: [{ output: "0001028", layers: 6 }],
};

if (!existsSync(SEED)) test.skip("the cells of the blog post are not here: SEED_DIR names their folder");

describe.runIf(existsSync(SEED))("every cell of the blog runs unchanged", () => {
  const cells = existsSync(SEED) ? readCells(readBlog()) : [];

  test.each(cells.map(({ source, last }, i) => [i, last, source] as const))("cell %i: %s", (_, __, source) => {
    expect(runCell(source)).toMatchObject({ kind: "ran" });
  });

  test.each(Object.entries(CLAIMS))("%s gives the answer of the blog, in the same layers", (name, claims) => {
    const calls = cells.filter(({ last }) => last.startsWith(`${name}(`));
    const found = calls.map(({ source }) => {
      const outcome = runCell(source);
      if (outcome.kind !== "ran") return outcome;
      return { output: outcome.view.output.map(({ text }) => text).join(""), layers: outcome.view.layers };
    });
    expect(found).toEqual(claims.map(({ output, layers }) => ({ output: output.replaceAll(" ", ""), layers })));
  });
});

function readBlog(): string {
  const [file = ""] = readdirSync(SEED);
  return readFileSync(join(SEED, file), "utf8");
}

interface Cell {
  /** Everything from the first cell to this one: what a notebook that was run in order knows. */
  readonly source: string;
  readonly last: string;
}

/** The code among the text, as notebook cells in order: one for each expression on a line of its own. */
function readCells(text: string): Cell[] {
  const cells: Cell[] = [];
  const before: string[] = [];
  const defined = new Set<string>();
  for (const statement of readStatements(text)) {
    const called = /^(\w+)\(\)/.exec(statement)?.[1];
    // The blog shows one call ahead of the definition that it leads up to.
    if (called && text.includes(`\ndef ${called}(`) && !defined.has(called)) continue;
    const name = /^def (\w+)/.exec(statement)?.[1];
    if (name) defined.add(name);
    if (!name && !/^\w+ ?= ?[^=]/.test(statement))
      cells.push({ source: [...before, statement].join("\n"), last: statement });
    before.push(statement);
  }
  return cells;
}

/** The text has lost its indentation: a `def` lasts to its last `return`, and so does each branch in it. */
function readStatements(text: string): string[] {
  const lines = text.split("\n").filter(isCode);
  const statements: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (!line.startsWith("def ")) {
      statements.push(line);
      continue;
    }
    const body = [line];
    let indent = 1;
    do {
      const next = lines[++i] as string;
      if (next === "else:") indent = 1;
      body.push(`${"    ".repeat(indent)}${next}`);
      if (next.endsWith(":")) indent = 2;
    } while (!(lines[i]?.startsWith("return") && lines[i + 1] !== "else:"));
    statements.push(body.join("\n"));
  }
  return statements;
}

const CODE =
  /^(def |return |if |else:|# \d|\w+ ?= ?[^>=]|\w+\(|\(|\d+|(tokens|indices|before|sel|eq|s\d|after|offset|length)\b)/;

function isCode(line: string): boolean {
  return CODE.test(line) && !/\p{Script=Han}/u.test(line);
}
