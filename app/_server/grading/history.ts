import "server-only";
import type { Submission } from "../../../generated/prisma/client.ts";
import type { PastSubmission } from "../../_api/answers.ts";
import { orUnavailable } from "../system/database.ts";
import { readByPages } from "../system/read-by-pages.ts";
import { server } from "../system/server.ts";
import { readLanguage } from "./read-language.ts";

const SHOWN = 200;
/** The most characters of all programs together. Two hundred of the longest programs would be an answer of 20 MB. */
const CHARACTERS = 2_000_000;

/** A learner's newest submissions of one puzzle, newest first, and the best one, wherever it is in time. */
export async function readHistory(learnerId: string, puzzleId: string): Promise<PastSubmission[]> {
  const submissions = await readShown(learnerId, puzzleId);
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

async function readShown(learnerId: string, puzzleId: string): Promise<Submission[]> {
  const { submission } = server().database;
  const shown: Submission[] = [];
  let characters = 0;
  for await (const page of readByPages(
    (rest) => submission.findMany({ where: { learnerId, puzzleId, ...rest.where }, ...rest.order }),
    "desc",
  )) {
    shown.push(...page);
    characters += page.reduce((sum, { source }) => sum + source.length, 0);
    if (shown.length < SHOWN && characters < CHARACTERS) continue;
    // All that are shown so far are newer than a best one that is not among them.
    const best = await readBest(learnerId, puzzleId);
    if (best && !shown.some(({ id }) => id === best.id)) shown.push(best);
    break;
  }
  return shown;
}

async function readBest(learnerId: string, puzzleId: string): Promise<Submission | undefined> {
  const where = { learnerId_puzzleId: { learnerId, puzzleId } };
  const include = { submission: true };
  const best = await orUnavailable(() => server().database.bestResult.findUnique({ where, include }));
  return best?.submission;
}
