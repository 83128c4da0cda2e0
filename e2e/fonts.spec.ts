import { expect, test } from "./site.ts";

/** Below this nobody sees a thing move. */
const UNSEEN = 0.001;

interface Watched {
  shift: number;
}

for (const path of ["/", "/learn/layer", "/zh-TW/learn/layer", "/puzzles/add", "/play"])
  test(`${path} does not move when its fonts come late`, async ({ page }) => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/*.woff2", async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(path, { waitUntil: "commit" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => [...document.fonts].some(({ status }) => status === "loading")))
      .toBe(true);
    await page.evaluate(() => {
      const watched: Watched = { shift: 0 };
      Object.assign(globalThis, { watched });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) watched.shift += entry.value;
      }).observe({ type: "layout-shift" });
    });
    release();
    await page.evaluate(async () => {
      await document.fonts.ready;
      // Twice, because the first frame has the new fonts and the second has the layout shifts.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
    });
    expect(await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.shift)).toBeLessThan(
      UNSEEN,
    );
  });
