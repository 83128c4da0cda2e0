import "server-only";
import { randomUUID } from "node:crypto";
import type { Membership, RosterEntry } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { RosterRow, Unmatched } from "../../_api/class-answers.ts";
import type { Reader } from "../people/auth.ts";
import { nameKey, type RosterEntry as ReadEntry } from "../reading/read-roster.ts";
import { orUnavailable, transact } from "../system/database.ts";
import { Refused } from "../system/refusal.ts";
import { server } from "../system/server.ts";
import { findMember, findOpen, findTeaching } from "./classes.ts";
import { findListed } from "./find-listed.ts";
import { isProven, match, verifiedEmail } from "./match-joiner.ts";
import { matchRoster } from "./match-roster.ts";

const MOST_ENTRIES = 10_000;
const ROWS_OF_A_PAGE = 100;

/** The list of a class, next to those who joined. */
export interface RosterView {
  /** One page of the persons on the list who have not joined. */
  readonly absent: readonly RosterRow[];
  /** All of them. */
  readonly absentCount: number;
  readonly matchedCount: number;
  /** Learners who are not matched to a person on the list. */
  readonly unmatched: readonly Unmatched[];
  readonly page: number;
  readonly pages: number;
}

/** The list of a class, for its teachers. A page beyond the last is the last. */
export async function readRoster(reader: Reader | undefined, classId: string, wantedPage = 1): Promise<RosterView> {
  const { database } = server();
  return orUnavailable(async () => {
    await findTeaching(database, reader, classId);
    const isAbsent = { classroomId: classId, membershipId: null };
    const absentCount = await database.rosterEntry.count({ where: isAbsent });
    const pages = Math.max(1, Math.ceil(absentCount / ROWS_OF_A_PAGE));
    const page = Math.min(Math.max(1, wantedPage), pages);
    const [absent, matchedCount, unmatched] = await Promise.all([
      database.rosterEntry.findMany({
        where: isAbsent,
        orderBy: [{ name: "asc" }, { id: "asc" }],
        skip: (page - 1) * ROWS_OF_A_PAGE,
        take: ROWS_OF_A_PAGE,
      }),
      database.rosterEntry.count({ where: { classroomId: classId, membershipId: { not: null } } }),
      database.membership.findMany({
        where: { classroomId: classId, role: "learner", entry: null },
        orderBy: [{ name: "asc" }, { joinedAt: "asc" }],
      }),
    ]);
    return {
      absent: absent.map(({ id, name, studentNumber, email, section }) => ({
        id,
        name,
        studentNumber,
        email,
        section,
      })),
      absentCount,
      matchedCount,
      unmatched: unmatched.map(({ id, name, studentNumber }) => ({ memberId: id, name, studentNumber })),
      page,
      pages,
    };
  });
}

/**
 * Adds persons to the list of a class, or changes those that are on it by number, e-mail or name. A number, e-mail address or
 * section that the import lacks stays as it is. Then matches learners who joined already. Gives the number of learners that are matched now.
 */
export async function importRoster(
  reader: Reader | undefined,
  classId: string,
  entries: readonly ReadEntry[],
): Promise<number> {
  return transact(async (transaction) => {
    await findOpen(transaction, reader, classId);
    const before = await transaction.rosterEntry.findMany({ where: { classroomId: classId } });
    const found = findListed(before, entries);
    const replaced = new Set<string>();
    const fresh: ReadEntry[] = [];
    for (const [i, read] of entries.entries()) {
      const known = found[i];
      const entry = known ? fillIn(read, known) : read;
      if (known && isSame(known, entry)) continue;
      if (known?.membershipId) await changeMatched(transaction, known, entry);
      else fresh.push(entry);
      if (known && !known.membershipId) replaced.add(known.id);
    }
    if (before.length - replaced.size + fresh.length > MOST_ENTRIES)
      throw new Refused("conflict", `A list has at most ${MOST_ENTRIES} persons.`, "roster-full");
    await transaction.rosterEntry.deleteMany({ where: { id: { in: [...replaced] } } });
    await transaction.rosterEntry.createMany({ data: fresh.map((entry) => newEntry(classId, entry)) });
    await matchAll(transaction, classId);
    return transaction.rosterEntry.count({ where: { classroomId: classId, membershipId: { not: null } } });
  });
}

function newEntry(classroomId: string, { name, studentNumber, email, section }: ReadEntry) {
  return { id: randomUUID(), classroomId, name, nameKey: nameKey(name), studentNumber, email, section };
}

/** Adds to an imported person the parts that only the list has. */
function fillIn(read: ReadEntry, known: RosterEntry): ReadEntry {
  const { name, studentNumber, email, section } = read;
  return {
    name,
    studentNumber: studentNumber ?? known.studentNumber,
    email: email ?? known.email,
    section: section ?? known.section,
  };
}

function isSame(known: RosterEntry, { name, studentNumber, email, section }: ReadEntry): boolean {
  const isCalledSo = known.name === name && known.studentNumber === studentNumber;
  return isCalledSo && known.email === email && known.section === section;
}

async function changeMatched(transaction: Transaction, known: RosterEntry, entry: ReadEntry): Promise<void> {
  const { name, studentNumber, email, section } = entry;
  const data = { name, nameKey: nameKey(name), studentNumber, email, section };
  await transaction.rosterEntry.update({ where: { id: known.id }, data });
  if (known.membershipId)
    await transaction.membership.update({ where: { id: known.membershipId }, data: { name, studentNumber, section } });
}

async function matchAll(transaction: Transaction, classId: string): Promise<void> {
  const members = await transaction.membership.findMany({
    where: { classroomId: classId, role: "learner", entry: null },
    include: { learner: true },
  });
  const all = await transaction.rosterEntry.findMany({ where: { classroomId: classId } });
  const free = all.filter(({ membershipId }) => membershipId === null);
  const joined = members.map(({ learner, ...member }) => ({ ...member, email: verifiedEmail(learner) }));
  const byId = new Map(joined.map((one) => [one.id, one]));
  for (const { memberId, entry } of matchRoster(joined, free, all)) {
    const joiner = byId.get(memberId);
    if (joiner) await match(transaction, joiner, entry, isProven(joiner, entry));
  }
}

/** The person on the list to whom a member is matched, for the teachers of the class; undefined if there is none. */
export async function readMatch(
  reader: Reader | undefined,
  classId: string,
  memberId: string,
): Promise<{ readonly name: string } | undefined> {
  const { database } = server();
  return orUnavailable(async () => {
    await findTeaching(database, reader, classId);
    const entry = await database.rosterEntry.findFirst({ where: { classroomId: classId, membershipId: memberId } });
    return entry ? { name: entry.name } : undefined;
  });
}

/**
 * Matches a learner to a person on the list, whose name, number and section both see then. With null for the person the learner
 * is matched to nobody, has no number and section, and has the typed name again.
 */
export async function setMatch(
  reader: Reader | undefined,
  classId: string,
  memberId: string,
  entryId: string | null,
): Promise<void> {
  await transact(async (transaction) => {
    const own = await findOpen(transaction, reader, classId);
    const member = await findMember(transaction, classId, memberId, own);
    if (member.role !== "learner") throw new Refused("forbidden", "Only learners are on the list.", "learners-only");
    const where = { membershipId: memberId };
    const { count } = await transaction.rosterEntry.updateMany({ where, data: { membershipId: null } });
    if (entryId === null) {
      if (count > 0) await forgetPlace(transaction, member);
      return;
    }
    const entry = await transaction.rosterEntry.findFirst({ where: { id: entryId, classroomId: classId } });
    if (!entry) throw new Refused("not-found", "The list has no such person.");
    if (entry.membershipId) throw new Refused("conflict", "Somebody else is matched to this person.", "roster-taken");
    await match(transaction, member, entry, true);
  });
}

async function forgetPlace(transaction: Transaction, { id, name, typedName }: Membership): Promise<void> {
  const data = { name: typedName ?? name, studentNumber: null, section: null, typedName: null, typedNumber: null };
  await transaction.membership.update({ where: { id }, data });
}

/** Removes the persons who have not joined from the list. */
export async function clearRoster(reader: Reader | undefined, classId: string): Promise<void> {
  await transact(async (transaction) => {
    await findOpen(transaction, reader, classId);
    await transaction.rosterEntry.deleteMany({ where: { classroomId: classId, membershipId: null } });
  });
}

export interface Details {
  readonly name: string;
  readonly studentNumber: string | null;
  readonly section: string | null;
}

/** Changes a learner's name, number and section in the class, and on its list. */
export async function setDetails(
  reader: Reader | undefined,
  classId: string,
  memberId: string,
  { name, studentNumber, section }: Details,
): Promise<void> {
  await transact(async (transaction) => {
    const own = await findTeaching(transaction, reader, classId);
    const member = await findMember(transaction, classId, memberId, own);
    if (member.role !== "learner") throw new Refused("forbidden", "Only learners have details.", "teachers-only");
    const data = { name, studentNumber, section };
    const seen = { ...data, typedName: null, typedNumber: null };
    await transaction.membership.update({ where: { id: memberId }, data: seen });
    await transaction.rosterEntry.updateMany({
      where: { membershipId: memberId },
      data: { ...data, nameKey: nameKey(name) },
    });
  });
}
