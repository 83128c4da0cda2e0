import { loadPuzzle } from "../puzzles/load.ts";
import { expectNoViolations } from "./axe.ts";
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
  await expectNoViolations(page);
});

test("a solution is published from its verdict, and its page compares it with the reader's own", async ({
  page,
  browser,
}) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, `# mine\n${INDEX_SOLUTION}`);
  await submit(page);
  await verdict(page).getByRole("button", { name: "Publish this solution" }).click();
  await verdict(page).getByRole("link", { name: "Its page" }).click();
  await page.waitForURL(/\/solutions\//);
  await expect(page.getByText("Those who reached this score can read it.")).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(page.url());
  await expect(other.getByText("It opens once a ranked solution of yours is as good.")).toBeVisible();
  const picture = await other.locator('meta[property="og:image"]').getAttribute("content");
  expect(picture).toMatch(/\/pictures\/solved-index\.png$/);
  expect((await other.request.get(new URL(picture ?? "").pathname)).headers()["content-type"]).toBe("image/png");
  const data = { puzzle: "index", source: INDEX_SOLUTION, idempotencyKey: crypto.randomUUID() };
  expect((await other.request.post("/api/submissions", { data })).ok()).toBe(true);
  await other.reload();
  await expect(other.getByRole("region", { name: "Its drawing" }).getByRole("figure")).toBeVisible();
  await expect(other.locator(".cm-line span[class]").first()).toBeVisible();
  await other.getByRole("button", { name: "Compare with mine" }).click();
  await expect(other.getByRole("region", { name: "The other program" })).toContainText("# mine");
  await expect(other.getByRole("region", { name: "One program" })).toContainText("1 layer");
  await expectNoViolations(other);
});

test("a solution that gives a better score away opens after a warning", async ({ page }) => {
  const slow = loadPuzzle("split").solutions.find(({ source }) => source.startsWith("# layers: 3 heads: 3"))?.source;
  if (!slow) throw new Error("split has no solution of three layers");
  await page.goto("/puzzles/split");
  await writeProgram(page, slow);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  await page.getByRole("button", { name: /You have solved this one/ }).click();
  await expect(page.getByText("The second part takes one layer.")).toBeVisible();
  await expect(page.getByText("Three become two")).toHaveCount(0);
  await page.getByRole("button", { name: "Show it anyway" }).click();
  await expect(page.getByText("Three become two")).toBeVisible();
});
