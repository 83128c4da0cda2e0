import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { gradingPool } from "./grading-pool.ts";

const folder = mkdtempSync(join(tmpdir(), "rasp-graders-"));
const bundle = join(folder, "grade-worker.mjs");

/** Writes a grader that answers every task with `verdict`. Each such file has a different second as its time. */
function bundleGrader(verdict: string, second: number): void {
  writeFileSync(bundle, `export default () => ${JSON.stringify(verdict)};`);
  utimesSync(bundle, second, second);
}

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(bundle);
});

test("in development, a task after a change of the bundle runs in the new bundle", async () => {
  vi.stubEnv("NODE_ENV", "development");
  bundleGrader("old", 1_000);
  const pool = gradingPool({ threads: 1 }, bundle);
  const before = pool();
  expect(await before.run({})).toBe("old");
  expect(pool()).toBe(before);
  bundleGrader("new", 2_000);
  expect(await pool().run({})).toBe("new");
  await pool().destroy();
});

test("in production, the pool stays the same", async () => {
  vi.stubEnv("NODE_ENV", "production");
  bundleGrader("old", 1_000);
  const pool = gradingPool({ threads: 1 }, bundle);
  expect(await pool().run({})).toBe("old");
  bundleGrader("new", 2_000);
  expect(await pool().run({})).toBe("old");
  await pool().destroy();
});
