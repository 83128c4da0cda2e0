import { expect, test } from "vitest";
import { FairQueue } from "./fair-queue.ts";

const from = (address: string, learnerId = address) => ({ learnerId, address });

/** Takes all that waits, one after the other, each for 10 ms. */
function order(queue: FairQueue<string>): string[] {
  const items: string[] = [];
  for (let next = queue.take(); next; next = queue.take()) {
    items.push(next.item);
    queue.finish(next.client, 10);
  }
  return items;
}

test("one address with much to do takes turns with the others", () => {
  const queue = new FairQueue<string>(100);
  for (const i of [1, 2, 3, 4]) queue.add(from("flood", `learner ${i}`), `flood ${i}`);
  queue.add(from("calm"), "calm 1");
  queue.add(from("calm"), "calm 2");
  expect(order(queue)).toEqual(["flood 1", "calm 1", "flood 2", "calm 2", "flood 3", "flood 4"]);
});

test("an address that has an item out waits for those that have none", () => {
  const queue = new FairQueue<string>(100);
  for (const i of [1, 2, 3]) queue.add(from("flood", `learner ${i}`), `flood ${i}`);
  expect(queue.take()?.item).toBe("flood 1");
  queue.add(from("calm"), "calm");
  expect(queue.take()?.item).toBe("calm");
});

test("of two addresses, the one that has used less time comes first", () => {
  const queue = new FairQueue<string>(100);
  for (const name of ["slow", "quick"])
    for (const i of [1, 2, 3]) queue.add(from(name, `${name} ${i}`), `${name} ${i}`);
  const items: (string | undefined)[] = [];
  for (let i = 0; i < 6; i++) {
    const next = queue.take();
    items.push(next?.item);
    if (next) queue.finish(next.client, next.client.address === "slow" ? 5_000 : 10);
  }
  expect(items).toEqual(["slow 1", "quick 1", "quick 2", "quick 3", "slow 2", "slow 3"]);
});

test("the learners of one address take turns", () => {
  const queue = new FairQueue<string>(100);
  for (const i of [1, 2, 3]) queue.add(from("school", "ada"), `ada ${i}`);
  queue.add(from("school", "bob"), "bob 1");
  expect(order(queue)).toEqual(["ada 1", "bob 1", "ada 2", "ada 3"]);
});

test("a new client has no advantage over one that has waited", () => {
  const queue = new FairQueue<string>(100);
  for (const i of [1, 2, 3]) queue.add(from("early"), `early ${i}`);
  const first = queue.take();
  if (first) queue.finish(first.client, 1_000);
  queue.add(from("late"), "late 1");
  queue.add(from("late"), "late 2");
  expect(order(queue)).toEqual(["early 2", "late 1", "early 3", "late 2"]);
});

test("beyond the capacity, the latest item of the address that has the most goes", () => {
  const queue = new FairQueue<string>(3);
  for (const i of [1, 2, 3]) expect(queue.add(from("flood", `${i}`), `flood ${i}`)).toBeUndefined();
  expect(queue.isFull).toBe(true);
  expect(queue.add(from("calm"), "calm")).toBe("flood 3");
  expect(queue.add(from("flood", "4"), "flood 4")).toBe("flood 4");
  expect(order(queue)).toEqual(["flood 1", "calm", "flood 2"]);
});

test("an item that nobody waits for any more never comes", () => {
  const queue = new FairQueue<string>(3);
  queue.add(from("a"), "a");
  expect(queue.remove("a")).toBe(true);
  expect(queue.remove("a")).toBe(false);
  expect(queue.take()).toBeUndefined();
});
