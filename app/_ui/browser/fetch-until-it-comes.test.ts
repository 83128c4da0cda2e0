import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchUntilItComes } from "./fetch-until-it-comes.ts";

const network = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", network.addEventListener.bind(network));
  vi.stubGlobal("removeEventListener", network.removeEventListener.bind(network));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Fetches a part that fails so many times, and keeps what was called. */
function start(failures: number) {
  const load = vi.fn(async () => {
    if (load.mock.calls.length <= failures) throw new Error("no network");
    return "part";
  });
  const came = vi.fn<(part: string) => void>();
  const failed = vi.fn();
  const stop = fetchUntilItComes(load, came, failed);
  return { load, came, failed, stop };
}

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

test("a part that comes is asked for once", async () => {
  const { load, came, failed } = start(0);
  await settle();
  expect(came).toHaveBeenCalledWith("part");
  network.dispatchEvent(new Event("online"));
  await settle(60_000);
  expect(load).toHaveBeenCalledTimes(1);
  expect(failed).not.toHaveBeenCalled();
});

test("a part is asked for again when the network is back, and again when that failed too", async () => {
  const { load, came, failed } = start(2);
  await settle();
  network.dispatchEvent(new Event("online"));
  await settle();
  expect([load.mock.calls.length, failed.mock.calls.length, came.mock.calls.length]).toEqual([2, 2, 0]);
  await settle(1000);
  expect(came).toHaveBeenCalledTimes(1);
});

test("the wait doubles, up to thirty seconds", async () => {
  const { load } = start(Number.POSITIVE_INFINITY);
  const asked: number[] = [];
  for (let second = 0; second < 100; second++) {
    await settle(second === 0 ? 0 : 1000);
    if (load.mock.calls.length > asked.length) asked.push(second);
  }
  expect(asked).toEqual([0, 1, 3, 7, 15, 31, 61, 91]);
});

test("nobody is called after the end", async () => {
  const { load, came, failed, stop } = start(1);
  stop();
  network.dispatchEvent(new Event("online"));
  await settle(60_000);
  expect(load).toHaveBeenCalledTimes(1);
  expect(came).not.toHaveBeenCalled();
  expect(failed).not.toHaveBeenCalled();
});
