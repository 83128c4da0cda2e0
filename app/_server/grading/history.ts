import "server-only";
import type { Submission } from "../../../generated/prisma/client.ts";
import type { PastSubmission } from "../../_api/answers.ts";
import { readByPages } from "../people/read-by-pages.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";
import { readLanguage } from "./read-language.ts";

const SHOWN = 200;
/** The characters of all programs together. Two hundred of the longest would take the server a third of a second to write. */
const CHARACTERS = 2_000_000;

/** A learner's newest submissions of one puzzle, newest first, and the best one, wherever it is in time. */
export async function readHistory(learnerId: string, puzzleId: string): Promise<PastSubmission[]> {
  const submissions = await readNewest(learnerId, puzzleId);
  const best = await readBest(learnerId, puzzleId);
  // The newest ones are all newer than a best one that is not among them.
  if (best && !submissions.some(({ id }) => id === best.id)) submissions.push(best);
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

async function readNewest(learnerId: string, puzzleId: string): Promise<Submission[]> {
  const { submission } = server().database;
  const newest: Submission[] = [];
  let characters = 0;
  for await (const page of readByPages(
    (rest) => submission.findMany({ where: { learnerId, puzzleId, ...rest.where }, ...rest.order }),
    "desc",
  )) {
    newest.push(...page);
    characters += page.reduce((sum, { source }) => sum + source.length, 0);
    if (newest.length >= SHOWN || characters >= CHARACTERS) break;
  }
  return newest;
}

async function readBest(learnerId: string, puzzleId: string): Promise<Submission | null> {
  const { database } = server();
  const where = { learnerId_puzzleId: { learnerId, puzzleId } };
  const best = await orUnavailable(() => database.bestResult.findUnique({ where, select: { submissionId: true } }));
  return best && orUnavailable(() => database.submission.findUnique({ where: { id: best.submissionId } }));
}
