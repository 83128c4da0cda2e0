import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { expect, openReady, test } from "./site.ts";

/** The playground's first program, which shuffles its input, as a stack of layers. */
async function openProgramView(page: Page): Promise<Locator> {
  await openReady(page, "/play");
  await showDrawing(page);
  await page.getByRole("button", { name: "Step by step" }).click();
  const grid = valuesGrid(page);
  await expect(grid).toBeVisible();
  return grid;
}

/** A small window shows one pane, and the program first. */
async function showDrawing(page: Page): Promise<void> {
  const tab = page.getByRole("button", { name: /^(Drawing|圖)$/ });
  if (await tab.isVisible()) await tab.click();
}

const valuesGrid = (page: Page) => page.getByRole("grid", { name: "Values by node and position" });
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

test("the expression that the cursor is in shows its row", async ({ page }) => {
  const grid = await openProgramView(page);
  await expect(grid.locator("[aria-current=true]")).toHaveCount(0);
  await page.getByRole("textbox", { name: "Program" }).click();
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  // Into `value(1)`, which is part of the length.
  for (let back = 0; back < 17; back++) await page.keyboard.press("ArrowLeft");
  await expect(grid.locator("[aria-current=true]")).toHaveText(/length$/);
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
  await expect(scrubber).toHaveAttribute("aria-valuetext", /^Layer 2, attention .*: query 1 takes 'a' from 3: 'a'\.$/);
  await expect(resultCells(grid).nth(1)).toHaveAccessibleName("Position 1: 'a'");
  await expect(resultCells(grid).nth(2)).toHaveAccessibleName("Position 2: not computed yet");
});

test("with reduced motion the same steps appear and nothing moves", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const grid = await openProgramView(page);
  await page.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(resultCells(grid).last()).toHaveAccessibleName(/not computed yet/);
  await expect(page.locator(".z-20 > *")).toHaveCount(0);
});

test("the first page plays its heads until the reader acts", async ({ page }) => {
  await page.goto("/");
  const values = page.locator(".flying-value");
  await expect(values.first()).toBeVisible();
  await page.keyboard.press("Shift");
  await expect(values).toHaveCount(0);
});

test("the trace reads as a table too", async ({ page }) => {
  await openProgramView(page);
  await page.getByRole("button", { name: "As a table" }).click();
  await page.getByLabel("Position to trace:").selectOption("1");
  const last = page.getByRole("table").getByRole("row").last();
  await expect(last).toContainText("'a'");
  await expect(last).toContainText("tokens at 3 (value)");
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in the program view in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const grid = await openProgramView(page);
    await resultCells(grid).first().click();
    await expectNoViolations(page);
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test("sixteen positions scroll in their own box, not the page", async ({ page }) => {
    await openProgramView(page);
    await page.getByRole("textbox", { name: "Input", exact: true }).fill("hello world, yes");
    await expect(page.getByRole("grid").getByRole("row").first().getByRole("gridcell")).toHaveCount(16);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  for (const [view, positions] of [
    ["Heads", 16],
    ["Step by step", 16],
    ["Heads", 48],
  ] as const)
    test(`the queries of ${positions} positions stay in sight as ${view} is scrolled to its end`, async ({ page }) => {
      const input = "hello world, yes".repeat(positions / 16);
      await page.goto(`/play#${new URLSearchParams({ source: "(key(tokens) == query(tokens)).value(1)", input })}`);
      await showDrawing(page);
      await expect(
        page.getByRole("img", { name: positions === 16 ? /Result: \[1, 2/ : /Result: \[3, 6/ }),
      ).toBeVisible();
      await page.getByRole("button", { name: view }).click();
      // The heads stay until the steps are there.
      await expect(valuesGrid(page)).toHaveCount(view === "Heads" ? 0 : 1);
      const pinned = page.locator("[data-pinned]").first();
      await expect(pinned).toBeVisible();
      const measured = await pinned.evaluate((queries, isCells) => {
        const box = queries.closest("[role=group]") as Element;
        const drawing = queries.parentElement as Element;
        const own = isCells ? drawing.querySelector("svg[role=img]") : drawing.querySelector("canvas");
        box.scrollLeft = 10_000;
        const frame = box.getBoundingClientRect();
        const at = queries.getBoundingClientRect();
        const end = (own as Element).getBoundingClientRect();
        return {
          scrolled: box.scrollLeft,
          left: at.left - frame.left,
          // A query is beside its row.
          sink: at.top - drawing.getBoundingClientRect().top,
          visible: frame.right - at.right,
          result: frame.right - end.right,
        };
      }, positions <= 32);
      expect(measured.scrolled).toBeGreaterThan(100);
      expect(Math.abs(measured.left)).toBeLessThan(1);
      expect(Math.abs(measured.sink)).toBeLessThan(1);
      expect(measured.visible).toBeGreaterThan(150);
      expect(measured.result).toBeGreaterThanOrEqual(0);
    });

  test("the words over a head stay on one line, in Chinese too", async ({ page }) => {
    const source =
      "length = (key(1) == query(1)).value(1)\n(key(length - 1 - indices) == query(indices)).value(tokens)";
    await page.goto(`/zh-TW/play#${new URLSearchParams({ source, input: "哈囉世界" })}`);
    await showDrawing(page);
    await expect(page.getByRole("img", { name: /結果：\['界'/ })).toBeVisible();
    await page.getByRole("button", { name: "一步一步看" }).click();
    for (const word of await page.getByRole("button", { expanded: true }).getByText("注意力", { exact: true }).all())
      expect((await word.boundingBox())?.height).toBeLessThan(30);
    await expect(page.getByText("注意力", { exact: true })).toHaveCount(2);
  });

  test("a query that stays in sight is the one that the pointer marks", async ({ page }) => {
    await page.goto(
      `/play#${new URLSearchParams({ source: "(key(tokens) == query(tokens)).value(1)", input: "hello world, yes" })}`,
    );
    await showDrawing(page);
    const pinned = page.locator("[data-pinned]");
    await expect(page.getByRole("img", { name: /Result: \[1, 2/ })).toBeVisible();
    await pinned.evaluate((queries) => {
      (queries.closest("[role=group]") as Element).scrollLeft = 10_000;
    });
    const box = await pinned.boundingBox();
    if (!box) throw new Error("the queries are not drawn");
    // The middle of the second query's row.
    await pinned.hover({ position: { x: box.width - 20, y: 52 + 45 } });
    await expect(page.getByText("Query 1 ('e') selects")).toBeVisible();
  });
});
