import "server-only";
import type { Transaction } from "../../../prisma/client.ts";

/** The roles that teach a class. */
export const STAFF = ["owner", "co-teacher"];

/** Moves the memberships of an anonymous learner to the account, so that they stay in their classes. */
export async function moveMemberships(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  const known = await transaction.membership.findMany({ where: { learnerId: intoId }, select: { classroomId: true } });
  await transaction.membership.updateMany({
    where: { learnerId: fromId, classroomId: { notIn: known.map(({ classroomId }) => classroomId) } },
    data: { learnerId: intoId },
  });
}
