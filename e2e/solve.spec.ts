import { editor, expect, INDEX_SOLUTION, submit, tabTo, test, verdict, writeProgram } from "./site.ts";

test("a newcomer solves the first challenge by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, page.getByRole("link", { name: "Go to the challenges" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Challenges" })).toBeVisible();
  const first = page.getByRole("main").getByRole("listitem").first().getByRole("link");
  await tabTo(page, first);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/puzzles\/index$/);
  await expect(editor(page)).toHaveAttribute("contenteditable", "true");
  await tabTo(page, editor(page));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(INDEX_SOLUTION);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(verdict(page)).toContainText("Solved!");
  await expect(verdict(page)).toContainText("1 layer, 1 head");
  // In the editor Tab indents; after Escape it leaves.
  await page.keyboard.press("Escape");
  await tabTo(page, verdict(page).getByRole("link", { name: "Next: Shift" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/puzzles\/shift$/);
  await page.goto("/puzzles");
  await expect(page.getByRole("listitem").filter({ hasText: "Index" }).first()).toContainText("Solved");
});

test("a wrong answer shows a counterexample that can be run", async ({ page }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, "def index(i, seq=tokens):\n    return (key(indices) == query(i + 1)).value(seq)\n");
  await submit(page);
  await expect(verdict(page)).toContainText("Not yet");
  await verdict(page).getByRole("button", { name: "Step to where it went wrong" }).click();
  await expect(page.getByRole("slider")).toBeVisible();
  await verdict(page).getByRole("button", { name: "Run this input" }).click();
  const input = page.getByLabel("Input", { exact: true });
  await expect(input).not.toHaveValue("hello");
  await expect(page.getByRole("radio", { name: /^index\(/ })).toBeChecked();
});

test("a reload loses neither the program nor the place", async ({ page }) => {
  await page.goto("/puzzles/shift");
  await writeProgram(page, "# half of an idea\n");
  await page.reload();
  await expect(editor(page)).toContainText("half of an idea");
});

test("a broken program keeps the last good drawing and says so", async ({ page }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, `${INDEX_SOLUTION}\nindex(1)`);
  const trial = page.getByRole("region", { name: "Drawing", exact: true });
  await expect(trial.getByRole("img").first()).toBeVisible();
  await page.keyboard.insertText(" +");
  await expect(page.getByText("SyntaxError")).toBeVisible();
  await expect(trial.getByRole("img").first()).toBeVisible();
  await expect(trial).toContainText(/last|before/i);
});

test("two presses and two tabs make no second submission of the same program", async ({ page, request, context }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  const button = page.getByRole("button", { name: /^Submit/ });
  await button.dblclick();
  await expect(verdict(page)).toContainText("Solved!");
  const progress = await (await context.request.get("/api/progress")).json();
  expect(progress.index.attempts).toBe(1);

  const body = { puzzle: "index", source: INDEX_SOLUTION, idempotencyKey: crypto.randomUUID() };
  const first = await request.post("/api/submissions", { data: body });
  const again = await Promise.all([1, 2, 3].map(() => request.post("/api/submissions", { data: body })));
  const { id } = await first.json();
  for (const response of again) expect((await response.json()).id).toBe(id);
  expect((await (await request.get("/api/progress")).json()).index.attempts).toBe(1);
});

test("the board shows the reader's own place", async ({ page }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  await page.getByRole("link", { name: "See the board" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Index");
  await expect(page.getByText("you are here").first()).toBeVisible();
});

test("the text for those who solved it is read by nobody else", async ({ page }) => {
  await page.goto("/puzzles/index");
  const show = page.getByRole("button", { name: "You have solved this one" });
  await expect(show).toBeHidden();
  await writeProgram(page, INDEX_SOLUTION);
  await submit(page);
  await show.click();
  await expect(page.getByRole("heading", { name: "Reference solutions" })).toBeVisible();
});

for (const [prefix, words] of [
  ["", "A thought:"],
  ["/zh-TW", "想一想："],
] as const)
  test(`a default that was forgotten gets the hint that fits it, at ${prefix}/puzzles`, async ({ page }) => {
    await page.goto(`${prefix}/puzzles/shift`);
    await writeProgram(
      page,
      "def shift(i, default, seq=tokens):\n    return (key(indices) == query(indices - i)).value(seq)\n",
    );
    const nudge = page.getByText(words).locator("xpath=../..");
    await expect(nudge).toContainText(".value(…, default)");
    await writeProgram(
      page,
      "def shift(i, default, seq=tokens):\n    return (key(indices) == query(indices - i)).value(seq, default)\n",
    );
    await expect(nudge).toHaveCount(0);
  });
