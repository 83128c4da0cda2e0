import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** Entries that a copy does not need: packages, builds, data. */
const LEFT_OUT =
  /^(node_modules|data|test-results|playwright-report|\.git|\.next.*|\.build|next-env\.d\.ts|.*\.tsbuildinfo)$/;

/**
 * Copies the project without its tests to `.build/NAME` and returns that folder. A copy from before is replaced. The
 * copy lies inside the project because the bundler follows the link to the packages only within the outermost project.
 */
export function copyProject(name: string): string {
  const folder = resolve(".build", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(".").filter((entry) => !LEFT_OUT.test(entry)))
    cpSync(entry, join(folder, entry), { recursive: true, filter: (path) => !/\.(test|spec)\.tsx?$/.test(path) });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}
