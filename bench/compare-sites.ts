import { processorTime } from "./processor-time.ts";
import { type RunningSite, type SiteOptions, startSite } from "./site.ts";
import { bestSolutions, load, makeLearners, type Solution } from "./submission-load.ts";

export interface Build extends SiteOptions {
  readonly name: string;
}

interface Plan {
  readonly connections: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly warmUpSeconds: number;
  /** Every submission has a graph of its own. */
  readonly isDistinct: boolean;
}

interface Round {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  /** Milliseconds of processor time a graded submission; undefined where the system does not tell. */
  readonly mainMs: number | undefined;
  readonly otherMs: number | undefined;
}

interface Contestant {
  readonly name: string;
  readonly site: RunningSite;
  readonly cookies: readonly string[];
  readonly rounds: Round[];
}

/**
 * Loads the builds in turn, again and again, so that whatever else the machine does meets all of them. Prints the median
 * of each, and the median over the rounds of the ratio to the first build.
 */
export async function compareSites(builds: readonly Build[], plan: Plan): Promise<void> {
  const solutions = bestSolutions();
  const contestants: Contestant[] = [];
  try {
    for (const { name, ...options } of builds) {
      const site = await startSite(options);
      contestants.push({ name, site, cookies: [], rounds: [] });
      const cookies = await makeLearners(site.url, plan.connections, solutions[0] as Solution);
      contestants[contestants.length - 1] = { name, site, cookies, rounds: [] };
      await load(site.url, cookies, solutions, plan.warmUpSeconds);
    }
    for (let i = 0; i < plan.rounds; i++)
      for (const contestant of contestants) contestant.rounds.push(await runRound(contestant, solutions, plan));
    print(contestants, plan);
  } finally {
    for (const { site } of contestants) await site.stop();
  }
}

async function runRound(
  { site, cookies }: Contestant,
  solutions: readonly Solution[],
  { seconds, isDistinct }: Plan,
): Promise<Round> {
  const before = processorTime(site.pid);
  const loaded = await load(site.url, cookies, solutions, seconds, { isDistinct });
  const after = processorTime(site.pid);
  const graded = loaded["2xx"];
  const each = (end?: number, start?: number) =>
    end === undefined || start === undefined ? undefined : (end - start) / graded;
  return {
    perSecond: graded / loaded.duration,
    p50: loaded.latency.p50,
    p99: loaded.latency.p99,
    refused: loaded["5xx"] + loaded["4xx"] + loaded.errors,
    mainMs: each(after?.mainMs, before?.mainMs),
    otherMs: each(after?.otherMs, before?.otherMs),
  };
}

function print(contestants: readonly Contestant[], { connections, seconds, rounds }: Plan): void {
  console.log(`\n${connections} learners, ${rounds} rounds of ${seconds} s each in turn, medians:`);
  console.log("build                graded/s   ratio   p50 ms   p99 ms   main ms   graders ms   refused");
  const first = contestants[0]?.rounds ?? [];
  for (const { name, rounds: own } of contestants) {
    const of = (value: (round: Round) => number | undefined) => median(own.map((round) => value(round) ?? Number.NaN));
    const ratio = median(own.map(({ perSecond }, i) => (first[i]?.perSecond ?? Number.NaN) / perSecond));
    const refused = own.reduce((sum, round) => sum + round.refused, 0);
    const cells = [
      of((round) => round.perSecond)
        .toFixed(1)
        .padStart(8),
      ratio.toFixed(2).padStart(7),
      of((round) => round.p50)
        .toFixed(0)
        .padStart(8),
      of((round) => round.p99)
        .toFixed(0)
        .padStart(8),
      of((round) => round.mainMs)
        .toFixed(2)
        .padStart(9),
      of((round) => round.otherMs)
        .toFixed(2)
        .padStart(12),
      String(refused).padStart(9),
    ];
    console.log(`${name.slice(-20).padEnd(20)} ${cells.join(" ")}`);
  }
  console.log(
    "ratio: verdicts a second of the first build for each one of this build's, as the median over the rounds",
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
