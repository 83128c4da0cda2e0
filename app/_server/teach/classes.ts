import { type PerLocale, perLocale } from "../../../engine/index.ts";
import "server-only";
import type { Assignment, Classroom, Extension, Membership } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Role } from "../../_api/answers.ts";
import { FIRST_TERMS, type LateRule, type PointRule, type Worth } from "../../_api/class-answers.ts";
import { findPuzzle } from "../course/puzzles.ts";
import type { Reader } from "../people/auth.ts";
import { STAFF } from "../people/memberships.ts";
import { orUnavailable, transact } from "../system/database.ts";
import { randomCode } from "../system/random-code.ts";
import { limit } from "../system/rate-limits.ts";
import { Refused } from "../system/refusal.ts";
import { server } from "../system/server.ts";
import { agreeNow } from "./agree-now.ts";
import { authoredId, isAuthoredId, mayAssign, titleOf } from "./authored-puzzles.ts";
import { countNewComments } from "./count-new-comments.ts";
import { matchJoiner } from "./match-joiner.ts";
import { ownDetails } from "./own-details.ts";
import { ownDue } from "./own-due.ts";
import { stopReading } from "./stop-reading.ts";
import { requireTeacher } from "./teacher.ts";

export interface ClassSummary {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly isClosed: boolean;
  readonly isArchived: boolean;
  readonly learners: number;
}

export interface ListedClass extends ClassSummary {
  readonly timeZone: string;
  /** The assignment that is due next. */
  readonly nextDue: AssignmentView | null;
  /** Comments on the reader's programs that the reader has yet to open. */
  readonly newComments: number;
}

export interface ClassView extends ClassSummary {
  /** The code that learners type to join. Only teachers see it. */
  readonly joinCode: string | null;
  /** The reader's own name, number and section in the class. */
  readonly ownName: string;
  readonly ownNumber: string | null;
  readonly ownSection: string | null;
  /** Whether the teachers read the programs of learners who agreed. */
  readonly readsPrograms: boolean;
  /** The time from which on the reader agreed to that; null without an agreement. */
  readonly ownProgramsFrom: Date | null;
  /** The IANA name of the zone in which the class's teachers set times. */
  readonly timeZone: string;
  readonly assignments: readonly AssignmentView[];
  /** The teachers of the class. The grid names the learners. */
  readonly members: readonly MemberView[];
}

export interface AssignmentView extends Worth {
  readonly puzzleId: string;
  readonly title: Titles;
  /** The path of its page, or null if the puzzle was deleted. */
  readonly path: string | null;
  /** Null if learners may begin at once. */
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  readonly lateRule: LateRule;
}

export type Titles = PerLocale<string>;

export interface MemberView {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly joinedAt: Date;
}

const JOIN_CODE_LENGTH = 8;
const MAX_CLASSES = 100;
const MAX_LEARNERS = 2_000;
const MAX_ASSIGNMENTS = 60;

const WHOLE = {
  memberships: { where: { role: { in: STAFF } }, orderBy: { joinedAt: "asc" } },
  assignments: { orderBy: { position: "asc" } },
} as const;

export interface NewClass {
  readonly name: string;
  readonly ownName: string;
  readonly timeZone: string;
  /** The class whose list of puzzles the new one begins with. */
  readonly copyOf?: string | undefined;
}

/**
 * Makes a class with the reader as its owner; gives its id. It may begin with the puzzles of a class that the reader teaches,
 * in their order and with their points, but without their times.
 */
export async function createClass(
  reader: Reader | undefined,
  { name, ownName, timeZone, copyOf }: NewClass,
): Promise<string> {
  const { learnerId } = requireTeacher(reader);
  await limit("teach-learner", learnerId);
  return transact(async (transaction) => {
    if ((await transaction.membership.count({ where: { learnerId, role: "owner" } })) >= MAX_CLASSES)
      throw new Refused("conflict", `Nobody needs more than ${MAX_CLASSES} classes; delete some.`, "too-many-classes");
    if (copyOf !== undefined) await findTeaching(transaction, reader, copyOf);
    const copied = copyOf === undefined ? [] : await copyList(transaction, copyOf);
    const { id } = await transaction.classroom.create({
      data: {
        name,
        assignments: { create: copied },
        timeZone,
        joinCode: randomCode(JOIN_CODE_LENGTH),
        memberships: { create: { learnerId, role: "owner", name: ownName } },
      },
    });
    return id;
  });
}

async function copyList(transaction: Transaction, classId: string) {
  const list = await transaction.assignment.findMany({ where: { classroomId: classId } });
  return list.map(({ puzzleId, position, lateRule, points, pointRule, layerLimit }) => ({
    puzzleId,
    position,
    lateRule,
    points,
    pointRule,
    layerLimit,
  }));
}

/** The classes that the reader teaches or learns in. A visitor has no classes, and learners do not see archived ones. */
export async function listClasses(reader: Reader | undefined): Promise<ListedClass[]> {
  if (!reader) return [];
  const found = await orUnavailable(() =>
    server().database.membership.findMany({
      where: {
        learnerId: reader.learnerId,
        OR: [{ role: { in: STAFF } }, { classroom: { archivedAt: null } }],
      },
      include: {
        extensions: true,
        classroom: {
          include: { assignments: { where: { dueAt: { not: null } } } },
        },
      },
      orderBy: { joinedAt: "desc" },
    }),
  );
  const learners = await orUnavailable(() => countLearners(found.map(({ classroomId }) => classroomId)));
  const comments = await countNewComments(reader.learnerId);
  return orUnavailable(() =>
    Promise.all(
      found.map(async ({ role, classroom, extensions }) => ({
        id: classroom.id,
        name: classroom.name,
        role: role as Role,
        isClosed: classroom.closedAt !== null,
        isArchived: classroom.archivedAt !== null,
        learners: learners.get(classroom.id) ?? 0,
        timeZone: classroom.timeZone,
        nextDue: await viewNextDue(classroom.assignments, extensions),
        newComments: comments.find(({ classId }) => classId === classroom.id)?.count ?? 0,
      })),
    ),
  );
}

/** The number of learners of each of these classes. Prisma's `_count` in an `include` would count in all classes first. */
async function countLearners(classIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const groups = await server().database.membership.groupBy({
    by: ["classroomId"],
    where: { classroomId: { in: [...classIds] }, role: "learner" },
    _count: true,
  });
  return new Map(groups.map(({ classroomId, _count }) => [classroomId, _count]));
}

/** The assignment that a member has to send next, with the member's own due time. */
async function viewNextDue(
  assignments: readonly Assignment[],
  extensions: readonly Extension[],
): Promise<AssignmentView | null> {
  const now = Date.now();
  const [next] = assignments
    .map((one) => {
      const extendedTo = extensions.find(({ puzzleId }) => puzzleId === one.puzzleId)?.dueAt;
      return { ...one, dueAt: ownDue(one.dueAt, extendedTo).dueAt };
    })
    .filter(({ dueAt }) => dueAt !== null && dueAt.getTime() >= now)
    .sort((a, b) => Number(a.dueAt) - Number(b.dueAt));
  return next ? viewAssignment(next) : null;
}

/** Finds a class with the reader's membership. Throws `Refused` as for a missing class if the reader is not in it. */
export async function findMembership(
  database: Transaction,
  reader: Reader | undefined,
  classId: string,
): Promise<Membership & { readonly classroom: Classroom }> {
  if (!reader) throw new Refused("forbidden", "Sign in first.", "sign-in-first");
  const found = await database.membership.findUnique({
    where: { classroomId_learnerId: { classroomId: classId, learnerId: reader.learnerId } },
    include: { classroom: true },
  });
  if (!found) throw new Refused("not-found", "There is no such class, or you are not in it.");
  return found;
}

/** Like `findMembership`, but finds only teachers of the class. */
export async function findTeaching(database: Transaction, reader: Reader | undefined, classId: string) {
  const found = await findMembership(database, reader, classId);
  if (!STAFF.includes(found.role)) throw new Refused("forbidden", "Only teachers of the class may.", "teachers-only");
  requireTeacher(reader);
  return found;
}

async function findOwning(database: Transaction, reader: Reader | undefined, classId: string) {
  const found = await findTeaching(database, reader, classId);
  if (found.role !== "owner") throw new Refused("forbidden", "Only the owner of the class may.", "owner-only");
  return found;
}

/** Like `findTeaching`, but finds only a class that is not closed. */
export async function findOpen(database: Transaction, reader: Reader | undefined, classId: string) {
  const found = await findTeaching(database, reader, classId);
  if (found.classroom.closedAt) throw new Refused("conflict", "The class is closed; open it first.", "class-closed");
  return found;
}

export async function readClass(reader: Reader | undefined, classId: string): Promise<ClassView> {
  const { database } = server();
  return orUnavailable(async () => {
    const own = await findMembership(database, reader, classId);
    const whole = await database.classroom.findUniqueOrThrow({ where: { id: classId }, include: WHOLE });
    const teaches = STAFF.includes(own.role);
    const { name, studentNumber, section } = ownDetails(own);
    return {
      id: classId,
      name: whole.name,
      role: own.role as Role,
      isClosed: whole.closedAt !== null,
      isArchived: whole.archivedAt !== null,
      learners: (await countLearners([classId])).get(classId) ?? 0,
      joinCode: teaches ? whole.joinCode : null,
      ownName: name,
      ownNumber: studentNumber,
      ownSection: section,
      readsPrograms: whole.readsPrograms,
      ownProgramsFrom: own.programsFrom,
      timeZone: whole.timeZone,
      assignments: await Promise.all(whole.assignments.map(viewAssignment)),
      members: whole.memberships.map((one) => ({
        id: one.id,
        name: one.name,
        role: one.role as Role,
        joinedAt: one.joinedAt,
      })),
    };
  });
}

/** The title of an assignment and the path of its page. */
export async function viewAssignment(assignment: Assignment): Promise<AssignmentView> {
  const { puzzleId, opensAt, dueAt, lateRule, points, pointRule, layerLimit } = assignment;
  const { title, path } = isAuthoredId(puzzleId) ? await viewAuthored(puzzleId) : viewCatalog(puzzleId);
  return {
    puzzleId,
    title,
    path,
    opensAt,
    dueAt,
    lateRule: lateRule as LateRule,
    points,
    pointRule: pointRule as PointRule,
    layerLimit,
  };
}

function viewCatalog(puzzleId: string): Pick<AssignmentView, "title" | "path"> {
  const data = findPuzzle(puzzleId)?.data;
  return data ? { title: data.title, path: `/puzzles/${puzzleId}` } : gone(puzzleId);
}

async function viewAuthored(puzzleId: string): Promise<Pick<AssignmentView, "title" | "path">> {
  const code = puzzleId.slice(authoredId("").length);
  const latest = await server().database.puzzleVersion.findFirst({
    where: { puzzle: { code } },
    orderBy: { version: "desc" },
  });
  if (!latest) return gone(puzzleId);
  return { title: titleOf({ files: latest.files, code }), path: `/puzzles/u/${code}` };
}

function gone(puzzleId: string): Pick<AssignmentView, "title" | "path"> {
  return { title: perLocale(() => puzzleId), path: null };
}

export interface Joining {
  readonly code: string;
  readonly name: string;
  readonly studentNumber?: string | null;
  /** Whether the learner agrees that teachers read their programs. It counts if the class asks for it. */
  readonly agrees?: boolean | undefined;
}

/**
 * Joins a class as a learner by its code, under a name that its teachers see. Joined again, the name is changed, and an
 * agreement is given but not taken back. Codes can be guessed, so ask `limit` first.
 */
export async function joinClass(learnerId: string, joining: Joining): Promise<string> {
  const { code, name, studentNumber = null, agrees = false } = joining;
  return transact(async (transaction) => {
    const classroom = await findJoinable(transaction, code);
    const where = { classroomId_learnerId: { classroomId: classroom.id, learnerId } };
    const before = await transaction.membership.findUnique({ where, include: { entry: true } });
    if (!before && (await transaction.membership.count({ where: { classroomId: classroom.id } })) >= MAX_LEARNERS)
      throw new Refused("conflict", "The class is full.", "class-full");
    if (before?.entry) {
      // A teacher's list says how a matched learner is called.
      if (agrees) await agreeNow(transaction, before);
      return classroom.id;
    }
    const member = await transaction.membership.upsert({
      where,
      create: { classroomId: classroom.id, learnerId, role: "learner", name, studentNumber },
      update: { name, ...(studentNumber !== null && { studentNumber }) },
    });
    if (member.role === "learner") await matchJoiner(transaction, member);
    if (agrees) await agreeNow(transaction, member);
    return classroom.id;
  });
}

export interface Joinable {
  readonly name: string;
  readonly hasRoster: boolean;
  /** Whether its teachers read the programs of learners who agree. */
  readonly readsPrograms: boolean;
}

/** The class that a code opens, so that a learner knows what they join. Ask `limit("join-address")` first. */
export async function readJoinable(code: string): Promise<Joinable> {
  return orUnavailable(async () => {
    const { database } = server();
    const { id, name, readsPrograms } = await findJoinable(database, code);
    const hasRoster = (await database.rosterEntry.findFirst({ where: { classroomId: id } })) !== null;
    return { name, hasRoster, readsPrograms };
  });
}

async function findJoinable(database: Transaction, code: string): Promise<Classroom> {
  const joinCode = code.toLowerCase().replace(/[\s-]/g, "");
  const found = await database.classroom.findUnique({ where: { joinCode } });
  if (!found) throw new Refused("not-found", "No class has this code.", "unknown-code");
  if (found.closedAt) throw new Refused("conflict", "The class is closed.", "class-closed");
  return found;
}

/** Makes the old code and link worthless. */
export async function renewJoinCode(reader: Reader | undefined, classId: string): Promise<string> {
  const joinCode = randomCode(JOIN_CODE_LENGTH);
  await transact(async (transaction) => {
    await findOpen(transaction, reader, classId);
    await transaction.classroom.update({ where: { id: classId }, data: { joinCode } });
  });
  return joinCode;
}

export async function renameClass(reader: Reader | undefined, classId: string, name: string): Promise<void> {
  await transact(async (transaction) => {
    await findTeaching(transaction, reader, classId);
    await transaction.classroom.update({ where: { id: classId }, data: { name } });
  });
}

/** Changes the zone in which teachers set times. Times that are set already stay the same instants. */
export async function setTimeZone(reader: Reader | undefined, classId: string, timeZone: string): Promise<void> {
  await transact(async (transaction) => {
    await findTeaching(transaction, reader, classId);
    await transaction.classroom.update({ where: { id: classId }, data: { timeZone } });
  });
}

/** Closes a class, or opens it again, also an archived one. Nobody joins a closed class; its results stay to be read. */
export async function setClosed(reader: Reader | undefined, classId: string, isClosed: boolean): Promise<void> {
  await transact(async (transaction) => {
    const { classroom } = await findOwning(transaction, reader, classId);
    await transaction.classroom.update({
      where: { id: classId },
      data: { closedAt: isClosed ? (classroom.closedAt ?? new Date()) : null, archivedAt: null },
    });
  });
}

/**
 * Deletes a class, or archives it if it has learners: its list, its members and their results stay to be read by its teachers.
 * Programs are read no longer, because learners do not see an archived class and so cannot take an agreement back there.
 */
export async function deleteClass(reader: Reader | undefined, classId: string): Promise<"deleted" | "archived"> {
  return transact(async (transaction) => {
    const { classroom } = await findOwning(transaction, reader, classId);
    const where = { id: classId };
    if ((await transaction.membership.count({ where: { classroomId: classId, role: "learner" } })) > 0) {
      const now = new Date();
      await transaction.classroom.update({ where, data: { closedAt: classroom.closedAt ?? now, archivedAt: now } });
      await stopReading(transaction, classId);
      return "archived";
    }
    await transaction.classroom.delete({ where });
    return "deleted";
  });
}

/**
 * Gives an owner's archived classes to a co-teacher, and deletes those without one. Call it before the owner is deleted.
 * Throws `Refused` if a class that is not archived has learners: the owner must hand it over or delete it first.
 */
export async function passOnClasses(transaction: Transaction, learnerId: string): Promise<void> {
  const own = await transaction.membership.findMany({ where: { learnerId, role: "owner" } });
  const owned = await transaction.classroom.findMany({
    where: { id: { in: own.map(({ classroomId }) => classroomId) } },
    include: { memberships: { orderBy: { joinedAt: "asc" } } },
  });
  const inUse = owned.find(
    ({ archivedAt, memberships }) => !archivedAt && memberships.some(({ role }) => role === "learner"),
  );
  if (inUse) throw new Refused("conflict", `Hand over the class "${inUse.name}" first, or delete it.`, "owns-classes");
  for (const { id, memberships } of owned) {
    const heir = memberships.find(({ role }) => role === "co-teacher");
    if (heir) await transaction.membership.update({ where: { id: heir.id }, data: { role: "owner" } });
    else await transaction.classroom.delete({ where: { id } });
  }
}

/** A term that is left out stays as it is. */
export interface NewAssignment {
  readonly puzzleId: string;
  readonly opensAt?: Date | null | undefined;
  readonly dueAt?: Date | null | undefined;
  readonly lateRule?: LateRule | undefined;
  readonly points?: number | undefined;
  readonly pointRule?: PointRule | undefined;
  readonly layerLimit?: number | null | undefined;
}

/** Makes these the puzzles of the class, in this order. Learners keep their results of the other puzzles. */
export async function assignPuzzles(
  reader: Reader | undefined,
  classId: string,
  wanted: readonly NewAssignment[],
): Promise<void> {
  if (wanted.length > MAX_ASSIGNMENTS || new Set(wanted.map(({ puzzleId }) => puzzleId)).size < wanted.length)
    throw new Refused("bad-request", `A class has at most ${MAX_ASSIGNMENTS} puzzles, each once.`, "bad-assignments");
  await limit("teach-learner", requireTeacher(reader).learnerId);
  await transact(async (transaction) => {
    await findOpen(transaction, reader, classId);
    const before = await transaction.assignment.findMany({ where: { classroomId: classId } });
    const known = new Map(before.map((one) => [one.puzzleId, one]));
    for (const { puzzleId } of wanted)
      if (!known.has(puzzleId) && !(await isAssignable(transaction, requireTeacher(reader), puzzleId)))
        throw new Refused("not-found", `There is no puzzle ${puzzleId} to assign.`, "unknown-puzzle");
    await transaction.assignment.deleteMany({ where: { classroomId: classId } });
    await transaction.assignment.createMany({
      data: wanted.map((one, position) => newTerms(classId, one, known.get(one.puzzleId), position)),
    });
  });
}

/** The row of an assignment. Throws `Refused` for a puzzle that opens after it is due, and for a limit of layers without a number. */
function newTerms(classroomId: string, wanted: NewAssignment, before: Assignment | undefined, position: number) {
  const { puzzleId } = wanted;
  const term = <Name extends keyof typeof FIRST_TERMS>(name: Name) =>
    wanted[name] === undefined ? (before?.[name] ?? FIRST_TERMS[name]) : wanted[name];
  const [opensAt, dueAt] = [term("opensAt"), term("dueAt")];
  if (opensAt && dueAt && opensAt >= dueAt)
    throw new Refused("bad-request", `${puzzleId} opens after it is due.`, "opens-after-due");
  const [pointRule, layerLimit] = [term("pointRule"), term("layerLimit")];
  if (pointRule === "layers" && layerLimit === null)
    throw new Refused("bad-request", `${puzzleId} has no limit of layers.`, "no-layer-limit");
  const [lateRule, points] = [term("lateRule"), term("points")];
  return {
    classroomId,
    puzzleId,
    assignedAt: before?.assignedAt ?? new Date(),
    position,
    opensAt,
    dueAt,
    lateRule,
    points,
    pointRule,
    layerLimit,
    gradedVersion: before?.gradedVersion ?? null,
  };
}

async function isAssignable(transaction: Transaction, reader: Reader, puzzleId: string): Promise<boolean> {
  return isAuthoredId(puzzleId) ? mayAssign(transaction, reader, puzzleId) : findPuzzle(puzzleId) !== undefined;
}

/** Takes somebody out of the class: teachers take learners, the owner also co-teachers, everybody but the owner themselves. */
export async function removeMember(reader: Reader | undefined, classId: string, memberId: string): Promise<void> {
  await transact(async (transaction) => {
    const own = await findMembership(transaction, reader, classId);
    const member = await findMember(transaction, classId, memberId, own);
    const mayRemove =
      member.id === own.id || own.role === "owner" || (own.role === "co-teacher" && member.role === "learner");
    if (!mayRemove) throw new Refused("forbidden", "You may not remove this member.", "teachers-only");
    if (member.role === "owner") throw new Refused("conflict", "A class keeps its owner.", "owner-stays");
    await transaction.membership.delete({ where: { id: memberId } });
  });
}

/**
 * Makes a member a co-teacher, or a learner again, or hands the class over: then the owner becomes a co-teacher. Only the
 * owner may. A teacher needs an account.
 */
export async function setRole(
  reader: Reader | undefined,
  classId: string,
  memberId: string,
  role: Role,
): Promise<void> {
  await transact(async (transaction) => {
    const own = await findOwning(transaction, reader, classId);
    const member = await findMember(transaction, classId, memberId, own);
    if (member.role === "owner") throw new Refused("conflict", "A class keeps its owner.", "owner-stays");
    const learner = await transaction.learner.findUniqueOrThrow({ where: { id: member.learnerId } });
    if (role !== "learner" && learner.isAnonymous)
      throw new Refused("conflict", "A co-teacher needs an account.", "needs-account");
    if (role === "owner") await transaction.membership.update({ where: { id: own.id }, data: { role: "co-teacher" } });
    // Nobody reads the programs of a teacher, and a teacher who becomes a learner is asked again.
    const agreement = role === "learner" ? {} : { programsFrom: null };
    await transaction.membership.update({ where: { id: memberId }, data: { role, ...agreement } });
  });
}

/** For a learner there is nobody in the class but themselves. */
export async function findMember(transaction: Transaction, classId: string, memberId: string, own: Membership) {
  const member = await transaction.membership.findFirst({ where: { id: memberId, classroomId: classId } });
  if (!member) throw new Refused("not-found", "There is no such member.");
  if (member.id !== own.id && !STAFF.includes(own.role))
    throw new Refused("forbidden", "Only teachers of the class may.", "teachers-only");
  return member;
}
