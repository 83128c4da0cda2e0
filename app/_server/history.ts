import "server-only";
import { orUnavailable } from "./database.ts";
import { server } from "./server.ts";

/** One of a learner's own submissions. */
export interface PastSubmission {
  readonly id: string;
  readonly source: string;
  readonly status: string;
  readonly layers: number | null;
  readonly heads: number | null;
  readonly ops: number | null;
  readonly ranked: boolean;
  readonly testsPassed: number;
  readonly testsTotal: number;
  readonly createdAt: Date;
  readonly isPublished: boolean;
  /** What became of it under a newer engine or puzzle. */
  readonly standing: string;
}

const SHOWN = 200;

/** A learner's submissions of one puzzle, newest first. */
export async function readHistory(learnerId: string, puzzleId: string): Promise<PastSubmission[]> {
  const submissions = await orUnavailable(() =>
    server().database.submission.findMany({
      where: { learnerId, puzzleId },
      orderBy: { createdAt: "desc" },
      take: SHOWN,
    }),
  );
  return submissions.map((made) => ({
    id: made.id,
    source: made.source,
    status: made.status,
    layers: made.layers,
    heads: made.heads,
    ops: made.ops,
    ranked: made.ranked,
    testsPassed: made.testsPassed,
    testsTotal: made.testsTotal,
    createdAt: made.createdAt,
    isPublished: made.publishedAt !== null,
    standing: made.standing,
  }));
}
