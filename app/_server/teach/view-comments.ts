import "server-only";
import type { Prisma } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { PlacedComment } from "../../_api/class-answers.ts";

/** Comments in the order of their lines and times, as the learner `readerId` sees them. The caller says which of them that learner may see. */
export async function viewComments(
  database: Transaction,
  readerId: string,
  where: Prisma.CommentWhereInput,
): Promise<PlacedComment[]> {
  const found = await database.comment.findMany({
    where,
    orderBy: [{ line: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const named = await database.membership.findMany({
    where: {
      classroomId: { in: found.flatMap(({ classroomId }) => classroomId ?? []) },
      learnerId: { in: found.flatMap(({ authorId }) => authorId ?? []) },
    },
  });
  return found.map(({ id, submissionId, classroomId, authorId, line, text, createdAt, editedAt, readAt }) => ({
    id,
    submissionId,
    line,
    text,
    author: named.find((one) => one.classroomId === classroomId && one.learnerId === authorId)?.name ?? null,
    isOwn: authorId === readerId,
    createdAt,
    editedAt,
    isNew: readAt === null,
  }));
}
