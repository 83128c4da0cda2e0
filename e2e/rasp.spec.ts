import type { Page } from "@playwright/test";
import { editor, expect, submit, test, verdict, writeProgram } from "./site.ts";

const box = (page: Page) => page.getByRole("textbox", { name: "Program" });

async function write(page: Page, source: string): Promise<void> {
  await expect(box(page)).toHaveAttribute("contenteditable", "true");
  await box(page).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(source);
}

test("a link opens a program in RASP, and its mistake is fixed by a click", async ({ page }) => {
  await page.goto("/play#source=x%20%3D%20indices%20%2B%201%0Ax%3B&input=abc&language=rasp");
  await expect(page.getByRole("radio", { name: "RASP", exact: true })).toBeChecked();
  await expect(box(page)).toHaveAttribute("contenteditable", "true");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(box(page)).toContainText("x = indices + 1;");
  await expect(page.getByRole("img", { name: /Result: \[1, 2, 3\]/ })).toBeVisible();
  await expect(page).toHaveURL(/#1\.d\./);
});

test("each language keeps its text in the playground, and `set example` names the input", async ({ page }) => {
  await page.goto("/play");
  await write(page, "indices * 10");
  await page.getByRole("radio", { name: "RASP", exact: true }).click();
  await write(page, 'set example "ab"\nindices + 5;');
  await expect(page.getByLabel("Input", { exact: true })).toHaveValue("ab");
  await expect(page.getByRole("img", { name: /Result: \[5, 6\]/ })).toBeVisible();
  await page.getByRole("radio", { name: "RASPy" }).click();
  await expect(box(page)).toContainText("indices * 10");
  await page.getByRole("radio", { name: "RASP", exact: true }).click();
  await expect(box(page)).toContainText("indices + 5;");
});

test("a challenge is solved in RASP, and both drafts stay", async ({ page }) => {
  await page.goto("/puzzles/shift");
  await writeProgram(page, "# half of an idea\n");
  await page.getByRole("radio", { name: "RASP", exact: true }).click();
  await expect(editor(page)).toContainText("def shift(i, default) {");
  const solution = "def shift(i, default) { return aggregate(select(indices, indices - i, ==), tokens, default); }";
  await writeProgram(page, solution);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  await expect(verdict(page)).toContainText("1 layer, 1 head");
  await page.getByRole("radio", { name: "RASPy" }).click();
  await expect(editor(page)).toContainText("half of an idea");
  await page.reload();
  await page.getByRole("radio", { name: "RASP", exact: true }).click();
  await expect(editor(page)).toContainText("def shift(i, default) { return aggregate");
});

test("a cell of a lesson is written in the other language, and keeps both texts", async ({ page }) => {
  await page.goto("/learn/selectors");
  const cell = page.getByRole("figure").filter({ hasText: "before.value(1)" });
  const program = cell.getByRole("textbox", { name: "Program" });
  await cell.getByRole("radio", { name: "RASP", exact: true }).click();
  const rasp = page.getByRole("figure").filter({ hasText: "selector_width(before);" });
  await expect(rasp).toContainText("The text around this program is about the one in RASPy.");
  await expect(rasp.getByRole("img", { name: /Result: \[0, 1, 2, 3, 4\]/ })).toBeVisible();
  const box = rasp.getByRole("textbox", { name: "Program" });
  await box.click();
  await expect(box).toHaveAttribute("contenteditable", "true");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("indices * 10;");
  const edited = page.getByRole("figure").filter({ hasText: "indices * 10;" });
  await expect(edited.getByRole("img", { name: /Result: \[0, 10, 20, 30, 40\]/ })).toBeVisible();
  await edited.getByRole("radio", { name: "RASPy" }).click();
  await expect(program).toContainText("before.value(1)");
  await cell.getByRole("radio", { name: "RASP", exact: true }).click();
  await expect(edited).toBeVisible();
});

test("a drawing says when the paper counts its heads otherwise", async ({ page }) => {
  await page.goto(
    "/play#source=s%20%3D%20select(indices%2C%20indices%2C%20%3C)%3B%0Aaggregate(s%2C%20indices)%20%2B%20aggregate(s%2C%20indices%20*%202)%3B&input=abc&language=rasp",
  );
  await expect(page.getByText("Drawn: 2 heads, one for each different aggregate.")).toBeVisible();
});
