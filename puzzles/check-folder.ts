import { join } from "node:path";
import type { Finding } from "../engine/index.ts";
import { puzzleIds } from "./catalog.ts";
import { type Checked, checkFiles, NOTHING, unreadable } from "./check-files.ts";
import { loadPuzzle, puzzlesRoot, readFiles } from "./load.ts";

interface CheckOptions {
  readonly root?: string;
  readonly withMutants?: boolean;
}

/** Checks a puzzle's folder: its files, its programs and its place in the catalog. A folder that cannot be read is a finding. */
export function checkFolder(id: string, { root = puzzlesRoot(), withMutants = false }: CheckOptions = {}): Checked {
  try {
    const { data } = loadPuzzle(id, root);
    const order = checkOrder(id, data.prerequisites, root);
    const checked = checkFiles(readFiles(join(root, id)), { withMutants });
    return { ...checked, isSound: checked.isSound && order.length === 0, findings: [...order, ...checked.findings] };
  } catch (error) {
    return { ...NOTHING, findings: [unreadable(error)] };
  }
}

function checkOrder(id: string, prerequisites: readonly string[], root: string): Finding[] {
  const earlier = puzzleIds(root).slice(0, puzzleIds(root).indexOf(id));
  return prerequisites
    .filter((prerequisite) => !earlier.includes(prerequisite))
    .map((prerequisite) => ({ ok: false, subject: "puzzle.json", code: "check-order", args: { prerequisite } }));
}
