import "server-only";
import type { Membership, RosterEntry } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";

/** The roles that teach a class. */
export const STAFF = ["owner", "co-teacher"];

/**
 * Moves the memberships of an anonymous learner to the account, so that they stay in their classes. If both are in a class, the
 * account's membership stays. It takes over the place on the list unless it has one, and the later extension of each puzzle.
 * Call it before the submissions move.
 */
export async function moveMemberships(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  const known = await transaction.membership.findMany({ where: { learnerId: intoId }, include: { entry: true } });
  const twice = await transaction.membership.findMany({
    where: { learnerId: fromId, classroomId: { in: known.map(({ classroomId }) => classroomId) } },
    include: { entry: true },
  });
  const inBoth = twice.map(({ classroomId }) => classroomId);
  await renewAgreements(transaction, fromId, intoId, inBoth);
  await renewAgreements(transaction, intoId, fromId, inBoth);
  for (const from of twice) {
    const kept = known.find(({ classroomId }) => classroomId === from.classroomId);
    if (!kept) continue;
    await movePlace(transaction, from, kept);
    await moveExtensions(transaction, from.id, kept.id);
    await joinAgreements(transaction, from, kept);
  }
  await transaction.membership.updateMany({
    where: { learnerId: fromId, classroomId: { notIn: known.map(({ classroomId }) => classroomId) } },
    data: { learnerId: intoId },
  });
}

type Listed = Membership & { readonly entry: RosterEntry | null };

/** Gives a learner's membership the person on the list, the number and the section of another one, where it has none. */
async function movePlace(transaction: Transaction, from: Listed, kept: Listed): Promise<void> {
  if (kept.role !== "learner" || kept.entry) return;
  const { entry, name, studentNumber, section, typedName, typedNumber, seesListed } = from;
  const where = { id: kept.id };
  if (!entry) {
    const data = { studentNumber: kept.studentNumber ?? studentNumber, section: kept.section ?? section };
    await transaction.membership.update({ where, data });
    return;
  }
  await transaction.rosterEntry.update({ where: { id: entry.id }, data: { membershipId: kept.id } });
  const data = { name, studentNumber, section, typedName, typedNumber, seesListed };
  await transaction.membership.update({ where, data });
}

/**
 * Lets the agreements of a learner begin at this time, in classes that the other learner is not in, if the other has submitted something
 * since they began: the two become one, and nobody agreed that teachers read what the other submitted.
 */
async function renewAgreements(
  transaction: Transaction,
  learnerId: string,
  otherId: string,
  inBoth: readonly string[],
): Promise<void> {
  const where = { learnerId: otherId };
  const latest = await transaction.submission.findFirst({ where, orderBy: { createdAt: "desc" } });
  if (!latest) return;
  await transaction.membership.updateMany({
    where: { learnerId, programsFrom: { lte: latest.createdAt }, classroomId: { notIn: [...inBoth] } },
    // After the other's latest, whatever the clocks of two servers say.
    data: { programsFrom: laterOf(new Date(), new Date(latest.createdAt.getTime() + 1)) },
  });
}

/** Two memberships that become one agree if both did, from the later time on. Otherwise the learner is asked again. */
async function joinAgreements(transaction: Transaction, from: Membership, kept: Membership): Promise<void> {
  const programsFrom = from.programsFrom && kept.programsFrom && laterOf(from.programsFrom, kept.programsFrom);
  await transaction.membership.update({ where: { id: kept.id }, data: { programsFrom } });
}

export function laterOf(a: Date, b: Date): Date {
  return a > b ? a : b;
}

/** Gives a membership the extensions of another one of the same class. Of two for one puzzle the later stays. */
async function moveExtensions(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  for (const { puzzleId, dueAt } of await transaction.extension.findMany({ where: { membershipId: fromId } })) {
    const where = { membershipId_puzzleId: { membershipId: intoId, puzzleId } };
    const own = await transaction.extension.findUnique({ where });
    if (own && own.dueAt >= dueAt) continue;
    await transaction.extension.upsert({
      where,
      create: { membershipId: intoId, puzzleId, dueAt },
      update: { dueAt },
    });
  }
}
