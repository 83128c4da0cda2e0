import { afterEach, expect, test, vi } from "vitest";
import { ReadingBusy, readFile } from "./read-file.ts";
import type { ReadTask } from "./read-worker.ts";

afterEach(() => {
  vi.restoreAllMocks();
  Object.assign(globalThis, { raspServer: undefined });
});

/** A server whose reading thread does this. */
function readWith(run: (task: ReadTask) => Promise<unknown>): void {
  Object.assign(globalThis, { raspServer: { reading: { run }, log: { warn: () => undefined } } });
}

const never = () => Promise.reject(new DOMException("too late", "AbortError"));
const read = () => readFile("roster", new Uint8Array([1]));

test("the clock of a file begins when the thread runs", async () => {
  const clocks = vi.spyOn(AbortSignal, "timeout");
  const clocksAt: [string, number][] = [];
  readWith(async ({ kind }) => {
    clocksAt.push([kind, clocks.mock.calls.length]);
    return kind;
  });
  expect(await read()).toBe("roster");
  expect(clocksAt).toEqual([
    ["start", 1],
    ["roster", 2],
  ]);
});

test("a thread that does not start is no fault of the file", async () => {
  readWith(never);
  await expect(read()).rejects.toBeInstanceOf(ReadingBusy);
});

test("a file that takes too long once the thread runs comes back as undefined", async () => {
  readWith(({ kind }) => (kind === "start" ? Promise.resolve("started") : never()));
  expect(await read()).toBeUndefined();
});
