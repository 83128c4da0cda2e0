import { afterEach, expect, test, vi } from "vitest";
import { openDatabase } from "../prisma/client.ts";
import { migrate } from "../prisma/migrate.ts";
import { makeDatabase } from "../prisma/testing/temporary-database.ts";
import { runCommand } from "./command.ts";

const SHIFT = `def shift(i=1, default="_", seq=tokens):
    return (key(indices) == query(indices - i)).value(seq, default)
`;

afterEach(() => vi.unstubAllEnvs());

async function regrade(args: readonly string[]): Promise<unknown> {
  let out = "";
  const status = await runCommand(["regrade", ...args, "--json"], {
    readFile: () => "",
    writeFile: () => undefined,
    lines: async function* () {},
    out: (text) => {
      out += text;
    },
    error: (text) => {
      out += text;
    },
  });
  expect(status, out).toBe(0);
  return JSON.parse(out);
}

test("solutions that an older engine took are graded again: one keeps its rank, one gets other numbers, one is refuted", async () => {
  const { url, remove } = await makeDatabase("sqlite");
  await migrate(url);
  const database = openDatabase(url);
  try {
    await database.learner.create({ data: { id: "ada", name: "Ada", email: "ada@example.org" } });
    const passed = { learnerId: "ada", puzzleId: "shift", puzzleVersion: 1, engineVersion: "0.0.1", status: "passed" };
    const made = [
      { source: SHIFT, layers: 1, heads: 1, ops: 1 },
      { source: SHIFT.replace("seq, default)", "seq, default).map(lambda c: c)"), layers: 1, heads: 1, ops: 0 },
      { source: SHIFT.replace("- i", "+ i"), layers: 1, heads: 1, ops: 1 },
    ];
    for (const [i, one] of made.entries())
      await database.submission.create({
        data: { ...passed, ...one, seed: i, idempotencyKey: String(i), ranked: true, testsPassed: 1, testsTotal: 1 },
      });
    const refuted = await database.submission.findFirstOrThrow({ where: { seed: 2 } });
    const scored = { layers: 1, heads: 1, ops: 0, ranked: true, achievedAt: refuted.createdAt };
    await database.bestResult.create({
      data: { learnerId: "ada", puzzleId: "shift", submissionId: refuted.id, ...scored },
    });
    vi.stubEnv("DATABASE_URL", url);
    expect(await regrade(["shift"])).toEqual({ checked: 3, refuted: 1, changed: 1 });
    expect(await regrade(["shift"])).toEqual({ checked: 0, refuted: 0, changed: 0 });
    const rows = await database.submission.findMany({ orderBy: { seed: "asc" } });
    expect(rows.map(({ standing }) => standing)).toEqual(["valid", "valid", "refuted"]);
    const best = await database.bestResult.findMany();
    expect(best).toMatchObject([{ learnerId: "ada", puzzleId: "shift", layers: 1, heads: 1, ops: 1, ranked: true }]);
  } finally {
    await database.$disconnect();
    await remove();
  }
});
