import "server-only";
import type { PastSubmission } from "../../_api/answers.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import { readLanguage } from "./read-language.ts";

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
    language: readLanguage(made.language),
    status: made.status as PastSubmission["status"],
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
