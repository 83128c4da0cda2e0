import lighthouse, { desktopConfig } from "lighthouse";

/** The pages on which people spend their time. */
const PATHS = ["/", "/learn/selectors", "/puzzles/add", "/play"] as const;
const FORMS = { mobile: undefined, desktop: desktopConfig } as const;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

type Category = (typeof CATEGORIES)[number];

export interface LighthouseFigures extends Readonly<Record<Category, number>> {
  readonly path: string;
  readonly form: keyof typeof FORMS;
  readonly blockingMs: number;
  readonly shift: number;
}

/** The least performance on a phone at Lighthouse's four-fold slowdown. */
const goalOf = (path: string) => (path === "/" ? 95 : 90);

/** Scores of 0 to 100 for each page, on a simulated phone and on a desktop. `port` is the debugging port of the browser. */
export async function measureLighthouse(url: string, port: number): Promise<LighthouseFigures[]> {
  const figures: LighthouseFigures[] = [];
  for (const path of PATHS)
    for (const form of ["mobile", "desktop"] as const) {
      await fetch(url + path);
      const run = await lighthouse(url + path, { port, logLevel: "error", output: "json" }, FORMS[form]);
      if (!run) throw new Error(`Lighthouse gave no report on ${path}`);
      const { categories, audits } = run.lhr;
      const score = (name: Category) => Math.round(100 * (categories[name]?.score ?? 0));
      figures.push({
        path,
        form,
        performance: score("performance"),
        accessibility: score("accessibility"),
        "best-practices": score("best-practices"),
        seo: score("seo"),
        blockingMs: Math.round(audits["total-blocking-time"]?.numericValue ?? Number.NaN),
        shift: audits["cumulative-layout-shift"]?.numericValue ?? Number.NaN,
      });
    }
  return figures;
}

/** One sentence for each goal that a page misses. */
export function missedScores(figures: readonly LighthouseFigures[]): string[] {
  return figures.flatMap(({ path, form, performance, accessibility }) => [
    ...(form === "mobile" && performance < goalOf(path)
      ? [`${path}: Lighthouse gives ${performance} on a phone, the goal is ${goalOf(path)}`]
      : []),
    ...(accessibility < 100
      ? [`${path}: Lighthouse gives accessibility ${accessibility} (${form}), the goal is 100`]
      : []),
  ]);
}
