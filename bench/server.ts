import { randomUUID } from "node:crypto";
import autocannon from "autocannon";
import { Command } from "commander";
import { challenges, loadCatalog } from "../puzzles/catalog.ts";
import { startSite } from "./site.ts";

const { seconds, connections, port } = new Command("bench:server")
  .description("Submits the best solutions of the eight challenges through HTTP to the production build.")
  .option("--seconds <n>", "duration of the load", Number, 20)
  .option("--connections <n>", "number of learners that submit at once", Number, 16)
  .option("--port <n>", "port of the site under test", Number, 3797)
  .parse()
  .opts<{ seconds: number; connections: number; port: number }>();

interface Solution {
  readonly puzzle: string;
  readonly source: string;
}

/** For each challenge, the solution with the best known counts. */
function bestSolutions(): Solution[] {
  return challenges(loadCatalog()).map(({ data, solutions }) => {
    const { layers, heads } = data.medals.best;
    const best = solutions.find(({ source }) => source.startsWith(`# layers: ${layers} heads: ${heads} `));
    if (!best) throw new Error(`${data.id} has no solution at its best medal`);
    return { puzzle: data.id, source: best.source };
  });
}

/** Makes learners, each by a first submission, and returns their cookies. */
async function makeLearners(url: string, count: number, body: object): Promise<string[]> {
  const first = async () => {
    const response = await post(url, { ...body, idempotencyKey: randomUUID() });
    const cookie = response.headers.getSetCookie().map((one) => one.split(";")[0]);
    if (!response.ok || cookie.length === 0) throw new Error(`the first submission was answered ${response.status}`);
    return cookie.join("; ");
  };
  const cookies: string[] = [];
  for (let i = 0; i < count; i++) cookies.push(await first());
  return cookies;
}

function post(url: string, body: object): Promise<Response> {
  return fetch(`${url}/api/submissions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
}

function load(url: string, cookies: readonly string[], solutions: readonly Solution[], duration: number) {
  let sent = 0;
  return autocannon({
    url: `${url}/api/submissions`,
    connections,
    duration,
    requests: [
      {
        method: "POST",
        setupRequest: (request) => {
          const i = sent++;
          const body = { ...solutions[i % solutions.length], idempotencyKey: randomUUID() };
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

const WARM_UP_SECONDS = 5;

const site = await startSite(port);
try {
  const solutions = bestSolutions();
  const cookies = await makeLearners(site.url, connections, solutions[0] as object);
  await load(site.url, cookies, solutions, WARM_UP_SECONDS);
  const all = await load(site.url, cookies, solutions, seconds);
  console.log(`\n${connections} learners, ${seconds} s, the eight best solutions in turn, every ranked check:`);
  console.log(`  graded a second   ${(all["2xx"] / all.duration).toFixed(1)}`);
  console.log(
    `  milliseconds      p50 ${all.latency.p50}, p97.5 ${all.latency.p97_5}, p99 ${all.latency.p99}, most ${all.latency.max}`,
  );
  console.log(`  refused as busy   ${all["5xx"]}, failed ${all.errors + all["4xx"]}`);
  const alone = async (name: string, solution: Solution) => {
    const one = await load(site.url, cookies, [solution], 5);
    console.log(
      `  ${name.padEnd(10)} alone  ${(one["2xx"] / one.duration).toFixed(1)} a second, p50 ${one.latency.p50} ms`,
    );
  };
  for (const solution of solutions) await alone(solution.puzzle, solution);
  // The part that no faster engine can save: the way to the graders and back, and the records.
  await alone("no program", { puzzle: "index", source: "(" });
} finally {
  await site.stop();
}
