import "server-only";
import type { Prisma } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { PlacedComment } from "../../_api/class-answers.ts";
import { STAFF } from "../people/memberships.ts";
import { readAuthors } from "./read-authors.ts";

/** The learner who sees comments. */
export interface Viewer {
  readonly learnerId: string;
  /** Whether they may delete the comments of those who no longer teach the class. */
  readonly mayClear: boolean;
}

/** Comments in the order of their lines and times, as the viewer sees them. The caller says which of them the viewer may see. */
export async function viewComments(
  database: Transaction,
  viewer: Viewer,
  where: Prisma.CommentWhereInput,
): Promise<PlacedComment[]> {
  const found = await database.comment.findMany({
    where,
    orderBy: [{ line: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  const authorOf = await readAuthors(database, found);
  return found.map((comment) => {
    const { id, submissionId, authorId, line, text, createdAt, editedAt, readAt } = comment;
    const author = authorOf(comment);
    const isOwn = authorId === viewer.learnerId;
    return {
      id,
      submissionId,
      line,
      text,
      author: author?.name ?? null,
      isOwn,
      mayDelete: isOwn || (viewer.mayClear && !isTeaching(author)),
      createdAt,
      editedAt,
      isNew: readAt === null,
    };
  });
}

/** Whether the author of a comment still teaches its class. */
export function isTeaching(author: { readonly role: string } | undefined): boolean {
  return author !== undefined && STAFF.includes(author.role);
}
