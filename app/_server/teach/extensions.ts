import "server-only";
import type { Reader } from "../people/auth.ts";
import { transact } from "../system/database.ts";
import { Refused } from "../system/refusal.ts";
import { findMember, findOpen } from "./classes.ts";

/**
 * Gives one learner of a class until `dueAt` for one of its puzzles; null takes the extension back. Only teachers of the class
 * may. Throws `Refused` for a time that is not after the due time of the class, because it would change nothing.
 */
export async function setExtension(
  reader: Reader | undefined,
  classId: string,
  memberId: string,
  { puzzleId, dueAt }: { readonly puzzleId: string; readonly dueAt: Date | null },
): Promise<void> {
  await transact(async (transaction) => {
    const own = await findOpen(transaction, reader, classId);
    await findMember(transaction, classId, memberId, own);
    const assignment = await transaction.assignment.findFirst({ where: { classroomId: classId, puzzleId } });
    if (!assignment) throw new Refused("not-found", "The class has no such puzzle.", "unknown-puzzle");
    if (dueAt && assignment.dueAt && dueAt <= assignment.dueAt)
      throw new Refused("bad-request", "The class has as much time already.", "no-extension");
    if (dueAt === null) await transaction.extension.deleteMany({ where: { membershipId: memberId, puzzleId } });
    else
      await transaction.extension.upsert({
        where: { membershipId_puzzleId: { membershipId: memberId, puzzleId } },
        create: { membershipId: memberId, puzzleId, dueAt },
        update: { dueAt },
      });
  });
}
