import "server-only";
import type { Comment, Learner, RosterEntry } from "../../../generated/prisma/client.ts";
import type { Database } from "../../../prisma/client.ts";
import { orUnavailable } from "../system/database.ts";
import { readByPages } from "../system/read-by-pages.ts";
import { ownDetails } from "../teach/own-details.ts";
import { readAuthors } from "../teach/read-authors.ts";
import type { ExportFile } from "./export-format.ts";

/** The memberships of a learner, with their places on lists and their extensions. */
export async function exportClasses(database: Database, learner: Learner): Promise<ExportFile["classes"]> {
  const found = await database.membership.findMany({
    where: { learnerId: learner.id },
    include: { classroom: true, entry: true, extensions: { orderBy: { puzzleId: "asc" } } },
    orderBy: { joinedAt: "asc" },
  });
  return found.map(({ classroom, entry, extensions, ...member }) => ({
    class: classroom.name,
    role: member.role,
    ...ownDetails(member),
    joinedAt: member.joinedAt.toISOString(),
    teachersReadProgramsFrom: member.programsFrom?.toISOString() ?? null,
    // A learner who typed the name of a classmate learns nothing more of them here than on the page.
    onList: entry && member.seesListed ? placeOf(entry, learner) : null,
    extensions: extensions.map(({ puzzleId, dueAt }) => ({ puzzle: puzzleId, dueAt: dueAt.toISOString() })),
  }));
}

/** The address on the list is a learner's own if they have confirmed it, as nothing else says so. */
function placeOf({ name, studentNumber, email, section }: RosterEntry, learner: Learner) {
  const isOwnEmail = learner.emailVerified && learner.email.toLowerCase() === email;
  return { name, studentNumber, email: isOwnEmail ? email : null, section };
}

const ABOUT = {
  classroom: { select: { name: true } },
  submission: { select: { puzzleId: true, createdAt: true } },
} as const;

/** Reads the comments on a learner's programs, with the names that their authors have in the class. */
export async function* exportReceived(
  database: Database,
  learnerId: string,
): AsyncGenerator<ExportFile["commentsReceived"]> {
  for await (const page of readByPages((rest) =>
    database.comment.findMany({ where: { submission: { learnerId }, ...rest.where }, ...rest.order, include: ABOUT }),
  )) {
    const authorOf = await orUnavailable(() => readAuthors(database, page));
    yield page.map((one) => ({
      ...exportComment(one),
      by: authorOf(one)?.name ?? null,
      submittedAt: one.submission.createdAt.toISOString(),
    }));
  }
}

/** Reads the comments that a teacher has written. They say nothing of the learners. */
export async function* exportWritten(
  database: Database,
  authorId: string,
): AsyncGenerator<ExportFile["commentsWritten"]> {
  for await (const page of readByPages((rest) =>
    database.comment.findMany({ where: { authorId, ...rest.where }, ...rest.order, include: ABOUT }),
  ))
    yield page.map(exportComment);
}

interface Placed extends Comment {
  readonly classroom: { readonly name: string } | null;
  readonly submission: { readonly puzzleId: string };
}

function exportComment({ classroom, submission, line, text, createdAt, editedAt }: Placed) {
  return {
    class: classroom?.name ?? null,
    puzzle: submission.puzzleId,
    line,
    text,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
  };
}
