import "server-only";
import type { Reader } from "../people/auth.ts";
import { transact } from "../system/database.ts";
import { Refused } from "../system/refusal.ts";
import { agreeNow } from "./agree-now.ts";
import { findMembership, findOpen, findTeaching } from "./classes.ts";
import { stopReading } from "./stop-reading.ts";

/** Asks the learners of a class whether its teachers may read their programs, or stops reading. To stop also forgets who agreed. */
export async function setReadsPrograms(
  reader: Reader | undefined,
  classId: string,
  readsPrograms: boolean,
): Promise<void> {
  await transact(async (transaction) => {
    await (readsPrograms ? findOpen : findTeaching)(transaction, reader, classId);
    if (readsPrograms) await transaction.classroom.update({ where: { id: classId }, data: { readsPrograms } });
    else await stopReading(transaction, classId);
  });
}

/**
 * Lets the teachers of a class read what the reader submits from now on, or takes that back. To agree twice changes nothing. Throws
 * `Refused` for teachers, and if the class does not ask or is closed; to take it back is always possible.
 */
export async function setAgreement(reader: Reader | undefined, classId: string, agrees: boolean): Promise<void> {
  await transact(async (transaction) => {
    const { classroom, ...own } = await findMembership(transaction, reader, classId);
    if (own.role !== "learner") throw new Refused("forbidden", "Only learners of the class are asked.");
    if (!agrees) {
      await transaction.membership.update({ where: { id: own.id }, data: { programsFrom: null } });
      return;
    }
    if (!classroom.readsPrograms)
      throw new Refused("conflict", "The teachers of this class read no programs.", "reads-no-programs");
    if (classroom.closedAt) throw new Refused("conflict", "The class is closed.", "class-closed");
    await agreeNow(transaction, own);
  });
}
