import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("boards that are asked for at once are read one after the other, and others have a turn between them", async () => {
  const events: string[] = [];
  const board = (name: string) =>
    inTurn(async () => {
      events.push(`${name} begins`);
      await Promise.resolve();
      setImmediate(() => events.push(`others after ${name}`));
      events.push(`${name} ends`);
      return name;
    });
  expect(await Promise.all(["one", "two", "three"].map(board))).toEqual(["one", "two", "three"]);
  expect(events).toEqual([
    ...["one begins", "one ends", "others after one"],
    ...["two begins", "two ends", "others after two"],
    ...["three begins", "three ends"],
  ]);
});

test("a board whose database does not answer keeps the next one for a moment only", async () => {
  void inTurn(() => new Promise(() => undefined));
  expect(await inTurn(async () => "read")).toBe("read");
});

test("a board that cannot be read stops no other", async () => {
  const broken = inTurn(() => Promise.reject(new Error("no database")));
  const next = inTurn(async () => "read");
  await expect(broken).rejects.toThrow("no database");
  expect(await next).toBe("read");
});

test("a board that is asked for while 50 wait begins at once", async () => {
  const begun: string[] = [];
  const board = (name: string) => inTurn(async () => begun.push(name));
  const all = await inTurn(async () => {
    const waiting = Array.from({ length: 50 }, (_, i) => board(`waiting ${i}`));
    return { ended: Promise.all([...waiting, board("asked for last")]) };
  });
  await all.ended;
  expect(begun.slice(0, 2)).toEqual(["asked for last", "waiting 0"]);
});
