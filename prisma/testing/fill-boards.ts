import type { Database } from "../client.ts";
import type { Provider } from "../provider.ts";

/** The results that `fillBoards` makes: learners with one to eight puzzles each, and about 1,900 scores a puzzle. */
export interface Filling {
  readonly learners: number;
  /** Eight puzzles, of which a learner has solved the first ones. */
  readonly puzzleIds: readonly string[];
}

/** Seconds since 1970. */
const FIRST_RESULT = 1_760_000_000;

/** Fills boards in three statements. The results are ranked, and the ids are `learner-0`, `learner-1` and so on. */
export async function fillBoards(database: Database, provider: Provider, filling: Filling): Promise<void> {
  const { learners, puzzleIds } = filling;
  const time = (seconds: string) =>
    provider === "sqlite"
      ? `strftime('%Y-%m-%dT%H:%M:%S.000+00:00', ${seconds}, 'unixepoch')`
      : `to_timestamp(${seconds}) AT TIME ZONE 'UTC'`;
  const counted = `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${learners})`;
  await database.$executeRawUnsafe(`
    INSERT INTO "Learner" ("id", "name", "email", "isAnonymous", "createdAt", "updatedAt")
    ${counted} SELECT 'learner-' || CAST(i AS TEXT), 'Anonymous', CAST(i AS TEXT) || '@anonymous.invalid', TRUE,
      ${time(String(FIRST_RESULT))}, ${time(String(FIRST_RESULT))} FROM n`);
  for (const [p, puzzleId] of puzzleIds.entries()) {
    // Numbers without a common pattern, the same on both databases.
    const mixed = `((CAST(i AS BIGINT) * 7919 + ${p * 104_729}) % 1000003)`;
    const layers = `(1 + ${mixed} % 6)`;
    const heads = `(${layers} + ${mixed} / 6 % 8)`;
    const ops = `(${heads} + ${mixed} / 48 % 40)`;
    const at = time(`${FIRST_RESULT} + i`);
    const solvers = `FROM n WHERE ${p} < 1 + (CAST(i AS BIGINT) * 31 % ${puzzleIds.length})`;
    await database.$executeRawUnsafe(`
      INSERT INTO "Submission" ("id", "learnerId", "puzzleId", "puzzleVersion", "engineVersion", "seed", "source", "idempotencyKey",
        "status", "layers", "heads", "ops", "ranked", "testsPassed", "testsTotal", "createdAt")
      ${counted} SELECT '${puzzleId}-' || CAST(i AS TEXT), 'learner-' || CAST(i AS TEXT), '${puzzleId}', 1, '1.0.0', 0, '# passes', '${puzzleId}',
        'passed', ${layers}, ${heads}, ${ops}, TRUE, 200, 200, ${at} ${solvers}`);
    await database.$executeRawUnsafe(`
      INSERT INTO "BestResult" ("id", "learnerId", "puzzleId", "submissionId", "ranked", "layers", "heads", "ops", "achievedAt")
      SELECT "id", "learnerId", "puzzleId", "id", "ranked", "layers", "heads", "ops", "createdAt"
      FROM "Submission" WHERE "puzzleId" = '${puzzleId}' AND "learnerId" LIKE 'learner-%'`);
  }
}
