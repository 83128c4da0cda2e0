import lessons from "../content/lessons/order.json" with { type: "json" };
import { LESSON_SCRIPT_KB, weigh } from "./page-weight.ts";
import { expect, test } from "./site.ts";

for (const lesson of lessons)
  test(`the lesson ${lesson} fetches no editor when it is opened, and little else`, async ({ page }) => {
    const weightOf = await weigh(page);
    await page.goto(`/learn/${lesson}`, { waitUntil: "networkidle" });
    const { scriptKB } = weightOf();
    expect(scriptKB).toBeGreaterThan(0);
    expect(scriptKB).toBeLessThanOrEqual(LESSON_SCRIPT_KB);
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
