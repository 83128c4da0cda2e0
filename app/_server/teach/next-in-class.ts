import "server-only";
import type { Reader } from "../people/auth.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import { type AssignmentView, viewAssignment } from "./classes.ts";

/** The puzzle after this one in the open class that the reader joined last; undefined after the last one, and outside classes. */
export async function readNextInClass(
  reader: Reader | undefined,
  puzzleId: string,
): Promise<AssignmentView | undefined> {
  if (!reader) return undefined;
  return orUnavailable(async () => {
    const membership = await server().database.membership.findFirst({
      where: { learnerId: reader.learnerId, classroom: { closedAt: null, assignments: { some: { puzzleId } } } },
      orderBy: { joinedAt: "desc" },
      include: { classroom: { include: { assignments: { orderBy: { position: "asc" } } } } },
    });
    const list = membership?.classroom.assignments ?? [];
    const at = list.findIndex((one) => one.puzzleId === puzzleId);
    const now = new Date();
    const next = list.slice(at + 1).find(({ opensAt }) => opensAt === null || opensAt <= now);
    return next && viewAssignment(next);
  });
}
