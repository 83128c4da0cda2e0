import { expect, test } from "vitest";
import { judgeAlias } from "../_server/people/alias.ts";
import { onEachDatabase } from "../_server/testing/on-each-database.ts";
import { Visitor } from "./testing/visitor.ts";

test.each([
  ["Ada", "Ada", "ada"],
  ["  Ada   Lovelace ", "Ada Lovelace", "adalovelace"],
  ["Ｌéa_K", "Léa_K", "leak"],
  ["王小明", "王小明", "王小明"],
  ["דנה", "דנה", "דנה"],
  ["O'Neil-2", "O'Neil-2", "oneil2"],
])("%j is a good alias", (text, alias, key) => {
  expect(judgeAlias(text)).toEqual({ kind: "good", alias, key });
});

test.each([
  ["", "alias-empty"],
  ["   ", "alias-empty"],
  ["a".repeat(25), "alias-too-long"],
  ["a".repeat(10_000), "alias-too-long"],
  ["🦊 fox", "alias-characters"],
  ["👩‍👩‍👧", "alias-invisible"],
  ["<b>x</b>", "alias-characters"],
  ["abc\u202Edcba", "alias-invisible"],
  ["a\u200Bb", "alias-invisible"],
  ["a\u0000b", "alias-invisible"],
  ["\ud800", "alias-invisible"],
  ["z\u0335\u0336\u0337\u0338algo", "alias-marks"],
  ["...", "alias-characters"],
  ["ADMIN", "alias-reserved"],
  ["m.o.d.e.r.a.t.o.r", "alias-reserved"],
  ["fuck you", "alias-rude"],
  ["f.u.c.k", "alias-rude"],
  ["王八蛋", "alias-rude"],
])("%j is refused: %s", (text, problem) => {
  expect(judgeAlias(text)).toEqual({ kind: "bad", problem });
});

type Refusal = { error: { reason: string } };

onEachDatabase("an alias", () => {
  const choose = (visitor: Visitor, alias: string | null) =>
    visitor.send<Refusal>("PATCH", "/api/account", { json: { alias } });
  const read = async (visitor: Visitor) => (await visitor.send("GET", "/api/account")).body.alias;

  test("can be chosen without an account, changed and given up", async () => {
    const visitor = new Visitor();
    expect((await choose(visitor, "Grace")).status).toBe(200);
    expect(await read(visitor)).toBe("Grace");
    await choose(visitor, "Grace H");
    expect(await read(visitor)).toBe("Grace H");
    await choose(visitor, null);
    expect(await read(visitor)).toBeNull();
  });

  test("that looks like a taken one is refused, and the one before stays", async () => {
    const first = new Visitor();
    await choose(first, "Zoë Q");
    const second = new Visitor();
    await choose(second, "Second");
    const refused = await choose(second, "ZOE-q");
    expect(refused.status).toBe(400);
    expect(refused.body.error.reason).toBe("alias-taken");
    expect(await read(second)).toBe("Second");
  });

  test("is taken by one of two who ask at once", async () => {
    const statuses = await Promise.all(
      Array.from({ length: 4 }, async () => (await choose(new Visitor(), "Only One")).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  test("of ten thousand characters is refused with words", async () => {
    const refused = await choose(new Visitor(), "x".repeat(10_000));
    expect(refused.body.error.reason).toBe("alias-too-long");
  });

  test("moves into the account that its learner signs in to, unless that has one", async () => {
    const visitor = new Visitor();
    await choose(visitor, "Mover");
    await visitor.signUp(`${Date.now()}-${Math.random()}@example.org`);
    expect(await read(visitor)).toBe("Mover");
  });
});
