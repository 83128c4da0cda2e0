import "server-only";
import type { Transaction } from "../../../prisma/client.ts";

/** The roles that teach a class. */
export const STAFF = ["owner", "co-teacher"];

/**
 * Moves the memberships of an anonymous learner to the account, so that they stay in their classes. Where both are in a class,
 * the account's membership stays and takes over extensions.
 */
export async function moveMemberships(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  const known = await transaction.membership.findMany({ where: { learnerId: intoId } });
  const twice = await transaction.membership.findMany({
    where: { learnerId: fromId, classroomId: { in: known.map(({ classroomId }) => classroomId) } },
  });
  for (const { id, classroomId } of twice) {
    const kept = known.find((one) => one.classroomId === classroomId);
    if (kept) await moveExtensions(transaction, id, kept.id);
  }
  await transaction.membership.updateMany({
    where: { learnerId: fromId, classroomId: { notIn: known.map(({ classroomId }) => classroomId) } },
    data: { learnerId: intoId },
  });
}

/** Moves the extensions of one membership to another of the same class, which keeps its own. */
async function moveExtensions(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  const known = await transaction.extension.findMany({ where: { membershipId: intoId }, select: { puzzleId: true } });
  await transaction.extension.updateMany({
    where: { membershipId: fromId, puzzleId: { notIn: known.map(({ puzzleId }) => puzzleId) } },
    data: { membershipId: intoId },
  });
}
