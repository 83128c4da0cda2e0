import { LESSON_SCRIPT_KB, weigh } from "./page-weight.ts";
import { expect, test } from "./site.ts";

test("a lesson that is opened fetches no editor, and little else", async ({ page, browser }) => {
  await page.goto("/learn");
  const links = page.getByRole("main").getByRole("listitem").getByRole("link");
  const addresses = await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
  const lessons = [...new Set(addresses.filter((path) => path.startsWith("/learn/")))];
  expect(lessons.length).toBeGreaterThanOrEqual(10);
  for (const path of lessons) {
    // Of its own, so that nothing is in its cache.
    const fresh = await browser.newPage();
    const weightOf = await weigh(fresh);
    await fresh.goto(path, { waitUntil: "networkidle" });
    const { scriptKB } = weightOf();
    expect(scriptKB, path).toBeGreaterThan(0);
    expect(scriptKB, path).toBeLessThanOrEqual(LESSON_SCRIPT_KB);
    await fresh.close();
  }
});

test("a lesson's editor comes once there is a reader, and nothing jumps", async ({ page }) => {
  await page.goto("/learn/selectors", { waitUntil: "networkidle" });
  const program = page.getByRole("textbox", { name: "Program" }).first();
  await expect(program).toHaveAttribute("aria-readonly", "true");
  await expect(program).not.toHaveAttribute("contenteditable", "true");
  const cell = page.getByRole("figure").first();
  const before = await cell.boundingBox();
  await page.mouse.move(300, 300);
  await expect(program).toHaveAttribute("contenteditable", "true");
  expect(await cell.boundingBox()).toEqual(before);
});

test("a lesson's editor comes to whoever uses the keyboard, with the focus", async ({ page }) => {
  await page.goto("/learn/selectors", { waitUntil: "networkidle" });
  const program = page.getByRole("textbox", { name: "Program" }).first();
  await program.focus();
  await expect(program).toHaveAttribute("contenteditable", "true");
  await expect(program).toBeFocused();
});
