import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type SaveAnswer, type SaveState, VersionSaver } from "./version-saver.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server whose answers the test writes, and a saver that talks to it. */
function site({ retryMs }: { readonly retryMs?: number } = {}) {
  const sent: [string, number][] = [];
  const answers: SaveAnswer<string>[] = [];
  const states: SaveState<string>[] = [];
  let version = 1;
  const saver = new VersionSaver<string>({
    waitMs: 100,
    ...(retryMs !== undefined && { retryMs }),
    keyOf: (value) => value,
    put: async (value, baseVersion) => {
      sent.push([value, baseVersion]);
      return answers.shift() ?? { kind: "saved", version: baseVersion + 1 };
    },
    readVersion: () => version,
    keepVersion: (next) => {
      version = next;
    },
    onState: (state) => states.push(state),
  });
  return { saver, sent, answers, states, last: () => states.at(-1) };
}

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("several changes are one save", async () => {
  const { saver, sent, states } = site();
  saver.edited("a");
  await wait(60);
  saver.edited("ab");
  await wait(99);
  expect(sent).toEqual([]);
  await wait(1);
  expect(sent).toEqual([["ab", 1]]);
  expect(states.map(({ kind }) => kind)).toEqual(["unsaved", "unsaved", "saving", "saved"]);
  expect(saver.isSaved).toBe(true);
});

test("save gives the version, and waits for a change that comes meanwhile", async () => {
  const { saver, sent } = site();
  saver.edited("a");
  const saved = saver.save();
  saver.edited("ab");
  expect(await saved).toBe(3);
  expect(sent).toEqual([
    ["a", 1],
    ["ab", 2],
  ]);
});

test("a passing failure is tried again, another one waits for the next change", async () => {
  const { saver, sent, answers, last } = site({ retryMs: 1_000 });
  answers.push(
    { kind: "failed", reason: "offline", isPassing: true },
    { kind: "failed", reason: "no", isPassing: false },
  );
  saver.edited("a");
  await wait(100);
  expect(last()).toEqual({ kind: "failed", reason: "offline" });
  await wait(1_000);
  expect(sent).toHaveLength(2);
  await wait(60_000);
  expect(sent).toHaveLength(2);
  expect(await saver.save()).toBe(2);
});

test("a rival is reported, and overwritten only by the reader's choice", async () => {
  const { saver, sent, answers, last } = site();
  answers.push({ kind: "conflict", version: 5, theirs: "theirs" });
  saver.edited("mine");
  expect(await saver.save()).toBeNull();
  expect(last()).toEqual({ kind: "rival", theirs: "theirs" });
  saver.edited("mine, longer");
  await wait(10_000);
  expect(sent).toEqual([["mine", 1]]);
  saver.chosen("mine, longer");
  await wait(100);
  expect(sent.at(-1)).toEqual(["mine, longer", 5]);
});

test("a rival that the reader takes is saved already", async () => {
  const { saver, sent, answers } = site();
  answers.push({ kind: "conflict", version: 5, theirs: "theirs" });
  saver.edited("mine");
  await saver.save();
  saver.took("theirs");
  expect(saver.isSaved).toBe(true);
  expect(await saver.save()).toBe(5);
  expect(sent).toHaveLength(1);
});

test("a conflict with the same value is no conflict", async () => {
  const { saver, answers, last } = site();
  answers.push({ kind: "conflict", version: 5, theirs: "same" });
  saver.edited("same");
  expect(await saver.save()).toBe(5);
  expect(last()).toEqual({ kind: "saved" });
});

test("a stopped saver sends nothing", async () => {
  const { saver, sent } = site();
  saver.edited("a");
  saver.stop();
  await wait(1_000);
  expect(sent).toEqual([]);
});
