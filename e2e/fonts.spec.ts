import { expect, holdFiles, test } from "./site.ts";

/** Below this nobody sees a thing move. */
const UNSEEN = 0.001;

interface Watched {
  shift: number;
  /** The elements that moved, which help to find the reason. */
  readonly moved: string[];
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node; readonly previousRect: DOMRect; readonly currentRect: DOMRect }[];
}

for (const path of ["/", "/learn/layer", "/zh-TW/learn/layer", "/puzzles/add", "/play"])
  test(`${path} does not move when its fonts come late`, async ({ page }) => {
    const release = await holdFiles(page, "**/*.woff2");
    await page.goto(path, { waitUntil: "commit" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === "loading")))
      .toBe(true);
    await page.evaluate(() => {
      const watched: Watched = { shift: 0, moved: [] };
      Object.assign(globalThis, { watched });
      const corners = ({ x, y, right, bottom }: DOMRect) => [x, y, right, bottom].map(Math.round).join(" ");
      new PerformanceObserver((list) => {
        for (const { value, sources } of list.getEntries() as LayoutShift[]) {
          watched.shift += value;
          for (const { node, previousRect, currentRect } of sources)
            watched.moved.push(
              `${node?.textContent?.slice(0, 40)}: ${corners(previousRect)} → ${corners(currentRect)}`,
            );
        }
      }).observe({ type: "layout-shift" });
    });
    release();
    await page.evaluate(async () => {
      await document.fonts.ready;
      // Twice, because the first frame has the new fonts and the second has the layout shifts.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    });
    const { shift, moved } = await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
    expect(shift, moved.join("\n")).toBeLessThan(UNSEEN);
  });
