import { expectNoViolations } from "./axe.ts";
import { expect, openReady, test } from "./site.ts";

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
      await openReady(page, prefix + path);
      await expectNoViolations(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
      await expectNoViolations(page, { rule: "color-contrast" });
    });

test("a theme comes at once for a reader who wants no motion", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await openReady(page, "/");
  const begun = await page.evaluate(() => {
    document.documentElement.dataset.theme = "dark";
    return document.getAnimations().filter((animation) => animation instanceof CSSTransition).length;
  });
  expect(begun).toBe(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const path of PAGES)
    test(`${path} scrolls in one direction only`, async ({ page }) => {
      await page.goto(path, { waitUntil: "networkidle" });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
});
