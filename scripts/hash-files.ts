import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Returns a hash of the contents and names of all files in these files and folders. The places of the folders do not
 * count, so a copy in another folder has the same hash. A path that does not exist counts as empty.
 */
export function hashFiles(paths: readonly string[]): string {
  const sum = createHash("sha256");
  for (const [i, path] of paths.entries())
    for (const file of existsSync(path) ? listFiles(path) : [])
      sum
        .update(`${i} ${relative(path, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
  return sum.digest("hex");
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}
