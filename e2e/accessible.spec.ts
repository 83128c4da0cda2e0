import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./site.ts";

const PAGES = [
  "/",
  "/puzzles",
  "/puzzles/shift",
  "/puzzles/shift/board",
  "/puzzles/add/finale",
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
    test(`axe finds nothing on ${prefix}${path}, nor does the dark theme lack contrast`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await page.goto(prefix + path, { waitUntil: "networkidle" });
      expect(await found(new AxeBuilder({ page }))).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      expect(await found(new AxeBuilder({ page }).withRules("color-contrast"))).toEqual([]);
    });

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const path of PAGES)
    test(`${path} scrolls in one direction only`, async ({ page }) => {
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
});
