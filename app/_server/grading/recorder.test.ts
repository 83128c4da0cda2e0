import { expect, test } from "vitest";
import type { Recorded, SubmissionRow } from "../hot-path/hot-path.ts";
import { makeRecorder } from "./recorder.ts";

const row = (id: string) => ({ id }) as SubmissionRow;

/** A hot path that keeps the ids of each commit; the first `failures` commits fail with these errors. */
function hotPathOf(...failures: readonly Error[]) {
  const commits: string[][] = [];
  const left = [...failures];
  const record = async (rows: readonly SubmissionRow[]): Promise<Recorded[]> => {
    const error = left.shift();
    if (error) throw error;
    commits.push(rows.map(({ id }) => id));
    return rows.map(({ id }) => (id === "twin" ? "twin" : "recorded"));
  };
  return { record, commits };
}

test("submissions that come together share a commit, and each gets its own answer", async () => {
  const hotPath = hotPathOf();
  const { record } = makeRecorder(hotPath);
  expect(await Promise.all([record(row("a")), record(row("twin")), record(row("b"))])).toEqual([
    "recorded",
    "twin",
    "recorded",
  ]);
  expect(hotPath.commits).toEqual([["a", "twin", "b"]]);
});

test("a hundred at once take four commits, in their order", async () => {
  const hotPath = hotPathOf();
  const { record } = makeRecorder(hotPath);
  const ids = Array.from({ length: 100 }, (_, i) => String(i));
  await Promise.all(ids.map((id) => record(row(id))));
  expect(hotPath.commits.map(({ length }) => length)).toEqual([32, 32, 32, 4]);
  expect(hotPath.commits.flat()).toEqual(ids);
});

test("a lock and a conflict are waited for; nothing is written twice", async () => {
  const hotPath = hotPathOf(new Error("SQLITE_BUSY: database is locked"), new Error("40001: could not serialize"));
  expect(await makeRecorder(hotPath).record(row("a"))).toBe("recorded");
  expect(hotPath.commits).toEqual([["a"]]);
});

test("another error reaches all of its commit, and the next commit is not hindered", async () => {
  const hotPath = hotPathOf(new Error("SQLITE_FULL: database or disk is full"));
  const { record } = makeRecorder(hotPath);
  const both = await Promise.allSettled([record(row("a")), record(row("b"))]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await record(row("c"))).toBe("recorded");
});
