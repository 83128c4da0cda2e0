import "server-only";
import type { Transaction } from "../../../prisma/client.ts";

/** The roles of those who teach a class. */
export const STAFF = ["owner", "co-teacher"];

/** An anonymous learner who becomes an account stays in the classes they joined. */
export async function moveMemberships(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  const known = await transaction.membership.findMany({ where: { learnerId: intoId }, select: { classroomId: true } });
  await transaction.membership.updateMany({
    where: { learnerId: fromId, classroomId: { notIn: known.map(({ classroomId }) => classroomId) } },
    data: { learnerId: intoId },
  });
}
