import { randomUUID } from "node:crypto";
import autocannon from "autocannon";
import { challenges, loadCatalog } from "../puzzles/catalog.ts";
import { loadPuzzle } from "../puzzles/load.ts";

let distinctSent = 0;

export interface Solution {
  readonly puzzle: string;
  readonly source: string;
}

/** For each challenge, the solution with the best known counts. */
export function bestSolutions(): Solution[] {
  return challenges(loadCatalog()).map(({ data, solutions }) => {
    const { layers, heads } = data.medals.best;
    const best = solutions.find(({ source }) => source.startsWith(`# layers: ${layers} heads: ${heads} `));
    if (!best) throw new Error(`${data.id} has no solution at its best medal`);
    return { puzzle: data.id, source: best.source };
  });
}

/** Makes learners, each by a first submission, and returns their cookies. */
export async function makeLearners(url: string, count: number, { puzzle, source }: Solution): Promise<string[]> {
  const cookies: string[] = [];
  for (let i = 0; i < count; i++) {
    const response = await fetch(`${url}/api/submissions`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ puzzle, source, idempotencyKey: randomUUID() }),
    });
    const set = response.headers.getSetCookie().map((one) => one.split(";")[0]);
    if (!response.ok || set.length === 0) throw new Error(`the first submission was answered ${response.status}`);
    cookies.push(set.join("; "));
  }
  return cookies;
}

/**
 * The same solution with a graph that no other has: nothing that was worked out for another program helps to grade it.
 * `number` must be new.
 */
function distinct({ puzzle, source }: Solution, number: number): Solution {
  const name = loadPuzzle(puzzle).data.function;
  const wrapped = `best_${name} = ${name}\ndef ${name}(*args):\n    r = best_${name}(*args)\n    return where(indices == -${number}, r, r)\n`;
  return { puzzle, source: `${source}\n${wrapped}` };
}

/** Submits the solutions in turn; each learner waits for a verdict before the next submission. */
export function load(
  url: string,
  cookies: readonly string[],
  solutions: readonly Solution[],
  seconds: number,
  { isDistinct = false } = {},
) {
  let sent = 0;
  return autocannon({
    url: `${url}/api/submissions`,
    connections: cookies.length,
    duration: seconds,
    requests: [
      {
        method: "POST",
        setupRequest: (request) => {
          const i = sent++;
          const solution = solutions[i % solutions.length] as Solution;
          const body = {
            ...(isDistinct ? distinct(solution, ++distinctSent) : solution),
            idempotencyKey: randomUUID(),
          };
          const cookie = cookies[i % cookies.length] as string;
          // The limits would treat one address as one class, so every request has its own address.
          const address = [10, i >> 16, i >> 8, i].map((part) => part & 255).join(".");
          const headers = { "content-type": "application/json", cookie, "x-forwarded-for": address };
          return { ...request, headers, body: JSON.stringify(body) };
        },
      },
    ],
  });
}
