import "server-only";
import type { Language } from "../../../engine/index.ts";
import type { RankedScore } from "../../_api/answers.ts";
import { compareResults } from "../grading/compare-results.ts";
import { readLanguage } from "../grading/read-language.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";

export interface SolutionReader {
  readonly learnerId: string;
  readonly isAdmin: boolean;
}

export interface Solution {
  readonly id: string;
  readonly puzzleId: string;
  readonly source: string;
  readonly language: Language;
  readonly layers: number;
  readonly heads: number;
  readonly ops: number;
  readonly alias: string | null;
  readonly tag: string;
  readonly createdAt: Date;
  readonly isPublished: boolean;
  readonly isOwn: boolean;
}

export type SolutionRead =
  | { readonly kind: "read"; readonly solution: Solution }
  /** The reader has yet to reach its score. */
  | { readonly kind: "locked"; readonly puzzleId: string; readonly layers: number; readonly heads: number }
  | { readonly kind: "none" };

/**
 * A solution by its permalink: always for its author; for others once it is published and they have a ranked result
 * at least as good. The answer does not admit that an unpublished solution exists.
 */
export async function readSolution(id: string, reader: SolutionReader | undefined): Promise<SolutionRead> {
  const { database } = server();
  const made = await orUnavailable(() => database.submission.findUnique({ where: { id }, include: { learner: true } }));
  if (made?.status !== "passed" || made.layers === null || made.heads === null || made.ops === null)
    return { kind: "none" };
  const { puzzleId, source, layers, heads, ops, ranked, learner, learnerId, createdAt, publishedAt } = made;
  const isOwn = learnerId === reader?.learnerId;
  const isPublic = publishedAt !== null && made.hiddenAt === null;
  if (!isOwn && !isPublic && !reader?.isAdmin) return { kind: "none" };
  if (!isOwn && !reader?.isAdmin && !(await hasReached(reader, puzzleId, { ranked, layers, heads, ops })))
    return { kind: "locked", puzzleId, layers, heads };
  const alias = learner.aliasHiddenAt || !learner.isListed ? null : learner.alias;
  const tag = learnerId.slice(-4);
  const isPublished = publishedAt !== null;
  return {
    kind: "read",
    solution: {
      id,
      puzzleId,
      source,
      language: readLanguage(made.language),
      layers,
      heads,
      ops,
      alias,
      tag,
      createdAt,
      isPublished,
      isOwn,
    },
  };
}

async function hasReached(reader: SolutionReader | undefined, puzzleId: string, score: RankedScore): Promise<boolean> {
  if (!reader) return false;
  const where = { learnerId_puzzleId: { learnerId: reader.learnerId, puzzleId } };
  const best = await orUnavailable(() => server().database.bestResult.findUnique({ where }));
  return best !== null && best.standing === "valid" && compareResults(best, score) <= 0;
}

/** Publishes one of the learner's own ranked solutions, or takes it back. False when it is not theirs, or not ranked. */
export async function publishSolution(id: string, learnerId: string, isPublished: boolean): Promise<boolean> {
  const { count } = await orUnavailable(() =>
    server().database.submission.updateMany({
      where: { id, learnerId, status: "passed", ranked: true },
      data: { publishedAt: isPublished ? new Date() : null },
    }),
  );
  return count === 1;
}
