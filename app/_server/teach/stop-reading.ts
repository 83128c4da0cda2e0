import "server-only";
import type { Transaction } from "../../../prisma/client.ts";

/** Ends the reading of programs in a class and all agreements to it, so that a class that asks once more shows nothing of before. */
export async function stopReading(transaction: Transaction, classroomId: string): Promise<void> {
  await transaction.classroom.update({ where: { id: classroomId }, data: { readsPrograms: false } });
  await transaction.membership.updateMany({ where: { classroomId }, data: { programsFrom: null } });
}
