import "server-only";
import type { ModelRow } from "../../_api/answers.ts";
import { orUnavailable } from "../system/database.ts";
import { server } from "../system/server.ts";

/** Learners that the list names. */
const ROWS = 20;
/** Models that are looked at, since a learner may have many. */
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
  const learner = { isListed: true, ...(among && { id: { in: [...among] } }) };
  const found = await orUnavailable(() =>
    server().database.modelSize.findMany({
      where: { puzzleId, submission: { ranked: true, standing: "valid", hiddenAt: null, learner } },
      orderBy: [{ parameters: "asc" }, { createdAt: "asc" }],
      take: MODELS,
      include: { submission: { include: { learner: true } } },
    }),
  );
  const best = new Map<string, ModelRow>();
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
  return [...best.values()].slice(0, ROWS);
}
