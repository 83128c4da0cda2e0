import pg from "pg";
import { expect, test } from "vitest";
import { server } from "../_server/system/server.ts";
import { database, onEachDatabase, scoring } from "../_server/testing/on-each-database.ts";
import { GET as ready } from "./ready/route.ts";
import { Visitor } from "./testing/visitor.ts";

const LONG = "x".repeat(60_000);

onEachDatabase("a database at fault", (provider) => {
  test.runIf(provider === "sqlite").each([
    ["on a read-only disk", "PRAGMA query_only = 1"],
    ["on a full disk", "PRAGMA max_page_count = 1"],
  ])("%s is not ready, refuses with 503, and works again without a restart", async (_, fault) => {
    const visitor = new Visitor();
    await visitor.submit(scoring(1, 1, 1));
    const save = (source: string) =>
      visitor.send<{ error: { code: string } }>("PUT", "/api/drafts/index", { json: { source, baseVersion: 0 } });
    await database().$executeRawUnsafe(fault);
    const refused = await save(LONG + fault);
    expect([refused.status, refused.body.error.code]).toEqual([503, "database-unavailable"]);
    expect((await save(LONG + fault)).status).toBe(200);
    await database().$executeRawUnsafe("PRAGMA query_only = 1");
    const unready = await ready();
    expect([unready.status, unready.headers.get("Retry-After")]).toEqual([503, "3"]);
    expect((await ready()).status).toBe(200);
  });

  test.runIf(provider === "postgresql")("whose connections break refuses with 503 at worst", async () => {
    const visitors = Array.from({ length: 4 }, () => new Visitor());
    for (const visitor of visitors) await visitor.submit(scoring(1, 1, 1));
    const breaker = new pg.Client({ connectionString: server().env.databaseUrl });
    await breaker.connect();
    const breakAll = () =>
      breaker.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()",
      );
    const statuses: number[] = [];
    for (let round = 0; round < 5; round++) {
      const acts = visitors.flatMap((visitor) => [
        visitor.submit(scoring(1, 1, 1)),
        visitor.send("GET", "/api/progress"),
        visitor.send("PATCH", "/api/account", { json: { isListed: round % 2 === 0 } }),
      ]);
      await breakAll();
      statuses.push(...(await Promise.all(acts)).map(({ status }) => status));
    }
    await breaker.end();
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([]);
    for (const visitor of visitors) expect((await visitor.submit(scoring(1, 1, 1))).status).toBe(200);
    expect((await ready()).status).toBe(200);
  });

  test("is asked once for all who ask at once whether it is ready", async () => {
    await ready();
    const probe = () => database().rateLimit.findUniqueOrThrow({ where: { key: "ready" } });
    const { points } = await probe();
    const answers = await Promise.all(Array.from({ length: 10 }, () => ready()));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await probe()).points).toBe(points + 1);
  });

  test("that two change at once gives both an answer", async () => {
    const visitor = new Visitor();
    await visitor.submit(scoring(1, 1, 1));
    const changes = Array.from({ length: 12 }, (_, i) =>
      visitor.send("PUT", "/api/drafts/shift", { json: { source: String(i), baseVersion: 0 } }),
    );
    const statuses = (await Promise.all(changes)).map(({ status }) => status);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });
});
