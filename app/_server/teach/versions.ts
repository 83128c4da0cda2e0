import "server-only";
import { setTimeout } from "node:timers/promises";
import { ENGINE_VERSION, type PuzzleData } from "../../../engine/index.ts";
import { Prisma } from "../../../generated/prisma/client.ts";
import type { VersionView } from "../../_api/class-answers.ts";
import { GradersBusy, gradeAgain } from "../grading/grading.ts";
import { readLanguage } from "../grading/read-language.ts";
import type { Reader } from "../people/auth.ts";
import { orUnavailable, transact } from "../system/database.ts";
import { Refused } from "../system/refusal.ts";
import { server } from "../system/server.ts";
import { findPlayable, isAuthoredId } from "./authored-puzzles.ts";
import { findOpen, findTeaching } from "./classes.ts";

/** The newest version of a teacher's puzzle that the reader may play. Throws `Refused` for every other puzzle. */
export async function readVersion(reader: Reader | undefined, puzzleId: string): Promise<number> {
  const found = await findPlayable(puzzleId, reader?.learnerId);
  if (!found) throw new Refused("not-found", "There is no such puzzle, or it is not yours to see.");
  return found.data.version;
}

/** The teachers' puzzles of a class that have results under an older version, for the teachers of the class. */
export async function readVersions(reader: Reader | undefined, classId: string): Promise<VersionView[]> {
  const { database } = server();
  return orUnavailable(async () => {
    const { learnerId } = await findTeaching(database, reader, classId);
    const assignments = await database.assignment.findMany({
      where: { classroomId: classId, puzzleId: { startsWith: "u-" } },
      orderBy: { position: "asc" },
    });
    const views: VersionView[] = [];
    for (const { puzzleId, gradedVersion } of assignments) {
      const newest = (await findPlayable(puzzleId, learnerId))?.data.version;
      if (newest === undefined) continue;
      const { older, left } = await countOutdated(classId, puzzleId, newest);
      if (older > 0) views.push({ puzzleId, newest, older, left, isGradedAgain: gradedVersion === newest });
    }
    return views;
  });
}

/**
 * Submissions of the learners of a class under versions before this one, as `made`; `isLeft` says that one has no verdict under
 * this version yet. It looks up each learner's own. By the relation of Prisma, SQLite would read what the learners of all
 * classes sent to the puzzle.
 */
function outdated(classId: string, puzzleId: string, version: number): { from: Prisma.Sql; isLeft: Prisma.Sql } {
  const from = Prisma.sql`
    FROM "Membership" member CROSS JOIN "Submission" made
    WHERE member."classroomId" = ${classId} AND member."role" = 'learner' AND made."learnerId" = member."learnerId"
      AND made."puzzleId" = ${puzzleId} AND made."puzzleVersion" < ${version}`;
  const isLeft = Prisma.sql`NOT EXISTS (
    SELECT 1 FROM "VersionVerdict" verdict
    WHERE verdict."submissionId" = made."id" AND verdict."puzzleVersion" = ${version}
  )`;
  return { from, isLeft };
}

/** The number of outdated submissions, and of those that are left. */
async function countOutdated(classId: string, puzzleId: string, version: number) {
  const { from, isLeft } = outdated(classId, puzzleId, version);
  const [counts] = await server().database.$queryRaw<{ older: bigint | number; left: bigint | number | null }[]>`
    SELECT count(*) AS "older", sum(CASE WHEN ${isLeft} THEN 1 ELSE 0 END) AS "left" ${from}`;
  return { older: Number(counts?.older ?? 0), left: Number(counts?.left ?? 0) };
}

/** The ids of the outdated submissions that are left, the earliest first. */
async function findLeft(classId: string, puzzleId: string, version: number): Promise<string[]> {
  const { from, isLeft } = outdated(classId, puzzleId, version);
  const found = await server().database.$queryRaw<{ id: string }[]>`
    SELECT made."id" ${from} AND ${isLeft} ORDER BY made."createdAt", made."id"`;
  return found.map(({ id }) => id);
}

/**
 * Lets a class go by the newest version of a puzzle, or by the first verdicts again. Submissions under an older version are
 * graded again in the background; until then each keeps its first verdict. Asked once more, it goes on where a stopped server
 * left off. The promise in the answer ends with the grading.
 */
export async function chooseVersion(
  reader: Reader | undefined,
  classId: string,
  { puzzleId, isGradedAgain }: { readonly puzzleId: string; readonly isGradedAgain: boolean },
): Promise<{ readonly done: Promise<void> }> {
  const own = await orUnavailable(() => findOpen(server().database, reader, classId));
  const puzzle = isAuthoredId(puzzleId) ? (await findPlayable(puzzleId, own.learnerId))?.data : undefined;
  if (!puzzle) throw new Refused("not-found", "The class has no such puzzle of a teacher.", "unknown-puzzle");
  const { count } = await transact(async (transaction) => {
    await findOpen(transaction, reader, classId);
    return transaction.assignment.updateMany({
      where: { classroomId: classId, puzzleId },
      data: { gradedVersion: isGradedAgain ? puzzle.version : null },
    });
  });
  if (count === 0) throw new Refused("not-found", "The class has no such puzzle.", "unknown-puzzle");
  return { done: isGradedAgain ? gradeOnce(classId, puzzle) : Promise.resolve() };
}

const grading = new Map<string, Promise<void>>();

/** A class grades a puzzle again one submission at a time, however often it is asked. */
function gradeOnce(classId: string, puzzle: PuzzleData): Promise<void> {
  const key = `${classId} ${puzzle.id} ${puzzle.version}`;
  const running = grading.get(key);
  if (running) return running;
  const done = gradeAll(classId, puzzle)
    .catch((error: unknown) => server().log.error({ err: error, puzzle: puzzle.id }, "grading again failed"))
    .finally(() => grading.delete(key));
  grading.set(key, done);
  return done;
}

const PAUSE_MS = 2_000;
/** A submission that the graders are too busy for comes again after the others, this often at most. */
const MOST_TRIES = 50;

/** Grades each submission that is left. One that cannot be graded keeps its verdict, and the log says so. */
async function gradeAll(classId: string, puzzle: PuzzleData): Promise<void> {
  const { isStopping, log } = server();
  const left = await orUnavailable(() => findLeft(classId, puzzle.id, puzzle.version));
  const waiting = left.map((id) => ({ id, tries: 1 }));
  for (let next = waiting.shift(); next && !isStopping(); next = waiting.shift()) {
    const { id, tries } = next;
    try {
      await gradeOne(classId, puzzle, id);
    } catch (error) {
      const isBusy = error instanceof GradersBusy;
      if (isBusy && tries < MOST_TRIES) waiting.push({ id, tries: tries + 1 });
      else log.error({ err: error, puzzle: puzzle.id, submission: id }, "a submission was not graded again");
      if (isBusy) await setTimeout(PAUSE_MS);
    }
  }
}

async function gradeOne(classId: string, puzzle: PuzzleData, id: string): Promise<void> {
  const { database } = server();
  const found = await orUnavailable(() => database.submission.findUnique({ where: { id } }));
  if (!found) return;
  const { source, seed, language } = found;
  const client = { learnerId: `class ${classId}`, address: `class ${classId}` };
  const verdict = await gradeAgain({ puzzle, source, seed, language: readLanguage(language) }, client);
  const { version: puzzleVersion } = puzzle;
  await transact(async (transaction) => {
    // Another class may have had it graded meanwhile, and its learner may have left.
    if ((await transaction.submission.count({ where: { id } })) === 0) return;
    await transaction.versionVerdict.upsert({
      where: { submissionId_puzzleVersion: { submissionId: id, puzzleVersion } },
      create: { submissionId: id, puzzleVersion, engineVersion: ENGINE_VERSION, verdict: JSON.stringify(verdict) },
      update: {},
    });
  });
}
