import type { Page } from "@playwright/test";
import { expect, holdFiles, openReady, test, themeMenu } from "./site.ts";

/** The lightness of the text and of the background, from 0 to 255. */
function readLightness(page: Page): Promise<{ ink: number; paper: number }> {
  return page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    const lightness = (rgb: string) => {
      const parts = (rgb.match(/\d+/g) ?? []).slice(0, 3).map(Number);
      return parts.reduce((sum, part) => sum + part, 0) / 3;
    };
    return { ink: lightness(color), paper: lightness(backgroundColor) };
  });
}

for (const path of ["/no/such/page", "/zh-TW/no/such/page", "/learn/no-such-lesson"])
  test(`${path} is dark where the device is dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const { ink, paper } = await readLightness(page);
    expect(paper).toBeLessThan(64);
    expect(ink).toBeGreaterThan(192);
  });

/** Notes the theme of every frame that shows a heading. Returns a function that reads the notes. */
async function watchTheme(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const look = () => {
      if (document.querySelector("h1")) seen.add(document.documentElement.dataset.theme ?? "none");
      requestAnimationFrame(look);
    };
    Object.assign(globalThis, { seenThemes: seen });
    look();
  });
  return () => page.evaluate(() => [...(globalThis as unknown as { seenThemes: Set<string> }).seenThemes]);
}

for (const path of ["/", "/zh-TW/teach", "/no/such/page"])
  test(`${path} never flashes in the theme that the reader did not choose`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await openReady(page, "/glossary");
    const menu = themeMenu(page);
    await expect(menu).toHaveValue("system");
    await menu.selectOption("dark");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    const seen = await watchTheme(page);
    await page.goto(path);
    await expect(menu).toHaveValue("dark");
    await expect.poll(seen).toEqual(["dark"]);
    await menu.selectOption("system");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  });

test("the menu of themes waits until a choice counts", async ({ page }) => {
  const release = await holdFiles(page, "**/*.js");
  await page.goto("/glossary", { waitUntil: "commit" });
  const menu = themeMenu(page);
  await expect(menu).toBeDisabled();
  release();
  await menu.selectOption("dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a lesson in any theme is printed dark on light, without the controls of a screen", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/learn/aggregation");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByText("Point at a row").first()).toBeVisible();
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const { ink, paper } = await readLightness(page);
  expect(ink).toBeLessThan(64);
  expect(paper).toBeGreaterThan(192);
  await expect(page.getByText("Point at a row").first()).toBeHidden();
  await expect(page.getByRole("banner")).toBeHidden();
});

test("lines of code are as high in Chinese as in English, as text and in the editor", async ({ page }) => {
  await openReady(page, "/zh-TW/learn/selectors");
  const cell = page.getByRole("figure").first();
  const heightOf = (line: string) =>
    cell
      .locator(line)
      .first()
      .evaluate((element) => element.getBoundingClientRect().height);
  expect(await heightOf(".code-line")).toBe(24);
  const before = await cell.boundingBox();
  await page.mouse.move(300, 300);
  await expect(cell.locator(".cm-line").first()).toBeVisible();
  expect(await heightOf(".cm-line")).toBe(24);
  expect(await cell.boundingBox()).toEqual(before);
});
