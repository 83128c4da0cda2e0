import "server-only";
import type { Problem } from "../../../engine/index.ts";
import type { Reader } from "../people/auth.ts";
import { STAFF } from "../people/memberships.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import { findMembership, findTeaching } from "./classes.ts";

/** The result of one learner in one puzzle, as a teacher sees it. */
export interface ClassResult {
  readonly state: "new" | "attempted" | "solved";
  readonly attempts: number;
  readonly solvedAt: Date | null;
  readonly isLate: boolean;
  readonly layers: number | null;
  readonly heads: number | null;
  readonly isRanked: boolean;
}

export interface ClassRow {
  readonly memberId: string;
  readonly name: string;
  /** By puzzle id, one for each puzzle of the class. */
  readonly results: Readonly<Record<string, ClassResult>>;
}

/** The results of every learner of a class, for its teachers. */
export async function readGrid(reader: Reader | undefined, classId: string): Promise<ClassRow[]> {
  await orUnavailable(() => findTeaching(server().database, reader, classId));
  return readRows(classId, undefined);
}

/** The reader's own row, as the teachers see it. */
export async function readOwnRow(reader: Reader | undefined, classId: string): Promise<ClassRow | undefined> {
  const { learnerId } = await orUnavailable(() => findMembership(server().database, reader, classId));
  return (await readRows(classId, learnerId))[0];
}

async function readRows(classId: string, learnerId: string | undefined): Promise<ClassRow[]> {
  const { database } = server();
  return orUnavailable(async () => {
    const members = await database.membership.findMany({
      where: { classroomId: classId, ...(learnerId === undefined ? { role: "learner" } : { learnerId }) },
      orderBy: [{ name: "asc" }, { joinedAt: "asc" }],
    });
    const assignments = await database.assignment.findMany({ where: { classroomId: classId } });
    const where = {
      learnerId: { in: members.map((member) => member.learnerId) },
      puzzleId: { in: assignments.map(({ puzzleId }) => puzzleId) },
    };
    const [progress, bests] = await Promise.all([
      database.progress.findMany({ where }),
      database.bestResult.findMany({ where }),
    ]);
    const keyOf = (row: { readonly learnerId: string; readonly puzzleId: string }) =>
      `${row.learnerId} ${row.puzzleId}`;
    const progressBy = new Map(progress.map((row) => [keyOf(row), row]));
    const bestBy = new Map(bests.map((row) => [keyOf(row), row]));
    return members.map(({ id, name, learnerId: memberOf }) => ({
      memberId: id,
      name,
      results: Object.fromEntries(
        assignments.map(({ puzzleId, dueAt }) => {
          const key = keyOf({ learnerId: memberOf, puzzleId });
          return [puzzleId, resultOf(progressBy.get(key), bestBy.get(key), dueAt)];
        }),
      ),
    }));
  });
}

function resultOf(
  progress: { readonly state: string; readonly attempts: number; readonly solvedAt: Date | null } | undefined,
  best: { readonly layers: number; readonly heads: number; readonly ranked: boolean } | undefined,
  dueAt: Date | null,
): ClassResult {
  const solvedAt = progress?.solvedAt ?? null;
  return {
    state: progress === undefined ? "new" : solvedAt ? "solved" : "attempted",
    attempts: progress?.attempts ?? 0,
    solvedAt,
    isLate: dueAt !== null && solvedAt !== null && solvedAt > dueAt,
    layers: best?.layers ?? null,
    heads: best?.heads ?? null,
    isRanked: best?.ranked ?? false,
  };
}

/** One way in which the class fails a puzzle. */
export interface StuckPoint {
  /** A case that programs get wrong, or an error that ends them. */
  readonly kind: "counterexample" | "error";
  /** The case as the input box and the call take it; null for an error. */
  readonly input: string | null;
  readonly args: Readonly<Record<string, string | number | boolean | null>>;
  readonly expected: string | null;
  /** The latest result that a learner's program gave instead. */
  readonly got: string | null;
  readonly problem: Problem | null;
  readonly learners: number;
  readonly attempts: number;
}

export interface Stuck {
  readonly puzzleId: string;
  readonly unsolved: number;
  readonly points: readonly StuckPoint[];
}

const LATEST_FAILURES = 2000;
const SHOWN_POINTS = 5;

/** For each puzzle the counterexamples and errors that most learners of the class met. */
export async function readStuck(reader: Reader | undefined, classId: string): Promise<Stuck[]> {
  const { database } = server();
  return orUnavailable(async () => {
    await findTeaching(database, reader, classId);
    const [members, assignments] = await Promise.all([
      database.membership.findMany({ where: { classroomId: classId, role: { notIn: STAFF } } }),
      database.assignment.findMany({ where: { classroomId: classId }, orderBy: { position: "asc" } }),
    ]);
    const learnerIds = members.map(({ learnerId }) => learnerId);
    const puzzleIds = assignments.map(({ puzzleId }) => puzzleId);
    const where = { learnerId: { in: learnerIds }, puzzleId: { in: puzzleIds } };
    const [failures, unsolved] = await Promise.all([
      database.submission.findMany({
        where: { ...where, status: { not: "passed" } },
        orderBy: { createdAt: "desc" },
        take: LATEST_FAILURES,
        select: { learnerId: true, puzzleId: true, counterexample: true, error: true },
      }),
      database.progress.groupBy({ by: ["puzzleId"], where: { ...where, state: "attempted" }, _count: true }),
    ]);
    return puzzleIds.map((puzzleId) => ({
      puzzleId,
      unsolved: unsolved.find((group) => group.puzzleId === puzzleId)?._count ?? 0,
      points: gatherPoints(failures.filter((failure) => failure.puzzleId === puzzleId)).slice(0, SHOWN_POINTS),
    }));
  });
}

interface Failure {
  readonly learnerId: string;
  readonly counterexample: string | null;
  readonly error: string | null;
}

/** `failures` come latest first. */
function gatherPoints(failures: readonly Failure[]): StuckPoint[] {
  const groups = new Map<string, { readonly first: Failure; readonly learners: Set<string>; attempts: number }>();
  for (const failure of failures) {
    const key = keyOfFailure(failure);
    if (key === null) continue;
    const group = groups.get(key) ?? { first: failure, learners: new Set(), attempts: 0 };
    group.learners.add(failure.learnerId);
    group.attempts++;
    groups.set(key, group);
  }
  return [...groups.values()]
    .sort((a, b) => b.learners.size - a.learners.size || b.attempts - a.attempts)
    .map(({ first, learners, attempts }) => ({ ...tellFailure(first), learners: learners.size, attempts }));
}

/** The parts of a stored counterexample that the answer has. */
interface KeptCase {
  readonly inputText: string;
  readonly args: StuckPoint["args"];
  readonly expected: unknown;
  readonly got: unknown;
  readonly problem: Problem | null;
}

function keyOfFailure({ counterexample, error }: Failure): string | null {
  if (counterexample !== null) {
    const { inputText, args, problem } = JSON.parse(counterexample) as KeptCase;
    return problem ? `error ${problem.code}` : `case ${inputText} ${JSON.stringify(args)}`;
  }
  return error === null ? null : `error ${(JSON.parse(error) as Problem).code}`;
}

function tellFailure({ counterexample, error }: Failure): Omit<StuckPoint, "learners" | "attempts"> {
  if (counterexample === null)
    return {
      kind: "error",
      input: null,
      args: {},
      expected: null,
      got: null,
      problem: error === null ? null : (JSON.parse(error) as Problem),
    };
  const { inputText, args, expected, got, problem } = JSON.parse(counterexample) as KeptCase;
  return {
    kind: problem ? "error" : "counterexample",
    input: inputText,
    args,
    expected: JSON.stringify(expected),
    got: got === null ? null : JSON.stringify(got),
    problem,
  };
}
