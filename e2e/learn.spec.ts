import type { Locator, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { editor, expect, openReady, submit, tabTo, test, verdict, writeProgram } from "./site.ts";

/** The editor of a cell, once it has taken its text's place. */
async function editorOf(cell: Locator): Promise<Locator> {
  await cell.hover();
  const box = cell.getByRole("textbox", { name: "Program" });
  await expect(box).toHaveAttribute("contenteditable", "true");
  return box;
}

/** A cell is a figure whose program can be changed. */
function firstCell(page: Page): Locator {
  return page
    .getByRole("figure")
    .filter({ has: page.locator(".code-box:not([data-readonly])") })
    .first();
}

test("the map leads to the first lesson, marks the read ones and continues from there", async ({ page }) => {
  await page.goto("/learn");
  await page.getByRole("link", { name: "Start with lesson 1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What a layer does");
  await page.getByRole("link", { name: /^Next/ }).scrollIntoViewIfNeeded();
  // The page notices a moment later that its end was reached; leaving before that would be leaving it unread.
  await expect.poll(() => page.evaluate(() => localStorage.getItem("lessons-read"))).toContain("layer");
  await page.goto("/learn");
  const row = page.getByRole("listitem").filter({ hasText: "What a layer does" });
  await expect(row.getByText("✓ read")).toBeVisible();
  await expect(page.getByRole("link", { name: "Continue: The input: tokens and indices" })).toBeVisible();
});

test("a cell runs as it is edited, keeps its last drawing when it breaks, and can be reset", async ({ page }) => {
  await page.goto("/learn/aggregation");
  const cell = firstCell(page);
  const box = await editorOf(cell);
  const program = await box.textContent();
  await box.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("indices * 10");
  await expect(cell.getByRole("img", { name: /Result: \[0, 10, 20, 30, 40\]/ })).toBeVisible();
  await page.keyboard.insertText(" + qery(1)");
  await expect(box).toContainText("there is no qery");
  await expect(cell.getByRole("status").filter({ hasText: "last drawing" })).toBeVisible();
  await expect(cell.getByRole("img", { name: /Result: \[0, 10, 20, 30, 40\]/ })).toBeVisible();
  await cell.getByRole("button", { name: "Reset" }).click();
  await expect.poll(() => box.textContent()).toBe(program);
});

test("a cell's input is text or a list, and a list without an end is named so", async ({ page }) => {
  await page.goto("/learn/aggregation");
  const cell = firstCell(page);
  const box = await editorOf(cell);
  await box.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText("tokens");
  const input = cell.getByRole("textbox", { name: "Input" });
  await input.fill("[1.5, True, 'ab'");
  await expect(cell).toContainText("this list has no end");
  await input.fill("[1.5, True, 'ab']");
  await expect(cell.getByRole("img", { name: /Result: \[1.5, True, / })).toBeVisible();
});

test("a prediction is judged position by position, and can be tried again", async ({ page }) => {
  await page.goto("/learn/layer");
  const question = page.getByRole("region", { name: "Predict first" });
  const choice = (position: number, name: string) =>
    question.getByRole("group", { name: `Position ${position}, ` }).getByRole("button", { name });
  await expect(question.getByRole("button", { name: "Check my prediction" })).toBeDisabled();
  for (const position of [0, 1, 2, 3, 4]) await choice(position, "True").click();
  await question.getByRole("button", { name: "Check my prediction" }).click();
  await expect(question.getByRole("status").first()).toHaveText("4 of 5 right.");
  await expect(question.getByRole("img", { name: "The input, your answer and the true one" })).toBeVisible();
  await question.getByRole("button", { name: "Try again" }).click();
  await expect(choice(0, "True")).toBeFocused();
  await expect(choice(0, "True")).toHaveAttribute("aria-pressed", "false");
});

test("a grid is predicted by clicks, and the text that answers it is hidden until then", async ({ page }) => {
  await page.goto("/learn/selectors");
  const question = page.getByRole("region", { name: "Predict first" });
  const answer = page.getByText("Those who ask for", { exact: false }).first();
  await expect(answer).toBeHidden();
  // The column of a letter, where the question is about its row.
  for (const query of [0, 1, 2]) await question.getByRole("button", { name: `Query ${query}, key 2` }).click();
  await question.getByRole("button", { name: "Check my prediction" }).click();
  await expect(question.getByRole("status").first()).toHaveText("1 of 5 rows right.");
  await expect(question.getByRole("table", { name: "The engine's grid" })).toBeVisible();
  await expect(question.getByRole("button", { name: "Query 0, key 2: wrong" })).toBeVisible();
  await expect(answer).toBeVisible();
  await expectNoViolations(page);
});

test("a term shows its meaning by key, gives the focus back, and leads to the glossary", async ({ page }) => {
  await page.goto("/learn/layer");
  const term = page.getByRole("link", { name: "position", exact: true });
  await term.focus();
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog", { name: "position" });
  await expect(card).toContainText("counted from 0");
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  await expect(term).toBeFocused();
  await page.keyboard.press("Enter");
  await card.getByRole("link").click();
  await expect(page).toHaveURL(/\/glossary#position$/);
});

test("without a mouse: into a cell's editor, and out of it by Escape and Tab", async ({ page }) => {
  await page.goto("/learn/aggregation");
  const box = await editorOf(firstCell(page));
  await tabTo(page, box);
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.press("Tab");
  await expect(box).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(firstCell(page).getByRole("textbox", { name: "Input" })).toBeFocused();
});

test("a cell steps through its program", async ({ page }) => {
  await page.goto("/learn/aggregation");
  const cell = firstCell(page);
  await editorOf(cell);
  await cell.getByRole("button", { name: "Step by step" }).click();
  await expect(cell.getByRole("slider", { name: "Step" })).toBeVisible();
});

test("a lesson can be read without scripts, drawings and all", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto("/learn/layer");
  await expect(page.getByRole("img", { name: /Result: \[False, True, True, True, True, True\]/ })).toBeVisible();
  await context.close();
});

test("nothing moves while a lesson loads, and its first scripts are small", async ({ page }) => {
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const response = await page.goto("/learn/layer", { waitUntil: "networkidle" });
  const html = (await response?.text()) ?? "";
  const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const addresses = scripts.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []);
  let bytes = 0;
  for (const address of addresses) {
    const script = await page.request.get(address, { headers: { "accept-encoding": "identity" } });
    const zipped = new Blob([new Uint8Array(await script.body())]).stream().pipeThrough(new CompressionStream("gzip"));
    bytes += (await new Response(zipped).arrayBuffer()).byteLength;
  }
  expect(addresses.length).toBeGreaterThan(3);
  expect(bytes).toBeLessThan(200 * 1024);
  expect(await page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum)).toBeLessThan(0.01);
});

const LAST_EXERCISE = `def recall(seq=tokens):
    left = (key(indices) == query(indices - 1)).value(seq, "_")
    return ((key(left) == query(seq)) & (key(indices) <= query(indices))).value(seq, "_")
`;

/** A lesson's exercise, once it can be worked on. */
async function exerciseOf(page: Page, name: string): Promise<Locator> {
  const exercise = page.getByRole("region", { name });
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.getByRole("button", { name: /^(Submit|送出)/ })).toBeEnabled();
  return exercise;
}

test("an exercise is solved in its lesson, and is solved on its own page and in the list too", async ({ page }) => {
  test.slow();
  await page.goto("/learn/network");
  const exercise = await exerciseOf(page, "Two heads");
  await expect(exercise.getByText("0 of 4 pass")).toBeVisible();
  await writeProgram(page, LAST_EXERCISE.replace("<=", "<"));
  await expect(exercise.getByText("2 of 4 pass")).toBeVisible();
  await submit(page);
  await expect(verdict(page)).toContainText("Not yet");
  await verdict(page).getByRole("button", { name: "Step to where it went wrong" }).click();
  await expect(exercise.getByRole("slider", { name: "Step" })).toBeInViewport();
  await writeProgram(page, LAST_EXERCISE);
  await expect(exercise.getByText("4 of 4 pass")).toBeVisible();
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  await expect(exercise.getByText("✓ Solved", { exact: true })).toBeVisible();
  await expectNoViolations(page);

  await exercise.getByRole("link", { name: /page of its own/ }).click();
  await expect(editor(page)).toContainText("key(left) == query(seq)");
  await page.goto("/puzzles");
  await expect(page.getByRole("listitem").filter({ hasText: "Two heads" })).toContainText("✓ Solved");
});

test("an example of an exercise is drawn where the reader sees it", async ({ page }) => {
  await page.goto("/zh-TW/learn/layer");
  const exercise = await exerciseOf(page, "照抄");
  const drawing = exercise.getByRole("region", { name: "圖", exact: true });
  await expect(drawing.getByRole("img").first()).toBeVisible();
  await exercise
    .getByRole("button", { name: /上試跑/ })
    .last()
    .click();
  await expect(drawing).toBeInViewport();
});

test("on paper an exercise is its task and its starter", async ({ page }) => {
  await page.goto("/learn/network");
  const exercise = await exerciseOf(page, "Two heads");
  await writeProgram(page, "# mine");
  await page.emulateMedia({ media: "print" });
  await expect(exercise.getByText("Otherwise it gets")).toBeVisible();
  await expect(exercise.locator("pre.code-box")).toContainText("def recall(seq=tokens):");
  await expect(exercise.locator("pre.code-box")).toBeVisible();
  await expect(exercise.getByText("# mine")).toBeHidden();
  await expect(exercise.getByRole("button")).toHaveCount(0);
});

test("the workspace of an exercise comes when it is nearly seen, and takes its place without a shift", async ({
  page,
}) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await openReady(page, "/learn/network");
  expect(requests.filter((url) => url.includes("/api/progress"))).toEqual([]);
  const exercise = page.getByRole("region", { name: "Two heads" });
  const height = () => exercise.evaluate((element) => element.getBoundingClientRect().height);
  const before = await height();
  await exerciseOf(page, "Two heads");
  await expect(editor(page)).toHaveAttribute("contenteditable", "true");
  expect(Math.abs((await height()) - before)).toBeLessThan(2);
});
