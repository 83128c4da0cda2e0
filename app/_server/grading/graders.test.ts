import { expect, test } from "vitest";
import type { GradeResult, GradeTask } from "./grade-task.ts";
import { makeGraders, type Pool } from "./graders.ts";
import { QueueFull } from "./lane.ts";

/** A pool whose tasks end when the test says so. A task's source is its name, and so is the code of its result. */
function pool(size: number) {
  const running = new Map<string, (result: GradeResult) => void>();
  const threads: Pool["threads"] = () => ({
    run: (task) => new Promise((resolve) => running.set((task as GradeTask).source, resolve)),
  });
  const end = async (name: string, result: GradeResult = { kind: "puzzle-broken", code: name }) => {
    const resolve = running.get(name);
    if (!resolve) throw new Error(`${name} does not run`);
    running.delete(name);
    resolve(result);
    await settled();
  };
  return { size, threads, end, names: () => [...running.keys()] };
}

/** All that follows from what has happened has happened. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function site({ quickSize = 1, slowSize = 1 } = {}) {
  const [quick, slow] = [pool(quickSize), pool(slowSize)];
  const graders = makeGraders(quick, slow);
  const send = (name: string, { learnerId = name, address = name } = {}, signal = new AbortController().signal) =>
    graders.grade({ source: name } as GradeTask, { learnerId, address }, signal);
  return { quick, slow, send, graders };
}

test("a slow program leaves the quick lane to the next one", async () => {
  const { quick, slow, send } = site();
  const verdict = send("slow");
  const next = send("next");
  await settled();
  expect(quick.names()).toEqual(["slow"]);
  await quick.end("slow", { kind: "needs-more-time" });
  expect([quick.names(), slow.names()]).toEqual([["next"], ["slow"]]);
  await quick.end("next");
  expect(await next).toEqual({ kind: "puzzle-broken", code: "next" });
  await slow.end("slow");
  expect(await verdict).toEqual({ kind: "puzzle-broken", code: "slow" });
});

test("slow programs that wait for each other keep nobody's quick program waiting", async () => {
  const { quick, slow, send } = site();
  for (const name of ["a", "b", "c"]) {
    void send(name);
    await settled();
    await quick.end(name, { kind: "needs-more-time" });
  }
  expect(slow.names()).toEqual(["a"]);
  void send("index");
  await settled();
  expect(quick.names()).toEqual(["index"]);
});

test("a learner has one task at a time, in whichever lane", async () => {
  const { quick, slow, send } = site({ quickSize: 4, slowSize: 4 });
  void send("first", { learnerId: "ada" });
  void send("second", { learnerId: "ada" });
  void send("another", { learnerId: "bob" });
  await settled();
  expect(quick.names()).toEqual(["first", "another"]);
  await quick.end("first", { kind: "needs-more-time" });
  expect([quick.names(), slow.names()]).toEqual([["another"], ["first"]]);
  await slow.end("first");
  expect(quick.names()).toEqual(["another", "second"]);
});

test("a learner with eight waiting tasks must come back later", async () => {
  const { send } = site();
  for (let i = 0; i < 8; i++) void send(`task ${i}`, { learnerId: "ada" });
  await expect(send("task 8", { learnerId: "ada" })).rejects.toBeInstanceOf(QueueFull);
});

test("a full queue refuses the one who filled it, and takes the next one", async () => {
  const { quick, send } = site();
  const results = Array.from({ length: 34 }, (_, i) => send(`flood ${i}`, { address: "flood" }).catch(String));
  void send("calm");
  expect(await results[33]).toMatch("the grading queue is full");
  await quick.end("flood 0");
  expect(quick.names()).toEqual(["calm"]);
});

test("a learner who gives up while waiting leaves the queue", async () => {
  const { quick, send } = site();
  void send("first");
  const patience = new AbortController();
  const second = send("second", {}, patience.signal);
  await settled();
  patience.abort(new Error("gave up"));
  await expect(second).rejects.toThrow("gave up");
  void send("third");
  await settled();
  await quick.end("first");
  expect(quick.names()).toEqual(["third"]);
});
