import { editor, expect, INDEX_SOLUTION, submit, test, verdict, writeProgram } from "./site.ts";

test.describe("in Traditional Chinese", () => {
  test.use({ locale: "zh-TW" });

  test("the first visit follows the browser's language, and a challenge is solved in it", async ({ page }) => {
    await page.goto("/");
    await expect(page).toHaveURL(/\/zh-TW$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-TW");
    await page.getByRole("link", { name: "直接看挑戰" }).click();
    await page.getByRole("main").getByRole("listitem").first().getByRole("link").click();
    await expect(editor(page)).toContainText("# 讓每個位置得到位置 i 上的 token。");
    await writeProgram(page, "def index(i):\n    return tokens.lenght\n");
    await expect(editor(page)).toContainText("AttributeError");
    await writeProgram(page, INDEX_SOLUTION);
    await submit(page);
    await expect(verdict(page)).toContainText("解出來了！");
  });
});

test("the switch shows the same page in the other language, and is remembered", async ({ page }) => {
  await page.goto("/puzzles/add");
  await page.getByRole("link", { name: "本頁的中文版" }).click();
  await expect(page).toHaveURL(/\/zh-TW\/puzzles\/add$/);
  await page.goto("/");
  await expect(page).toHaveURL(/\/zh-TW$/);
});

test("the switch keeps the rest of the address, such as the program of the playground", async ({ page }) => {
  await page.goto("/play#source=tokens%20%2B%20%22!%22&input=ab");
  await expect(page.getByRole("img", { name: /Result: \['a!', 'b!'\]/ })).toBeVisible();
  await page.getByRole("link", { name: "本頁的中文版" }).click();
  await expect(page).toHaveURL(/\/zh-TW\/play#source=/);
  await expect(page.getByRole("img", { name: /結果：\['a!', 'b!'\]/ })).toBeVisible();
  await page.getByRole("link", { name: /English/ }).click();
  await expect(page).toHaveURL(/[^W]\/play#source=/);
  await expect(page.getByRole("img", { name: /Result: \['a!', 'b!'\]/ })).toBeVisible();
});
