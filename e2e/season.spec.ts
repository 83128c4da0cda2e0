import { loadPuzzle } from "../puzzles/load.ts";
import { expect, submit, test, verdict, writeProgram } from "./site.ts";

const { solutions, wrong } = loadPuzzle("causal-copy");
const sourceOf = (file: string) => [...solutions, ...wrong].find((one) => one.file === file)?.source ?? "";

test("the list leads to the second season, and to a puzzle that forbids heads to look ahead", async ({ page }) => {
  await page.goto("/puzzles");
  await page.getByRole("link", { name: "Second season" }).click();
  await expect(page.getByRole("heading", { name: "The mechanist’s" })).toBeInViewport();
  await page.getByRole("link", { name: "Copy, looking back" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Copy, looking back" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Rules of this puzzle" })).toContainText("Causal");
});

test("a right program that looks ahead is told so, and the next puzzle is one of its season", async ({ page }) => {
  await page.goto("/puzzles/causal-copy");
  await writeProgram(page, sourceOf("looks-ahead.py"));
  await expect(page.getByText("this head looks ahead").first()).toBeVisible();
  await expect(page.locator("path[data-later]").first()).toBeVisible();
  await submit(page);
  await expect(verdict(page)).toContainText("Not yet");
  await expect(verdict(page)).toContainText("position 0 selects position");
  await writeProgram(page, sourceOf("remember-the-mark.py"));
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  await expect(verdict(page).getByRole("link", { name: "Next: The last time" })).toBeVisible();
});
