import "server-only";
import type { Comment, Membership } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";

type Written = Pick<Comment, "classroomId" | "authorId">;
type Author = Pick<Membership, "classroomId" | "learnerId" | "name" | "role">;

/** The memberships of the authors of comments, in the classes of these comments. Gives undefined for an author who has left the class. */
export async function readAuthors(
  database: Transaction,
  comments: readonly Written[],
): Promise<(comment: Written) => Author | undefined> {
  const found = await database.membership.findMany({
    where: {
      classroomId: { in: [...new Set(comments.flatMap(({ classroomId }) => classroomId ?? []))] },
      learnerId: { in: [...new Set(comments.flatMap(({ authorId }) => authorId ?? []))] },
    },
    select: { classroomId: true, learnerId: true, name: true, role: true },
  });
  return ({ classroomId, authorId }) =>
    found.find((one) => one.classroomId === classroomId && one.learnerId === authorId);
}
