import "server-only";
import type {
  Assignment,
  Classroom,
  Extension,
  Membership,
  Prisma,
  Submission,
} from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { ProgramSummary, ProgramsPage, ProgramView } from "../../_api/class-answers.ts";
import { readLanguage } from "../grading/read-language.ts";
import type { Reader } from "../people/auth.ts";
import { laterOf, STAFF } from "../people/memberships.ts";
import { orUnavailable } from "../system/database.ts";
import { Refused } from "../system/refusal.ts";
import { server } from "../system/server.ts";
import { findMember, findMembership, findTeaching } from "./classes.ts";
import { underVersion } from "./mark-submissions.ts";
import { ownDetails } from "./own-details.ts";
import { type NewerVerdicts, readNewerVerdicts, termsOf, toMarked } from "./terms.ts";
import { viewComments } from "./view-comments.ts";

const PROGRAMS_OF_A_PAGE = 20;
const COMMENTED = 100;

/** The programs to list: those of one puzzle, or of all. */
export interface ProgramsPart {
  readonly puzzleId?: string | undefined;
  readonly page?: number;
}

/**
 * One page of the submissions of a learner that the teachers of the class may read, newest first: made under the learner's
 * agreement, to puzzles that the class had at the time. A page beyond the last is the last.
 */
export async function readPrograms(
  reader: Reader | undefined,
  classId: string,
  memberId: string,
  { puzzleId, page: wantedPage = 1 }: ProgramsPart = {},
): Promise<ProgramsPage> {
  const { database } = server();
  return orUnavailable(async () => {
    const own = await findTeaching(database, reader, classId);
    const member = await findMember(database, classId, memberId, own);
    const readable = await readableOf(database, member, own.classroom);
    if (!readable) return { name: member.name, sharedFrom: null, programs: [], page: 1, pages: 1 };
    const where = { AND: [readable, puzzleId === undefined ? {} : { puzzleId }] };
    const count = await database.submission.count({ where });
    const pages = Math.max(1, Math.ceil(count / PROGRAMS_OF_A_PAGE));
    const page = Math.min(Math.max(1, wantedPage), pages);
    const found = await database.submission.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * PROGRAMS_OF_A_PAGE,
      take: PROGRAMS_OF_A_PAGE,
    });
    const programs = await summarize(database, member, found);
    return { name: member.name, sharedFrom: member.programsFrom, programs, page, pages };
  });
}

/** The reader's own programs that the teachers of a class have commented on: at most a hundred, the one with the latest comment first. */
export async function readCommented(reader: Reader | undefined, classId: string): Promise<readonly ProgramSummary[]> {
  const { database } = server();
  return orUnavailable(async () => {
    const own = await findMembership(database, reader, classId);
    const latest = await database.comment.groupBy({
      by: ["submissionId"],
      where: { classroomId: classId, submission: { learnerId: own.learnerId } },
      _max: { createdAt: true },
      orderBy: { _max: { createdAt: "desc" } },
      take: COMMENTED,
    });
    const ids = latest.map(({ submissionId }) => submissionId);
    const found = await database.submission.findMany({ where: { id: { in: ids } } });
    const programs = await summarize(database, own, found);
    return programs.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  });
}

/**
 * A program with the comments of the class: for its author, and for the teachers while the author agrees. For everybody else
 * there is no such program.
 */
export async function readProgram(
  reader: Reader | undefined,
  classId: string,
  submissionId: string,
): Promise<ProgramView> {
  const { database } = server();
  return orUnavailable(async () => {
    const own = await findMembership(database, reader, classId);
    const { submission, member } = await findProgram(database, own, submissionId);
    const [summary] = await summarize(database, member, [submission]);
    if (!summary) throw noProgram();
    const isOwn = member.id === own.id;
    return {
      ...summary,
      source: submission.source,
      memberId: member.id,
      name: isOwn ? ownDetails(member).name : member.name,
      isOwn,
      lineComments: await viewComments(
        database,
        { learnerId: own.learnerId, mayClear: !isOwn },
        { submissionId, classroomId: classId },
      ),
    };
  });
}

/** A program of the class that `own` may read, with the membership of its author. Throws `Refused` if there is none. */
async function findProgram(
  database: Transaction,
  own: Membership & { readonly classroom: Classroom },
  submissionId: string,
): Promise<{ readonly submission: Submission; readonly member: Membership }> {
  const submission = await database.submission.findUnique({ where: { id: submissionId } });
  if (!submission) throw noProgram();
  const isOwn = submission.learnerId === own.learnerId;
  if (isOwn && (await isOfClass(database, own.classroomId, submission))) return { submission, member: own };
  return findReadable(database, own, submission);
}

/** As `findReadable`, by the id of the submission. */
export async function findCommentable(
  database: Transaction,
  own: Membership & { readonly classroom: Classroom },
  submissionId: string,
): Promise<Submission> {
  const submission = await database.submission.findUnique({ where: { id: submissionId } });
  if (!submission) throw noProgram();
  return (await findReadable(database, own, submission)).submission;
}

/** A submission that `own`, a teacher of the class, may read. Throws `Refused` as for a missing one if not. */
async function findReadable(
  database: Transaction,
  own: Membership & { readonly classroom: Classroom },
  submission: Submission,
) {
  if (!STAFF.includes(own.role)) throw noProgram();
  const where = { classroomId_learnerId: { classroomId: own.classroomId, learnerId: submission.learnerId } };
  const member = await database.membership.findUnique({ where });
  const readable = member && (await readableOf(database, member, own.classroom));
  if (!readable || !(await database.submission.findFirst({ where: { AND: [readable, { id: submission.id }] } })))
    throw noProgram();
  return { submission, member };
}

function noProgram(): Refused {
  return new Refused("not-found", "There is no such program, or it is not yours to see.");
}

/** Whether the class has the puzzle, or has commented on the submission. */
async function isOfClass(database: Transaction, classroomId: string, { id, puzzleId }: Submission): Promise<boolean> {
  return (
    (await database.assignment.findFirst({ where: { classroomId, puzzleId } })) !== null ||
    (await database.comment.findFirst({ where: { classroomId, submissionId: id } })) !== null
  );
}

/**
 * The submissions of a learner that the teachers may read: to each puzzle of the class, from the time on when the class had both
 * the puzzle and the agreement. Undefined if they may read none, as in an archived class, which its learners do not see.
 */
async function readableOf(
  database: Transaction,
  { learnerId, role, programsFrom }: Membership,
  { id: classroomId, readsPrograms, closedAt, archivedAt }: Classroom,
): Promise<Prisma.SubmissionWhereInput | undefined> {
  if (!readsPrograms || archivedAt || role !== "learner" || programsFrom === null) return undefined;
  const assignments = await database.assignment.findMany({ where: { classroomId } });
  return {
    learnerId,
    // A closed class learns nothing of its learners' later work.
    ...(closedAt && { createdAt: { lte: closedAt } }),
    OR: assignments.map(({ puzzleId, assignedAt }) => ({
      puzzleId,
      createdAt: { gte: laterOf(programsFrom, assignedAt) },
    })),
  };
}

/** Submissions of one member, with the verdicts and marks that the class goes by. */
async function summarize(
  database: Transaction,
  { id: membershipId, classroomId, learnerId }: Membership,
  submissions: readonly Submission[],
): Promise<ProgramSummary[]> {
  const [assignments, extensions, comments] = await Promise.all([
    database.assignment.findMany({ where: { classroomId } }),
    database.extension.findMany({ where: { membershipId } }),
    database.comment.findMany({
      where: { classroomId, submissionId: { in: submissions.map(({ id }) => id) } },
      select: { submissionId: true, readAt: true },
    }),
  ]);
  const newer = await readNewerVerdicts(database, assignments, [learnerId]);
  return submissions.map((made) => {
    const about = comments.filter(({ submissionId }) => submissionId === made.id);
    return {
      ...summaryOf(made, newer, assignments, extensions),
      comments: about.length,
      newComments: about.filter(({ readAt }) => readAt === null).length,
    };
  });
}

function summaryOf(
  made: Submission,
  newer: NewerVerdicts,
  assignments: readonly Assignment[],
  extensions: readonly Extension[],
) {
  const { id, puzzleId, createdAt, language } = made;
  const assignment = assignments.find((one) => one.puzzleId === puzzleId);
  const extendedTo = extensions.find((one) => one.puzzleId === puzzleId)?.dueAt;
  const terms = assignment && termsOf(assignment, extendedTo);
  const { status, layers, heads, ranked, testsPassed, testsTotal, puzzleVersion } = underVersion(
    toMarked(made, newer),
    terms?.gradedVersion ?? null,
  );
  return {
    id,
    puzzleId,
    createdAt,
    language: readLanguage(language),
    status: status as ProgramSummary["status"],
    layers,
    heads,
    ranked,
    testsPassed,
    testsTotal,
    version: puzzleVersion,
    isLate: !!terms?.dueAt && createdAt > terms.dueAt,
  };
}
