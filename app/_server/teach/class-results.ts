import "server-only";
import type { Problem } from "../../../engine/index.ts";
import type { Membership } from "../../../generated/prisma/client.ts";
import type { ClassResult, ClassRow } from "../../_api/class-answers.ts";
import type { Reader } from "../people/auth.ts";
import { STAFF } from "../people/memberships.ts";
import { orUnavailable } from "../system/database.ts";
import { Refused } from "../system/refusal.ts";
import { server } from "../system/server.ts";
import { findMembership, findTeaching } from "./classes.ts";
import { type Marked, markSubmissions, roundPoints } from "./mark-submissions.ts";
import { ownDetails } from "./own-details.ts";
import { FACTS, readNewerVerdicts, termsOf, toMarked } from "./terms.ts";

/** One page of the learners of a class. */
export interface ClassGrid {
  readonly rows: readonly ClassRow[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** All learners of the class, or of the section. */
  readonly learners: number;
  /** All sections of the class. */
  readonly sections: readonly string[];
}

const ROWS_OF_A_PAGE = 50;

/** The number of a page as an address names it; 1 for everything else. */
export function readPage(text: string | null | undefined): number {
  return text && /^\d{1,4}$/.test(text) ? Number(text) : 1;
}

const IN_ORDER = [{ name: "asc" }, { joinedAt: "asc" }] as const;

/** A part of the grid of a class. */
export interface GridPart {
  readonly page?: number;
  /** Learners of this section alone. */
  readonly section?: string | undefined;
}

/** The results of one page of the learners of a class, by name, for its teachers. A page beyond the last is the last. */
export async function readGrid(
  reader: Reader | undefined,
  classId: string,
  { page: wantedPage = 1, section }: GridPart = {},
): Promise<ClassGrid> {
  const { database } = server();
  return orUnavailable(async () => {
    await findTeaching(database, reader, classId);
    const all = { classroomId: classId, role: "learner" };
    const where = { ...all, ...(section !== undefined && { section }) };
    const learners = await database.membership.count({ where });
    const sections = await database.membership.groupBy({ by: ["section"], where: all, orderBy: { section: "asc" } });
    const pages = Math.max(1, Math.ceil(learners / ROWS_OF_A_PAGE));
    const page = Math.min(Math.max(1, wantedPage), pages);
    const members = await database.membership.findMany({
      where,
      orderBy: [...IN_ORDER],
      skip: (page - 1) * ROWS_OF_A_PAGE,
      take: ROWS_OF_A_PAGE,
    });
    return {
      rows: await readRows(classId, members),
      page,
      pages,
      learners,
      sections: sections.flatMap((one) => one.section ?? []),
    };
  });
}

/** The results of all learners of a class, for its teachers. */
export async function readWholeGrid(reader: Reader | undefined, classId: string): Promise<ClassRow[]> {
  const { database } = server();
  return orUnavailable(async () => {
    await findTeaching(database, reader, classId);
    const where = { classroomId: classId, role: "learner" };
    const members = await database.membership.findMany({ where, orderBy: [...IN_ORDER] });
    const rows: ClassRow[] = [];
    for (let from = 0; from < members.length; from += ROWS_OF_A_PAGE)
      rows.push(...(await readRows(classId, members.slice(from, from + ROWS_OF_A_PAGE))));
    return rows;
  });
}

/** The reader's own row, with the results that the teachers see. */
export async function readOwnRow(reader: Reader | undefined, classId: string): Promise<ClassRow | undefined> {
  return orUnavailable(async () => {
    const own = await findMembership(server().database, reader, classId);
    const [row] = await readRows(classId, [own]);
    return row && { ...row, ...ownDetails(own) };
  });
}

/** The row of one member, for the teachers of the class. Throws `Refused` for a member of another class. */
export async function readMemberRow(reader: Reader | undefined, classId: string, memberId: string): Promise<ClassRow> {
  const { database } = server();
  return orUnavailable(async () => {
    await findTeaching(database, reader, classId);
    const member = await database.membership.findFirst({ where: { id: memberId, classroomId: classId } });
    const [row] = member ? await readRows(classId, [member]) : [];
    if (!row) throw new Refused("not-found", "There is no such member.");
    return row;
  });
}

/** All results of a class come from here: the learner's, the teacher's and the exported ones. */
async function readRows(classId: string, members: readonly Membership[]): Promise<ClassRow[]> {
  const { database } = server();
  const assignments = await database.assignment.findMany({ where: { classroomId: classId } });
  const learnerIds = members.map(({ learnerId }) => learnerId);
  const [submissions, newer, extensions, twins] = await Promise.all([
    database.submission.findMany({
      where: {
        learnerId: { in: learnerIds },
        puzzleId: { in: assignments.map(({ puzzleId }) => puzzleId) },
      },
      select: { learnerId: true, puzzleId: true, ...FACTS },
    }),
    readNewerVerdicts(database, assignments, learnerIds),
    database.extension.findMany({ where: { membershipId: { in: members.map(({ id }) => id) } } }),
    database.membership.groupBy({
      by: ["name"],
      where: { classroomId: classId, role: "learner", name: { in: members.map(({ name }) => name) } },
      having: { name: { _count: { gt: 1 } } },
    }),
  ]);
  const shared = new Set(twins.map(({ name }) => name));
  const made = new Map<string, Marked[]>();
  for (const { learnerId, puzzleId, ...facts } of submissions) {
    const key = `${learnerId} ${puzzleId}`;
    const own = made.get(key) ?? [];
    own.push(toMarked(facts, newer));
    made.set(key, own);
  }
  const extended = new Map(
    extensions.map(({ membershipId, puzzleId, dueAt }) => [`${membershipId} ${puzzleId}`, dueAt]),
  );
  const maxPoints = assignments.reduce((sum, { points }) => sum + points, 0);
  return members.map(({ id, name, studentNumber, section, learnerId, programsFrom }) => {
    const results = assignments.map((assignment): [string, ClassResult] => {
      const { puzzleId } = assignment;
      const terms = termsOf(assignment, extended.get(`${id} ${puzzleId}`));
      return [puzzleId, markSubmissions(made.get(`${learnerId} ${puzzleId}`) ?? [], terms)];
    });
    const points = roundPoints(results.reduce((sum, [, result]) => sum + result.points, 0));
    return {
      memberId: id,
      name,
      studentNumber,
      section,
      hasTwin: shared.has(name),
      sharesPrograms: programsFrom !== null,
      results: Object.fromEntries(results),
      points,
      maxPoints,
    };
  });
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
