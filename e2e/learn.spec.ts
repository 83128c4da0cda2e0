import type { Locator, Page } from "@playwright/test";
import { expect, tabTo, test } from "./site.ts";

/** The editor of a cell, once it has taken its text's place. */
async function editorOf(cell: Locator): Promise<Locator> {
  await cell.hover();
  const box = cell.getByRole("textbox", { name: "Program" });
  await expect(box).toHaveAttribute("contenteditable", "true");
  return box;
}

/** A cell is a figure whose program can be changed. */
function firstCell(page: Page): Locator {
  return page
    .getByRole("figure")
    .filter({ has: page.locator(".code-box:not([data-readonly])") })
    .first();
}

test("the map leads to the first lesson, marks what was read and goes on from there", async ({ page }) => {
  await page.goto("/learn");
  await page.getByRole("link", { name: "Start with lesson 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What a layer does");
  await page.getByRole("link", { name: /^Next/ }).scrollIntoViewIfNeeded();
  // The page notices a moment later that its end was reached; leaving before that would be leaving it unread.
  await expect.poll(() => page.evaluate(() => localStorage.getItem("lessons-read"))).toContain("layer");
  await page.goto("/learn");
  const row = page.getByRole("listitem").filter({ hasText: "What a layer does" });
  await expect(row.getByText("✓ read")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Go on:/ })).toBeVisible();
});

test("a cell runs as it is edited, keeps its last drawing when it breaks, and can be reset", async ({ page }) => {
  await page.goto("/learn/aggregation");
  const cell = firstCell(page);
  const box = await editorOf(cell);
  const program = await box.textContent();
  await box.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("indices * 10");
  await expect(cell.getByRole("img", { name: /Result: \[0, 10, 20, 30, 40\]/ })).toBeVisible();
  await page.keyboard.insertText(" + qery(1)");
  await expect(box).toContainText("there is no qery");
  await expect(cell.getByRole("status").filter({ hasText: "last drawing" })).toBeVisible();
  await expect(cell.getByRole("img", { name: /Result: \[0, 10, 20, 30, 40\]/ })).toBeVisible();
  await cell.getByRole("button", { name: "Reset" }).click();
  expect(await box.textContent()).toBe(program);
});

test("a cell's input is text or a list, and a list without an end is named so", async ({ page }) => {
  await page.goto("/learn/aggregation");
  const cell = firstCell(page);
  const box = await editorOf(cell);
  await box.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("tokens");
  const input = cell.getByRole("textbox", { name: "Input" });
  await input.fill("[1.5, True, 'ab'");
  await expect(cell).toContainText("this list has no end");
  await input.fill("[1.5, True, 'ab']");
  await expect(cell.getByRole("img", { name: /Result: \[1.5, True, / })).toBeVisible();
});

test("a prediction is judged position by position, and can be tried again", async ({ page }) => {
  await page.goto("/learn/layer");
  const question = page.getByRole("region", { name: "Predict first" });
  const boxes = question.getByRole("textbox");
  await expect(question.getByRole("button", { name: "Check my prediction" })).toBeDisabled();
  for (const [i, text] of ["True", "true", "1", "True", "True"].entries()) await boxes.nth(i).fill(text);
  await question.getByRole("button", { name: "Check my prediction" }).click();
  await expect(question.getByRole("status")).toHaveText("4 of 5 right.");
  await expect(boxes.nth(4)).toHaveAttribute("aria-invalid", "true");
  await question.getByRole("button", { name: "Try again" }).click();
  await expect(boxes.first()).toBeFocused();
  await expect(boxes.first()).toHaveValue("");
});

test("a term shows its meaning by key, gives the focus back, and leads to the glossary", async ({ page }) => {
  await page.goto("/learn/layer");
  const term = page.getByRole("link", { name: "position", exact: true });
  await term.focus();
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog", { name: "position" });
  await expect(card).toContainText("counted from 0");
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press("Enter");
  await card.getByRole("link").click();
  await expect(page).toHaveURL(/\/glossary#position$/);
});

test("without a mouse: into a cell's editor, and out of it by Escape and Tab", async ({ page }) => {
  await page.goto("/learn/aggregation");
  const box = await editorOf(firstCell(page));
  await tabTo(page, box);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Tab");
  await expect(box).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(firstCell(page).getByRole("textbox", { name: "Input" })).toBeFocused();
});

test("a cell steps through its program", async ({ page }) => {
  await page.goto("/learn/aggregation");
  const cell = firstCell(page);
  await editorOf(cell);
  await cell.getByRole("button", { name: "Step by step" }).click();
  await expect(cell.getByRole("slider", { name: "Step" })).toBeVisible();
});

test("a lesson can be read without scripts, drawings and all", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/learn/layer");
  await expect(page.getByRole("img", { name: /Result: \[False, True, True, True, True, True\]/ })).toBeVisible();
  await context.close();
});

test("nothing moves while a lesson loads, and its first scripts are small", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const response = await page.goto("/learn/layer", { waitUntil: "networkidle" });
  const html = (await response?.text()) ?? "";
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const addresses = scripts.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []);
  let bytes = 0;
  for (const address of addresses) {
    const script = await page.request.get(address, { headers: { "accept-encoding": "identity" } });
    const zipped = new Blob([new Uint8Array(await script.body())]).stream().pipeThrough(new CompressionStream("gzip"));
    bytes += (await new Response(zipped).arrayBuffer()).byteLength;
  }
  expect(addresses.length).toBeGreaterThan(3);
  expect(bytes).toBeLessThan(200 * 1024);
  expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBeLessThan(0.01);
});
