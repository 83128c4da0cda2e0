import "server-only";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";

export interface NewComments {
  readonly classId: string;
  readonly count: number;
}

/** The comments on a learner's programs, of one puzzle or of all, that the learner has yet to open: their number in each class that has some. */
export async function countNewComments(learnerId: string, puzzleId?: string): Promise<readonly NewComments[]> {
  const groups = await orUnavailable(() =>
    server().database.comment.groupBy({
      by: ["classroomId"],
      // The learner meets them on the page of the class, so only as a member.
      where: {
        readAt: null,
        submission: { learnerId, ...(puzzleId !== undefined && { puzzleId }) },
        classroom: { archivedAt: null, memberships: { some: { learnerId } } },
      },
      _count: true,
    }),
  );
  return groups.flatMap(({ classroomId, _count }) => (classroomId ? [{ classId: classroomId, count: _count }] : []));
}
