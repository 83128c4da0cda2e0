import type { Locator, Page } from "@playwright/test";
import { expect, INDEX_SOLUTION, submit, test, verdict, writeProgram } from "./site.ts";

// Every drawing fits into its pane of this window, and nothing depends on the machine: no motion, one pixel for each CSS pixel.
test.use({
  viewport: { width: 1600, height: 2400 },
  deviceScaleFactor: 1,
  contextOptions: { reducedMotion: "reduce" },
});

const FLIP = `length = (key(1) == query(1)).value(1).name("length")
(key(length - 1 - indices) == query(indices)).value(tokens)`;
const COMBINED = "((key(tokens) == query(tokens)) & (key(indices) <= query(indices))).value(1)";

/** Opens a program; `shows` is in its result, and in that of no program that stood there before. */
async function draw(page: Page, source: string, input: string, shows: RegExp): Promise<void> {
  await page.goto(`/play#${new URLSearchParams({ source, input })}`);
  await expect(page.getByRole("img", { name: shows })).toBeVisible({ timeout: 30_000 });
}

/** Compares once the page's own fonts are there and nothing is pointed at. */
async function looksAsBefore(drawing: Locator, name: string, options = {}): Promise<void> {
  await expect(drawing).toBeVisible();
  await drawing.page().mouse.move(0, 0);
  await drawing.page().evaluate(() => document.fonts.ready.then(() => undefined));
  await expect(drawing).toHaveScreenshot(`${name}.png`, options);
}

const heads = (page: Page) => page.getByRole("group", { name: "The run, drawn" }).getByRole("article");

for (const colorScheme of ["light", "dark"] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test("one head", async ({ page }) => {
      await draw(page, "(key(indices) <= query(indices)).mean(tokens)", "[4, 2, 6, 0]", /Result: \[4, 3/);
      await looksAsBefore(heads(page).locator("figure"), `head-${colorScheme}`);
    });

    test("a head of forty-eight positions", async ({ page }) => {
      await draw(
        page,
        "(key(tokens) == query(tokens)).value(1)",
        "the quick brown fox jumps over the lazy dog, yes",
        /Result: \[2, 2/,
      );
      await looksAsBefore(heads(page).locator("canvas").locator("xpath=.."), `heat-map-${colorScheme}`);
    });
  });

test("a combined selector", async ({ page }) => {
  await draw(page, COMBINED, "noon", /Result: \[1, 1, 2, 2\]/);
  await looksAsBefore(heads(page).locator("figure"), "combined", { maxDiffPixelRatio: 0.02 });
});

test("a program of two layers, step by step", async ({ page }) => {
  await draw(page, FLIP, "flip!", /Result: \['!', 'p'/);
  await page.getByRole("button", { name: "Step by step" }).click();
  const view = page.getByRole("group", { name: "The layers, from the input down" });
  await looksAsBefore(view.locator("> div"), "program");
});

test("a position traced back to the tokens", async ({ page }) => {
  await draw(page, FLIP, "flip!", /Result: \['!', 'p'/);
  await page.getByRole("button", { name: "Step by step" }).click();
  const view = page.getByRole("group", { name: "The layers, from the input down" });
  await view.getByRole("row").last().getByRole("gridcell").nth(1).click();
  await looksAsBefore(view.locator("> div"), "traced");
});

test("a counterexample", async ({ page }) => {
  const counterexample = {
    input: ["c", "a", "b", "d"],
    inputText: "cabd",
    args: { i: 2 },
    expected: ["b", "b", "b", "b"],
    got: ["b", "b", "a", "b"],
    firstDifference: 2,
    problem: null,
  };
  const counts = { layers: 1, heads: 1, ops: 0, ranked: false, rankedReason: null, error: null };
  // The verdict is written here, so that the picture does not depend on what the server draws at random.
  await page.route("**/api/submissions", (route) =>
    route.fulfill({
      json: { id: "1", status: "failed", ...counts, tests: { passed: 3, total: 9 }, counterexample },
    }),
  );
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  await submit(page);
  // Small, and much of it letters.
  await looksAsBefore(verdict(page).getByRole("img"), "counterexample", { maxDiffPixelRatio: 0.03 });
});

test("two solutions side by side", async ({ page }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  await page.goto("/puzzles/index/compare");
  await page.getByLabel("Input for both").fill("transformer");
  const left = page.getByRole("region", { name: "One program" });
  await expect(left.getByRole("img").first()).toHaveAccessibleName(/'t', 'r', 'a', 'n'/);
  // The names hold a date, and the programs are text, so only the drawings are compared.
  await page.locator("main :is(select, .code-box)").evaluateAll((parts) => {
    for (const part of parts) (part as HTMLElement).style.display = "none";
  });
  await page.setViewportSize({ width: 1024, height: 1200 });
  await looksAsBefore(left.locator("xpath=.."), "compare");
});
