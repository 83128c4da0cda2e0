import "server-only";
import type { ModelRow } from "../../_api/answers.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";

/** Learners that the list names. */
const ROWS = 20;
/** Models of one look. A learner may have many, so that one look may find few learners. */
const MODELS = 500;

/**
 * The smallest Transformer of each learner over a puzzle's own domain, the fewest parameters first, then who was first.
 * Only ranked, valid submissions of learners that boards list count. `among` leaves only these learners.
 */
export async function readSmallestModels(
  puzzleId: string,
  readerId?: string,
  among?: readonly string[],
): Promise<ModelRow[]> {
  const best = new Map<string, ModelRow>();
  let isLast = false;
  while (best.size < ROWS && !isLast) {
    const found = await findModels(puzzleId, { in: among && [...among], notIn: [...best.keys()] });
    for (const { parameters, submission } of found) {
      const { learner: author, learnerId, layers, createdAt } = submission;
      if (best.has(learnerId)) continue;
      best.set(learnerId, {
        alias: author.aliasHiddenAt ? null : author.alias,
        tag: learnerId.slice(-4),
        isReader: learnerId === readerId,
        parameters,
        layers: layers ?? 0,
        achievedAt: createdAt,
      });
    }
    isLast = found.length < MODELS;
  }
  return [...best.values()].slice(0, ROWS);
}

interface Learners {
  readonly in: string[] | undefined;
  readonly notIn: string[];
}

/** The smallest models of these learners, in the order of the board. */
function findModels(puzzleId: string, id: Learners) {
  const learner = { isListed: true, id };
  const author = { select: { alias: true, aliasHiddenAt: true } };
  return orUnavailable(() =>
    server().database.modelSize.findMany({
      where: { puzzleId, submission: { ranked: true, standing: "valid", hiddenAt: null, learner } },
      orderBy: [{ parameters: "asc" }, { createdAt: "asc" }],
      take: MODELS,
      select: {
        parameters: true,
        submission: { select: { learnerId: true, layers: true, createdAt: true, learner: author } },
      },
    }),
  );
}
