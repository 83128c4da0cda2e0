import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { checkPuzzle, type Finding } from "../engine/index.ts";
import { puzzleIds } from "./catalog.ts";
import { loadPuzzle, type PuzzleFolder, puzzlesRoot } from "./load.ts";
import { LOCALES } from "./schema.ts";

const LEAST_HINTS = 3;
const FILES: ReadonlySet<string> = new Set([
  "puzzle.json",
  "puzzle.py",
  "starter.py",
  "solutions",
  "wrong",
  ...LOCALES.flatMap((locale) => [`brief.${locale}.mdx`, `after.${locale}.mdx`, `hints.${locale}.md`]),
]);

/** Checks a puzzle's folder: its files, then all that `checkPuzzle` checks. */
export function checkFolder(id: string, root = puzzlesRoot()): Finding[] {
  const loaded = tryLoad(id, root);
  if ("code" in loaded) return [loaded];
  return [
    ...findStrayFiles(join(root, id)),
    ...checkHints(loaded),
    ...checkOrder(loaded, root),
    ...checkPuzzle(loaded),
  ];
}

function tryLoad(id: string, root: string): PuzzleFolder | Finding {
  try {
    return loadPuzzle(id, root);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, subject: id, code: "check-load", args: { message } };
  }
}

function findStrayFiles(folder: string): Finding[] {
  const programs = ["solutions", "wrong"].filter((name) => existsSync(join(folder, name)));
  const strays = [
    ...readdirSync(folder).filter((file) => !FILES.has(file)),
    ...programs.flatMap((name) =>
      readdirSync(join(folder, name))
        .filter((file) => !file.endsWith(".py"))
        .map((file) => `${name}/${file}`),
    ),
  ];
  return strays.map((subject) => ({ ok: false, subject, code: "check-stray", args: {} }));
}

function checkHints({ texts }: PuzzleFolder): Finding[] {
  return LOCALES.map((locale) => {
    const count = texts[locale].hints.length;
    const ok = count >= LEAST_HINTS;
    return {
      ok,
      subject: `hints.${locale}.md`,
      code: ok ? "check-hints-ok" : "check-hints",
      args: { count, least: LEAST_HINTS },
    };
  });
}

function checkOrder({ data }: PuzzleFolder, root: string): Finding[] {
  const earlier = puzzleIds(root).slice(0, puzzleIds(root).indexOf(data.id));
  return data.prerequisites
    .filter((prerequisite) => !earlier.includes(prerequisite))
    .map((prerequisite) => ({ ok: false, subject: "puzzle.json", code: "check-order", args: { prerequisite } }));
}
