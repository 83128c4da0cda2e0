import { expect, test } from "vitest";
import { makeQueueTables } from "../_server/grading-queue/make-queue-tables.ts";
import { server } from "../_server/system/server.ts";
import { onEachDatabase, scoring, startServer } from "../_server/testing/on-each-database.ts";
import { GET } from "./metrics/route.ts";
import { Visitor } from "./testing/visitor.ts";

const TOKEN = "a token of twenty-four!!";

function read(authorization?: string): Promise<Response> {
  return GET(new Request("http://localhost:3000/api/metrics", { headers: authorization ? { authorization } : {} }));
}

onEachDatabase("metrics", (provider) => {
  test("answer as if they were not there, without a token in the environment or with another one", async () => {
    expect((await read()).status).toBe(404);
    expect((await read("Bearer undefined")).status).toBe(404);
    startServer({ DATABASE_URL: server().env.databaseUrl, DATA_DIR: server().env.dataDir, METRICS_TOKEN: TOKEN });
    expect((await read()).status).toBe(404);
    expect((await read("Bearer another token, as long!")).status).toBe(404);
  });

  test("count verdicts, refusals, the time in the queue and in the database", async () => {
    startServer({ DATABASE_URL: server().env.databaseUrl, DATA_DIR: server().env.dataDir, METRICS_TOKEN: TOKEN });
    const figure = async (line: string) => {
      const text = await (await read(`Bearer ${TOKEN}`)).text();
      return Number(
        text
          .split("\n")
          .find((one) => one.startsWith(`${line} `))
          ?.split(" ")
          .at(-1) ?? 0,
      );
    };
    const lines = [
      'rasp_verdicts_total{status="passed"}',
      'rasp_refusals_total{code="unknown-puzzle"}',
      'rasp_grading_wait_seconds_count{lane="quick"}',
      'rasp_grading_seconds_count{lane="quick"}',
      'rasp_database_seconds_count{statement="record"}',
    ];
    const before = await Promise.all(lines.map(figure));
    const visitor = new Visitor();
    await visitor.submit(scoring(1, 1, 1));
    await visitor.submit("# fails", { puzzle: "no such puzzle" });
    const after = await Promise.all(lines.map(figure));
    expect(after.map((value, i) => value - (before[i] ?? 0))).toEqual([1, 1, 1, 1, 1]);
    expect(await figure('rasp_grading_queue_length{lane="quick"}')).toBe(0);
  });

  if (provider === "postgresql")
    test("show that no grader runs, and a submission is answered 503", async () => {
      const { databaseUrl, dataDir } = server().env;
      await makeQueueTables(databaseUrl);
      startServer({ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, METRICS_TOKEN: TOKEN, GRADERS: "0" });
      const answer = await new Visitor().submit(scoring(1, 1, 1));
      expect(answer.status).toBe(503);
      expect(answer.response.headers.get("Retry-After")).toBe("2");
      expect(answer.body).toMatchObject({ error: { code: "busy", message: expect.stringMatching(/^No grader runs/) } });
      expect(await (await read(`Bearer ${TOKEN}`)).text()).toContain("\nrasp_graders 0\n");
    });
});
