import AxeBuilder from "@axe-core/playwright";
import { expect, INDEX_SOLUTION, submit, test, verdict, writeProgram } from "./site.ts";

test("a solution is compared with a reference and with an earlier submission, on one input", async ({ page }) => {
  await page.goto("/puzzles/index/compare");
  await expect(page.getByText("Solve the puzzle first")).toBeVisible();
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  const other = `# again\n${INDEX_SOLUTION}`;
  await writeProgram(page, other);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  await page.getByRole("button", { name: /You have solved this one/ }).click();
  await page.getByRole("link", { name: "Compare solutions" }).click();
  await page.waitForURL(/\/puzzles\/index\/compare$/);

  const left = page.getByRole("region", { name: "One program" });
  const right = page.getByRole("region", { name: "The other program" });
  await expect(left).toContainText("# again");
  for (const side of [left, right]) await expect(side).toContainText("1 layer");
  await page.getByLabel("Input for both").fill("transformer");
  for (const side of [left, right]) await expect(side.getByRole("img").first()).toHaveAccessibleName(/t.*r.*a.*n/);
  const choice = right.getByRole("combobox");
  await choice.selectOption({ index: (await choice.getByRole("option").count()) - 1 });
  await expect(right).toContainText("def index(i, seq=tokens)");
  await expect(right).not.toContainText("# again");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
});
