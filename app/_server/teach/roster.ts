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
import { isProven, match, matchedMember, verifiedEmail } from "./match-joiner.ts";
import { matchRoster } from "./match-roster.ts";
import { insertEntries, type MemberChange, updateEntries, updateMembers } from "./write-roster.ts";

const MOST_ENTRIES = 10_000;
const ROWS_OF_A_PAGE = 50;

/** The list of a class, next to those who joined. */
export interface RosterView {
  /** One page of the persons on the list who have not joined. */
  readonly absent: readonly RosterRow[];
  /** All of them. */
  readonly absentCount: number;
  readonly matchedCount: number;
  /** One page of the learners who are not matched to a person on the list. */
  readonly unmatched: readonly Unmatched[];
  /** All of them. */
  readonly unmatchedCount: number;
  /** The page of the persons. */
  readonly page: number;
  readonly pages: number;
  readonly unmatchedPage: number;
  readonly unmatchedPages: number;
}

/** The pages of the two parts of the list. One beyond the last is the last. */
export interface RosterPages {
  readonly page?: number;
  readonly unmatchedPage?: number;
}

/** The list of a class, for its teachers. */
export async function readRoster(
  reader: Reader | undefined,
  classId: string,
  wanted: RosterPages = {},
): Promise<RosterView> {
  const { database } = server();
  return orUnavailable(async () => {
    await findTeaching(database, reader, classId);
    const isAbsent = { classroomId: classId, membershipId: null };
    const isUnmatched = { classroomId: classId, role: "learner", entry: null };
    const [absentCount, unmatchedCount, matchedCount] = await Promise.all([
      database.rosterEntry.count({ where: isAbsent }),
      database.membership.count({ where: isUnmatched }),
      database.rosterEntry.count({ where: { classroomId: classId, membershipId: { not: null } } }),
    ]);
    const [persons, learners] = [pageOf(absentCount, wanted.page), pageOf(unmatchedCount, wanted.unmatchedPage)];
    const [absent, unmatched] = await Promise.all([
      database.rosterEntry.findMany({
        where: isAbsent,
        orderBy: [{ name: "asc" }, { id: "asc" }],
        skip: persons.skip,
        take: ROWS_OF_A_PAGE,
      }),
      database.membership.findMany({
        where: isUnmatched,
        orderBy: [{ name: "asc" }, { joinedAt: "asc" }, { id: "asc" }],
        skip: learners.skip,
        take: ROWS_OF_A_PAGE,
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
      unmatchedCount,
      page: persons.page,
      pages: persons.pages,
      unmatchedPage: learners.page,
      unmatchedPages: learners.pages,
    };
  });
}

function pageOf(rows: number, wanted = 1): { readonly page: number; readonly pages: number; readonly skip: number } {
  const pages = Math.max(1, Math.ceil(rows / ROWS_OF_A_PAGE));
  const page = Math.min(Math.max(1, wanted), pages);
  return { page, pages, skip: (page - 1) * ROWS_OF_A_PAGE };
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
    const changed = new Map<string, RosterEntry>();
    const fresh: RosterEntry[] = [];
    for (const [i, read] of entries.entries()) {
      const known = found[i];
      if (!known) fresh.push(newEntry(classId, read));
      else if (!isSame(known, fillIn(read, known))) changed.set(known.id, fillIn(read, known));
    }
    if (before.length + fresh.length > MOST_ENTRIES)
      throw new Refused("conflict", `A list has at most ${MOST_ENTRIES} persons.`, "roster-full");
    const all = [...before.map((entry) => changed.get(entry.id) ?? entry), ...fresh];
    await insertEntries(transaction, fresh);
    await updateEntries(transaction, [...changed.values()]);
    await updateMembers(transaction, [...changed.values()].flatMap(changeOfMember));
    const matched = await matchAll(transaction, classId, all);
    return matched + all.filter(({ membershipId }) => membershipId !== null).length;
  });
}

function newEntry(classroomId: string, { name, studentNumber, email, section }: ReadEntry): RosterEntry {
  const key = nameKey(name);
  return { id: randomUUID(), classroomId, name, nameKey: key, studentNumber, email, section, membershipId: null };
}

/** The person on the list with the imported facts. Facts that only the list has stay. */
function fillIn({ name, studentNumber, email, section }: ReadEntry, known: RosterEntry): RosterEntry {
  return {
    ...known,
    name,
    nameKey: nameKey(name),
    studentNumber: studentNumber ?? known.studentNumber,
    email: email ?? known.email,
    section: section ?? known.section,
  };
}

function isSame(known: RosterEntry, { name, studentNumber, email, section }: ReadEntry): boolean {
  const isCalledSo = known.name === name && known.studentNumber === studentNumber;
  return isCalledSo && known.email === email && known.section === section;
}

function changeOfMember({ membershipId: id, name, studentNumber, section }: RosterEntry): MemberChange[] {
  return id === null ? [] : [{ id, name, studentNumber, section }];
}

/** Matches learners to persons of the whole list. Gives the number of new matches. */
async function matchAll(transaction: Transaction, classId: string, all: readonly RosterEntry[]): Promise<number> {
  const members = await transaction.membership.findMany({
    where: { classroomId: classId, role: "learner", entry: null },
    include: { learner: true },
  });
  const free = all.filter(({ membershipId }) => membershipId === null);
  const joined = members.map(({ learner, ...member }) => ({ ...member, email: verifiedEmail(learner) }));
  const byId = new Map(joined.map((one) => [one.id, one]));
  const matches = matchRoster(joined, free, all).flatMap(({ memberId, entry }) => {
    const joiner = byId.get(memberId);
    return joiner ? [{ joiner, entry }] : [];
  });
  await updateEntries(
    transaction,
    matches.map(({ joiner, entry }) => ({ ...entry, membershipId: joiner.id })),
  );
  await updateMembers(
    transaction,
    matches.map(({ joiner, entry }) => matchedMember(joiner, entry, isProven(joiner, entry))),
  );
  return matches.length;
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
  const typed = { typedName: null, typedNumber: null, seesListed: true };
  const data = { name: typedName ?? name, studentNumber: null, section: null, ...typed };
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
    await transaction.membership.update({ where: { id: memberId }, data: { ...data, seesListed: true } });
    await transaction.rosterEntry.updateMany({
      where: { membershipId: memberId },
      data: { ...data, nameKey: nameKey(name) },
    });
  });
}
