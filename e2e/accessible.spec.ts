import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./site.ts";

const PAGES = [
  "/",
  "/puzzles",
  "/puzzles/shift",
  "/puzzles/shift/board",
  "/learn",
  "/learn/selectors",
  "/glossary",
  "/boards",
  "/puzzles/shift/history",
  "/account",
  "/signin",
  "/reset",
  "/play",
  "/embed",
  "/no/such/page",
];

for (const path of PAGES)
  for (const prefix of ["", "/zh-TW"])
    for (const colorScheme of ["light", "dark"] as const)
      test(`axe finds nothing on ${prefix}${path} in ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.goto(prefix + path, { waitUntil: "networkidle" });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const path of PAGES)
    test(`${path} scrolls in one direction only`, async ({ page }) => {
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
});
