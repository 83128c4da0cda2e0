import { expect, test } from "vitest";
import { renewAliasKeys } from "../../prisma/renew-alias-keys.ts";
import { judgeAlias } from "../_server/people/alias.ts";
import { aliasKey, KEY_PREFIX } from "../_server/people/alias-key.ts";
import { server } from "../_server/system/server.ts";
import { database, makeLearner, onEachDatabase } from "../_server/testing/on-each-database.ts";
import { Visitor } from "./testing/visitor.ts";

test.each([
  ["Ada", "Ada", "~ada"],
  ["  Ada   Lovelace ", "Ada Lovelace", "~adalovelace"],
  ["Ｌéa_K", "Léa_K", "~leak"],
  ["王小明", "王小明", "~王小明"],
  ["דנה", "דנה", "~דנה"],
  ["O'Neil-2", "O'Neil-2", "~onell2"],
])("%j is a good alias", (text, alias, key) => {
  expect(judgeAlias(text)).toEqual({ kind: "good", alias, key });
});

test.each([
  ["Ada", "Аda"],
  ["Paul", "pauI"],
  ["Mila", "rnl1a"],
  ["Vova", "V0va"],
  ["Zoë", "ZOE"],
  ["Bob", "Вob"],
])("%j and %j look the same", (one, other) => {
  expect(aliasKey(one)).toBe(aliasKey(other));
});

test.each([
  ["Ada", "Ida"],
  ["王小明", "王小朋"],
])("%j and %j do not look the same", (one, other) => {
  expect(aliasKey(one)).not.toBe(aliasKey(other));
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
  ["\u3164", "alias-invisible"],
  ["a\u115fb", "alias-invisible"],
  ["аdmin", "alias-reserved"],
  ["Adm1n", "alias-reserved"],
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

  test("is taken by one of two learners who ask at once", async () => {
    const statuses = await Promise.all(
      Array.from({ length: 4 }, async () => (await choose(new Visitor(), "Only One")).status),
    );
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
  });

  test("with the key of an older version gets its new one, and is taken for those that look the same", async () => {
    const [old, twin] = [await makeLearner(), await makeLearner()];
    await database().learner.update({ where: { id: old }, data: { alias: "Tom O", aliasKey: "tomo" } });
    await database().learner.update({ where: { id: twin }, data: { alias: "Tom 0", aliasKey: "tom0" } });
    expect(await renewAliasKeys(server().env.databaseUrl, KEY_PREFIX, aliasKey)).toBe(1);
    expect((await choose(new Visitor(), "T0m 0")).body.error.reason).toBe("alias-taken");
    expect(await renewAliasKeys(server().env.databaseUrl, KEY_PREFIX, aliasKey)).toBe(0);
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
