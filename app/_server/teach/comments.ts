import "server-only";
import type { PlacedComment } from "../../_api/class-answers.ts";
import type { Reader } from "../people/auth.ts";
import { orUnavailable, transact } from "../system/database.ts";
import { limit } from "../system/rate-limits.ts";
import { Refused } from "../system/refusal.ts";
import { server } from "../system/server.ts";
import { findTeaching } from "./classes.ts";
import { findCommentable } from "./programs.ts";
import { readAuthors } from "./read-authors.ts";
import { requireTeacher } from "./teacher.ts";
import { isTeaching, viewComments } from "./view-comments.ts";

const MOST_OF_A_PROGRAM = 200;

export interface NewComment {
  readonly submissionId: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * Comments on a line of a program that the reader, a teacher of the class, may read; gives the id. Throws `Refused` for a line that
 * the program does not have.
 */
export async function addComment(
  reader: Reader | undefined,
  classId: string,
  { submissionId, line, text }: NewComment,
): Promise<string> {
  await limit("comment-learner", requireTeacher(reader).learnerId);
  return transact(async (transaction) => {
    const own = await findTeaching(transaction, reader, classId);
    const { source } = await findCommentable(transaction, own, submissionId);
    if (line > source.split("\n").length)
      throw new Refused("bad-request", "The program has no such line.", "no-such-line");
    const about = { classroomId: classId, submissionId };
    if ((await transaction.comment.count({ where: about })) >= MOST_OF_A_PROGRAM)
      throw new Refused("conflict", `A program has at most ${MOST_OF_A_PROGRAM} comments.`, "too-many-comments");
    const { id } = await transaction.comment.create({ data: { ...about, line, text, authorId: own.learnerId } });
    return id;
  });
}

/** Changes one of the reader's own comments. It is new to the learner again. Only while the reader may read the program. */
export async function editComment(
  reader: Reader | undefined,
  classId: string,
  commentId: string,
  text: string,
): Promise<void> {
  await limit("comment-learner", requireTeacher(reader).learnerId);
  await transact(async (transaction) => {
    const own = await findTeaching(transaction, reader, classId);
    const where = { id: commentId, classroomId: classId, authorId: own.learnerId };
    const before = await transaction.comment.findFirst({ where });
    if (!before) throw noComment();
    await findCommentable(transaction, own, before.submissionId);
    if (before.text === text) return;
    await transaction.comment.update({ where: { id: commentId }, data: { text, editedAt: new Date(), readAt: null } });
  });
}

/**
 * Deletes one of the reader's own comments, also of a program that the reader may no longer read. A comment whose author no longer
 * teaches the class is deleted by any teacher of it who may read the program.
 */
export async function deleteComment(reader: Reader | undefined, classId: string, commentId: string): Promise<void> {
  await transact(async (transaction) => {
    const own = await findTeaching(transaction, reader, classId);
    const comment = await transaction.comment.findFirst({ where: { id: commentId, classroomId: classId } });
    if (!comment) throw noComment();
    if (comment.authorId !== own.learnerId) {
      const authorOf = await readAuthors(transaction, [comment]);
      if (isTeaching(authorOf(comment))) throw noComment();
      await findCommentable(transaction, own, comment.submissionId);
    }
    await transaction.comment.deleteMany({ where: { id: commentId } });
  });
}

function noComment(): Refused {
  return new Refused("not-found", "There is no such comment, or it is not yours.");
}

/** All comments on a learner's own programs of a puzzle, also those of classes that the learner has left. */
export async function readOwnComments(learnerId: string, puzzleId: string): Promise<PlacedComment[]> {
  return orUnavailable(() =>
    viewComments(server().database, { learnerId, mayClear: false }, { submission: { learnerId, puzzleId } }),
  );
}

/** A comment as the reader saw it. */
export interface SeenComment {
  readonly id: string;
  readonly editedAt: Date | null;
}

/**
 * Notes that the reader has opened comments on their own programs. Other ids change nothing. A comment that was changed since the
 * reader saw it stays new.
 */
export async function openComments(reader: Reader | undefined, seen: readonly SeenComment[]): Promise<void> {
  if (!reader) throw new Refused("forbidden", "Sign in first.", "sign-in-first");
  const unchanged = seen.filter(({ editedAt }) => editedAt === null).map(({ id }) => id);
  const changed = seen.filter(({ editedAt }) => editedAt !== null).map(({ id, editedAt }) => ({ id, editedAt }));
  const where = {
    readAt: null,
    submission: { learnerId: reader.learnerId },
    OR: [{ id: { in: unchanged }, editedAt: null }, ...changed],
  };
  await orUnavailable(() => server().database.comment.updateMany({ where, data: { readAt: new Date() } }));
}
