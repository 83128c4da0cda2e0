import { z } from "zod";
import { picturesNamedIn } from "./check-pictures.ts";
import { isPuzzleFile, type PuzzleFiles } from "./files.ts";
import { isPictureFile } from "./picture.ts";

const configSchema = z.looseObject({ id: z.string() });

/** The same files under another id, as version 1. A puzzle.json that cannot be read stays as it is. */
export function renameFiles(files: PuzzleFiles, id: string): PuzzleFiles {
  return changeConfig(files, (config) => ({ ...config, id, version: 1 }));
}

/**
 * A puzzle of the site as a beginning: its texts, its starter, the pictures of its task, and the functions that make its tests. The solutions, the wrong answers, the hidden tests and
 * the text after solving would give it away, and its place in a lesson or a set is its own.
 */
export function catalogCopy(files: PuzzleFiles, id: string): PuzzleFiles {
  const briefs = Object.keys(files).filter((path) => path.startsWith("brief."));
  const shown = picturesNamedIn(briefs.map((path) => files[path] ?? ""));
  const isKept = (path: string) => (isPictureFile(path) ? shown.has(path) : !/^(?:solutions|wrong)\//.test(path));
  const kept = Object.entries(files).filter(([path]) => isPuzzleFile(path) && isKept(path));
  const own = changeConfig(Object.fromEntries(kept), (config) =>
    Object.fromEntries(Object.entries({ ...config, id, version: 1 }).filter(([field]) => !OF_THE_SITE.has(field))),
  );
  const blank = Object.keys(own).filter((path) => path.startsWith("after.") || path.startsWith("hints."));
  return { ...own, ...Object.fromEntries(blank.map((path) => [path, ""])) };
}

const OF_THE_SITE: ReadonlySet<string> = new Set(["lesson", "set", "codeOf", "tests"]);

function changeConfig(files: PuzzleFiles, change: (config: Readonly<Record<string, unknown>>) => object): PuzzleFiles {
  try {
    const config = configSchema.parse(JSON.parse(files["puzzle.json"] ?? ""));
    return { ...files, "puzzle.json": `${JSON.stringify(change(config), null, 2)}\n` };
  } catch {
    // A draft may be anything.
    return files;
  }
}
