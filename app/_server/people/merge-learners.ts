import "server-only";
import { createHash } from "node:crypto";
import type { BestResult, Submission } from "../../../generated/prisma/client.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { compareResults } from "../grading/compare-results.ts";
import { transact } from "../system/database.ts";
import { moveMemberships } from "./memberships.ts";

/**
 * Makes an anonymous learner part of an account, in one transaction: submissions move and are counted once, the better
 * result wins, drafts that differ are both kept. Does nothing when another tab has done it already.
 */
export async function mergeLearners(fromId: string, intoId: string): Promise<void> {
  if (fromId === intoId) return;
  await transact(async (transaction) => {
    const from = await transaction.learner.findUnique({ where: { id: fromId }, include: { sessions: true } });
    if (!from?.isAnonymous) return;
    await moveMemberships(transaction, fromId, intoId);
    await moveSubmissions(transaction, fromId, intoId);
    await moveBestResults(transaction, fromId, intoId);
    await recountProgress(transaction, fromId, intoId);
    await moveDrafts(transaction, fromId, intoId);
    for (const { token } of from.sessions) await rememberMerge(transaction, token, intoId);
    await transaction.learner.delete({ where: { id: fromId } });
    await giveAlias(transaction, from, intoId);
    await keepUnlisted(transaction, from, intoId);
  });
}

const PAGE = 200;

/** A submission sent under both, as by a tab that was signed in between two tries, stays once. */
async function moveSubmissions(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  for (let after = ""; ; ) {
    const page = await transaction.submission.findMany({
      where: { learnerId: fromId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: PAGE,
      select: { id: true, idempotencyKey: true },
    });
    await removeTwins(transaction, page, intoId);
    const last = page.at(-1);
    if (!last) break;
    after = last.id;
  }
  await transaction.submission.updateMany({ where: { learnerId: fromId }, data: { learnerId: intoId } });
}

type Sent = Pick<Submission, "id" | "idempotencyKey">;

async function removeTwins(transaction: Transaction, page: readonly Sent[], intoId: string): Promise<void> {
  const kept = await transaction.submission.findMany({
    where: { learnerId: intoId, idempotencyKey: { in: page.map(({ idempotencyKey }) => idempotencyKey) } },
    select: { id: true, idempotencyKey: true },
  });
  for (const { id: keptId, idempotencyKey } of kept) {
    const twin = page.find((one) => one.idempotencyKey === idempotencyKey);
    if (!twin) continue;
    const bestResult = await transaction.bestResult.findUnique({ where: { submissionId: twin.id } });
    if (bestResult) {
      // The kept one replaces it, unless that is somebody's best already.
      const taken = await transaction.bestResult.findUnique({ where: { submissionId: keptId } });
      if (taken) await transaction.bestResult.delete({ where: { id: bestResult.id } });
      else await transaction.bestResult.update({ where: { id: bestResult.id }, data: { submissionId: keptId } });
    }
    await transaction.comment.updateMany({ where: { submissionId: twin.id }, data: { submissionId: keptId } });
    await transaction.submission.delete({ where: { id: twin.id } });
  }
}

async function moveBestResults(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  const bests = await transaction.bestResult.findMany({ where: { learnerId: fromId } });
  for (const best of bests) {
    const where = { learnerId_puzzleId: { learnerId: intoId, puzzleId: best.puzzleId } };
    const other = await transaction.bestResult.findUnique({ where });
    if (other && compareBests(other, best) <= 0) {
      await transaction.bestResult.delete({ where: { id: best.id } });
      continue;
    }
    if (other) await transaction.bestResult.delete({ where: { id: other.id } });
    await transaction.bestResult.update({ where: { id: best.id }, data: { learnerId: intoId } });
  }
}

/** Compares two best results for sorting: one that still passes comes first, then the better score, then the older. */
function compareBests(a: BestResult, b: BestResult): number {
  return (
    Number(a.standing === "refuted") - Number(b.standing === "refuted") ||
    compareResults(a, b) ||
    a.achievedAt.getTime() - b.achievedAt.getTime()
  );
}

/** Counts the rows themselves, so that nothing counts twice. */
async function recountProgress(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  const changed = await transaction.progress.findMany({ where: { learnerId: fromId } });
  await transaction.progress.deleteMany({ where: { learnerId: fromId } });
  for (const { puzzleId, solvedAt } of changed) {
    const attempts = await transaction.submission.count({ where: { learnerId: intoId, puzzleId } });
    const where = { learnerId_puzzleId: { learnerId: intoId, puzzleId } };
    const before = await transaction.progress.findUnique({ where });
    const first = earlier(before?.solvedAt ?? null, solvedAt);
    const now = { attempts, solvedAt: first, state: first ? "solved" : "attempted" };
    await transaction.progress.upsert({ where, create: { learnerId: intoId, puzzleId, ...now }, update: now });
  }
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (!a || !b) return a ?? b;
  return a < b ? a : b;
}

async function moveDrafts(transaction: Transaction, fromId: string, intoId: string): Promise<void> {
  const drafts = await transaction.draft.findMany({ where: { learnerId: fromId } });
  for (const draft of drafts) {
    const { puzzleId, language } = draft;
    const where = { learnerId_puzzleId_language: { learnerId: intoId, puzzleId, language } };
    const other = await transaction.draft.findUnique({ where });
    if (!other) {
      await transaction.draft.update({ where: { id: draft.id }, data: { learnerId: intoId } });
    } else if (other.source !== draft.source) {
      // The text being written now goes on; the account's older one is offered beside it.
      const data = { source: draft.source, rival: other.source, version: other.version + 1 };
      await transaction.draft.update({ where, data });
    }
  }
}

async function giveAlias(
  transaction: Transaction,
  from: { readonly alias: string | null; readonly aliasKey: string | null; readonly aliasHiddenAt: Date | null },
  intoId: string,
): Promise<void> {
  const { alias, aliasKey, aliasHiddenAt } = from;
  const into = await transaction.learner.findUniqueOrThrow({ where: { id: intoId } });
  if (alias === null || into.alias !== null) return;
  await transaction.learner.update({ where: { id: intoId }, data: { alias, aliasKey, aliasHiddenAt } });
}

/** A learner who was on no board stays off the boards after signing in, and may change that later. */
async function keepUnlisted(
  transaction: Transaction,
  from: { readonly isListed: boolean },
  intoId: string,
): Promise<void> {
  if (!from.isListed) await transaction.learner.update({ where: { id: intoId }, data: { isListed: false } });
}

/** A tab may send with the old cookie for this long. */
const MEMORY_MS = 10 * 60_000;

/** Uses Better Auth's table for short-lived values. The row opens nothing; it only tells a late tab to send again. */
async function rememberMerge(transaction: Transaction, token: string, intoId: string): Promise<void> {
  const identifier = mergeIdentifier(token);
  const expiresAt = new Date(Date.now() + MEMORY_MS);
  await transaction.verification.create({ data: { id: identifier, identifier, value: intoId, expiresAt } });
}

export function mergeIdentifier(token: string): string {
  return `merged:${createHash("sha256").update(token).digest("base64url")}`;
}
