import { expectNoViolations } from "./axe.ts";
import { editor, expect, openReady, test } from "./site.ts";

test("the search is opened, used and left by keyboard alone", async ({ page }) => {
  await openReady(page, "/");
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: /^Search/ });
  await expect(box).toBeFocused();
  await page.keyboard.type("selecter");
  const options = page.getByRole("option");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await expect(options.filter({ hasText: "Keys, queries, selectors" })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(box).toBeHidden();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(box).toBeFocused();
  await page.keyboard.type("shift");
  await expect(options.first()).toContainText("Shift");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/puzzles\/shift$/);
  await expect(box).toBeHidden();
});

test("Chinese words are found without spaces, and a click leads to the term", async ({ page }) => {
  await openReady(page, "/zh-TW/puzzles");
  await page.getByRole("button", { name: "搜尋" }).click();
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.insertText("注意力");
  const term = page.getByRole("option").filter({ hasText: "詞彙" }).filter({ hasText: "注意力" }).first();
  await term.click();
  await page.waitForURL(/\/zh-TW\/glossary#/);
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("a slash in a program is a slash, and a missing page is said to be missing", async ({ page }) => {
  await page.goto("/puzzles/shift");
  await editor(page).click();
  await expect(editor(page)).toHaveAttribute("contenteditable", "true");
  await page.keyboard.type("# a/b ");
  await expect(editor(page)).toContainText("a/b");
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("zzzzzz");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("Nothing found");
});

test("the search gives away no solution", async ({ request }) => {
  for (const locale of ["en", "zh-TW"]) {
    const documents = (await (await request.get(`/search/${locale}.json`)).json()) as { readonly href: string }[];
    expect(documents.map(({ href }) => href)).toContain("/puzzles/shift");
    expect(JSON.stringify(documents)).not.toContain("def ");
  }
  expect((await request.get("/search/fr.json")).status()).toBe(404);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing in the search in ${colorScheme}, on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openReady(page, "/");
    await page.getByRole("button", { name: "Search" }).click();
    await expect(page.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("layer");
    await expect(page.getByRole("option").first()).toBeVisible();
    await expectNoViolations(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
