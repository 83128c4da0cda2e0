import { Command } from "commander";
import { startPostgresql } from "../prisma/testing/start-postgresql.ts";
import { compareSites } from "./compare-sites.ts";
import { startSite } from "./site.ts";
import { bestSolutions, load, makeLearners, type Solution } from "./submission-load.ts";

interface Options {
  readonly seconds: number;
  readonly connections: number;
  readonly port: number;
  readonly against?: string;
  readonly rounds: number;
  readonly postgresql: boolean;
  readonly distinct: boolean;
}

const { seconds, connections, port, against, rounds, postgresql, distinct } = new Command("bench:server")
  .description("Submits the best solutions of the eight challenges through HTTP to the production build.")
  .option("--seconds <n>", "duration of each load", Number, 20)
  .option("--connections <n>", "number of learners that submit at once", Number, 16)
  .option("--port <n>", "port of the site under test; others follow it", Number, 3797)
  .option("--against <folder>", "measure another build in turn with this one, and compare")
  .option("--rounds <n>", "turns of each build", Number, 4)
  .option("--postgresql", "measure this build on PostgreSQL too, in turn", false)
  .option("--distinct", "give every submission a graph of its own", false)
  .parse()
  .opts<Options>();

const WARM_UP_SECONDS = 5;

/** Each challenge alone, and a program that gives the engine nothing to do. */
async function measureAlone(): Promise<void> {
  const site = await startSite({ port });
  try {
    const solutions = bestSolutions();
    const cookies = await makeLearners(site.url, connections, solutions[0] as Solution);
    await load(site.url, cookies, solutions, WARM_UP_SECONDS);
    const all = await load(site.url, cookies, solutions, seconds, { isDistinct: distinct });
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
}

if (against === undefined && !postgresql) await measureAlone();
else {
  const database = postgresql ? await startPostgresql("on") : undefined;
  if (postgresql && !database) throw new Error("PostgreSQL is not installed");
  const builds = [
    { name: "this build", port },
    ...(against ? [{ name: against, port: port + 1, folder: against }] : []),
    ...(database
      ? [{ name: "PostgreSQL", port: port + 2, variables: { DATABASE_URL: `${database.baseUrl}postgres` } }]
      : []),
  ];
  try {
    await compareSites(builds, { connections, seconds, rounds, warmUpSeconds: WARM_UP_SECONDS, isDistinct: distinct });
  } finally {
    await database?.stop();
  }
}
