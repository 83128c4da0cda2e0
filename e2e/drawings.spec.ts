import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./site.ts";

/** The playground's first program, which reverses its input, as a stack of layers. */
async function openProgramView(page: Page): Promise<Locator> {
  await page.goto("/play", { waitUntil: "networkidle" });
  await page.getByRole("button", { name: "Step by step" }).click();
  const grid = page.getByRole("grid", { name: "Values by node and position" });
  await expect(grid).toBeVisible();
  return grid;
}

const resultCells = (grid: Locator) => grid.getByRole("row").last().getByRole("gridcell");
const marked = (page: Page) => page.locator(".cm-content .code-mark");

test("a cell that is pointed at marks the source of every step that made it", async ({ page }) => {
  const grid = await openProgramView(page);
  await resultCells(grid).nth(1).hover();
  await expect(marked(page).filter({ hasText: "value(seq)" })).not.toHaveCount(0);
  await expect(marked(page).filter({ hasText: "value(1)" })).not.toHaveCount(0);
  await page.mouse.move(2, 2);
  await expect(marked(page)).toHaveCount(0);
});

test("the keyboard walks the cells, Enter keeps a trace and Escape lets it go", async ({ page }) => {
  const grid = await openProgramView(page);
  await resultCells(grid).first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(resultCells(grid).nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(resultCells(grid).nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+Home");
  await expect(grid.getByRole("row").first().getByRole("gridcell").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(grid.locator("[aria-selected=true]")).toHaveCount(0);
});

test("the scrubber goes query by query, head by head and layer by layer", async ({ page }) => {
  const grid = await openProgramView(page);
  const scrubber = page.getByRole("slider", { name: "Step" });
  await scrubber.focus();
  await page.keyboard.press("PageUp");
  await expect(scrubber).toHaveAttribute("aria-valuetext", /^Layer 1/);
  await expect(resultCells(grid).first()).toHaveAccessibleName("Position 0: not computed yet");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  await expect(scrubber).toHaveAttribute("aria-valuetext", /^Layer 2, attention .*: query 1 takes 'l' from 3: 'l'\.$/);
  await expect(resultCells(grid).nth(1)).toHaveAccessibleName("Position 1: 'l'");
  await expect(resultCells(grid).nth(2)).toHaveAccessibleName("Position 2: not computed yet");
});

test("who wants no motion sees the same steps and nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const grid = await openProgramView(page);
  await page.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(resultCells(grid).last()).toHaveAccessibleName(/not computed yet/);
  await expect(page.locator(".z-20 > *")).toHaveCount(0);
});

test("the trace reads as a table too", async ({ page }) => {
  await openProgramView(page);
  await page.getByRole("button", { name: "As a table" }).click();
  await page.getByLabel("Position to trace:").selectOption("1");
  const last = page.getByRole("table").getByRole("row").last();
  await expect(last).toContainText("'l'");
  await expect(last).toContainText("tokens at 3 (value)");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in the program view in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const grid = await openProgramView(page);
    await resultCells(grid).first().click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("sixteen positions scroll in their own box, not the page", async ({ page }) => {
    await openProgramView(page);
    await page.getByRole("textbox", { name: "Input", exact: true }).fill("hello world, yes");
    await expect(page.getByRole("grid").getByRole("row").first().getByRole("gridcell")).toHaveCount(16);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
