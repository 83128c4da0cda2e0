import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { puzzlesRoot } from "./load.ts";
import { explainSlug } from "./puzzle-fault.ts";
import { puzzleConfigSchema } from "./schema.ts";
import { makeSkeleton } from "./skeleton.ts";

/** Makes the folder of a new puzzle and returns its path. Throws if the name is not a slug, or is taken. */
export function makePuzzleFolder(id: string, root = puzzlesRoot()): string {
  const slug = puzzleConfigSchema.shape.id.safeParse(id);
  if (!slug.success) throw new Error(`"${id}" cannot name a puzzle: ${explainSlug()}`);
  const folder = join(root, id);
  if (existsSync(folder)) throw new Error(`${folder} is there already`);
  for (const [file, text] of Object.entries(makeSkeleton(id))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}
