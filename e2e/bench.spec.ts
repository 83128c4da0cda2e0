import type { Locator, Page } from "@playwright/test";
import { loadPuzzle } from "../puzzles/load.ts";
import { expectNoViolations } from "./axe.ts";
import { editor, expect, INDEX_SOLUTION, submit, test, verdict, writeProgram } from "./site.ts";

/** The words of the journey in both languages. */
const WORDS = {
  "": { drawing: "Drawing", task: "Task", program: "Program", wrong: /^Wrong at 0/, right: /^All examples right/ },
  "/zh-TW": { drawing: "圖", task: "題目", program: "程式", wrong: /^位置 0 不對/, right: /^範例全對/ },
} as const;

const drawing = (page: Page, name: string = WORDS[""].drawing) => page.getByRole("region", { name, exact: true });
const state = (page: Page) => page.locator("[data-bench-state]");

interface Edges {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

async function edgesOf(part: Locator): Promise<Edges> {
  return part.evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return { top, bottom, left, right };
  });
}

/** Fails unless all of a part is in the window, and above the foot if it is not in it. */
async function expectInSight(page: Page, part: Locator, name: string): Promise<void> {
  const { top, bottom, left, right } = await edgesOf(part);
  const { width } = page.viewportSize() as { width: number; height: number };
  const foot = page.locator(".bench-foot");
  const isInFoot =
    (await foot.count()) === 0 || (await part.evaluate((element) => element.closest(".bench-foot") !== null));
  const height = isInFoot ? (page.viewportSize()?.height ?? 0) : (await edgesOf(foot)).top;
  expect(top, `${name}: top`).toBeGreaterThanOrEqual(0);
  expect(left, `${name}: left`).toBeGreaterThanOrEqual(0);
  expect(bottom, `${name}: bottom`).toBeLessThanOrEqual(height);
  expect(right, `${name}: right`).toBeLessThanOrEqual(width);
}

for (const [prefix, words] of Object.entries(WORDS))
  for (const [width, height] of [
    [1024, 768],
    [1280, 800],
    [1920, 1080],
  ] as const)
    test(`${prefix}/puzzles/index at ${width} pixels: the drawing is in sight at every keystroke, and so is the verdict`, async ({
      page,
    }) => {
      test.slow();
      await page.setViewportSize({ width, height });
      await page.goto(`${prefix}/puzzles/index`);
      const goal = drawing(page, words.drawing).getByRole("img").first();
      await expect(state(page)).toHaveText(words.wrong, { timeout: 30_000 });
      await expectInSight(page, goal, "the goal before the first keystroke");
      await expect(drawing(page, words.drawing)).toContainText("(key(…) == query(…)).value(…)");
      await writeProgram(page, "def index(i, seq=tokens):\n    return ");
      for (const key of "(key(indices) == query(i)).value(seq)") {
        await page.keyboard.insertText(key);
        await expectInSight(page, goal, `the goal after ${key}`);
        await expectInSight(page, editor(page).locator(".cm-activeLine"), `the line after ${key}`);
      }
      await expect(state(page)).toHaveText(words.right);
      const head = drawing(page, words.drawing).getByRole("figure").getByRole("img").first();
      await expectInSight(page, head, "the head");
      expect((await edgesOf(head)).top).toBeLessThan(450);
      await submit(page);
      await expect(verdict(page)).toContainText(/Solved!|解出來了/);
      await expectInSight(page, verdict(page), "the verdict");
      await expectInSight(page, goal, "the goal beside the verdict");
      expect(await page.evaluate(() => scrollY)).toBe(0);
    });

test("the task is a column from 1500 pixels, and lies above the program below that", async ({ page }) => {
  const task = page.getByRole("region", { name: "Task", exact: true });
  const program = page.getByRole("region", { name: "Your program" });
  await page.setViewportSize({ width: 1500, height: 900 });
  await page.goto("/puzzles/shift");
  await expect(editor(page)).toHaveAttribute("contenteditable", "true");
  expect((await edgesOf(task)).right).toBeLessThanOrEqual((await edgesOf(program)).left);
  expect((await edgesOf(program)).right).toBeLessThanOrEqual((await edgesOf(drawing(page))).left);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(async () => (await edgesOf(task)).bottom - (await edgesOf(program)).top).toBeLessThanOrEqual(0);
  expect((await edgesOf(program)).right).toBeLessThanOrEqual((await edgesOf(drawing(page))).left);
});

test("panes are resized by key, the task folds, and both are kept", async ({ page }) => {
  await page.goto("/puzzles/index");
  const left = async () => (await edgesOf(drawing(page))).left;
  const before = await left();
  const separator = page.getByRole("separator", { name: "Size of the drawing" });
  // In the editor Tab indents, so the way there begins at what comes after it.
  await page.getByLabel("Input", { exact: true }).focus();
  await page.keyboard.press("Shift+Tab");
  await expect(separator).toBeFocused();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press("ArrowLeft");
  await expect.poll(left).toBeLessThan(before - 50);
  const after = await left();
  const top = async () => (await edgesOf(page.getByRole("region", { name: "Your program" }))).top;
  const opened = await top();
  await page.getByRole("button", { name: "Fold or open" }).click();
  await expect.poll(top).toBeLessThan(opened - 100);
  const folded = await top();
  await page.reload();
  await expect.poll(left).toBe(after);
  await expect.poll(top).toBe(folded);
});

test("each pane scrolls by itself", async ({ page }) => {
  await page.goto("/puzzles/add");
  await writeProgram(page, `${"# a long program\n".repeat(80)}def add(sop=tokens):\n    return sop\n`);
  await expect.poll(() => page.locator(".cm-scroller").evaluate((box) => box.scrollTop)).toBeGreaterThan(300);
  const body = page.locator('[data-pane="task"] .pane-body');
  await body.hover();
  await page.mouse.wheel(0, 300);
  await expect.poll(() => body.evaluate((box) => box.scrollTop)).toBeGreaterThan(100);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("a verdict that fails folds to a line when the program changes, and opens again", async ({ page }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION.replace("query(i)", "query(i + 1)"));
  await submit(page);
  await expect(verdict(page).getByRole("button", { name: "Run this input" })).toBeVisible();
  await expectInSight(page, verdict(page), "the verdict");
  await page.keyboard.press("Escape");
  await editor(page).click();
  await page.keyboard.insertText("\n# again");
  await expect(verdict(page).getByRole("button", { name: "Run this input" })).toBeHidden();
  await expect(verdict(page)).toContainText("Not yet");
  expect((await edgesOf(verdict(page))).bottom - (await edgesOf(verdict(page))).top).toBeLessThan(60);
  await verdict(page).getByRole("button", { name: "Show details" }).click();
  await expect(verdict(page).getByRole("button", { name: "Run this input" })).toBeVisible();
});

test("the verdict is announced", async ({ page }) => {
  await page.goto("/puzzles/index");
  await expect(editor(page)).toHaveAttribute("contenteditable", "true");
  const announced = verdict(page).getByRole("status");
  await expect(announced).toBeAttached();
  await writeProgram(page, INDEX_SOLUTION);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(announced).toContainText("Solved!");
});

test("an example's chip sets the input and shows whether the program is right there", async ({ page }) => {
  await page.goto("/puzzles/shift");
  await writeProgram(
    page,
    'def shift(i, default, seq=tokens):\n    return (key(indices) == query(indices - i)).value(seq, "_")\n',
  );
  const chips = drawing(page).getByRole("list", { name: "Examples" }).getByRole("button");
  await expect(chips.first()).toHaveAttribute("data-chip", "right");
  const wrong = drawing(page).locator('[data-chip="wrong"]').first();
  await wrong.click();
  await expect(wrong).toHaveAttribute("aria-pressed", "true");
  await expect(state(page)).toHaveText(/^Wrong at \d+/);
  await expect(drawing(page).locator("[data-goal=wrong]")).toBeVisible();
  await page.getByRole("button", { name: "Step to it" }).click();
  await expect(drawing(page).getByRole("slider", { name: "Step" })).toBeVisible();
  await page.getByLabel("Input", { exact: true }).fill("unknown");
  await expect(drawing(page).locator("[data-goal=unknown]")).toBeVisible();
});

test("a program that does not run leaves the input and the goal in the drawing", async ({ page }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, "def index(i, seq=tokens):\n    return 1 +\n");
  const goal = drawing(page).locator("[data-goal]");
  await expect(goal).toHaveAttribute("data-goal", "open");
  await expect(goal).toHaveAccessibleName(/Expected: \['e', 'e', 'e', 'e', 'e'\]/);
});

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds nothing on a workbench with a verdict in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.goto("/puzzles/index");
    await writeProgram(page, INDEX_SOLUTION.replace("query(i)", "query(i + 1)"));
    await submit(page);
    await expect(verdict(page)).toContainText("Not yet");
    await expectNoViolations(page);
  });

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const [prefix, words] of Object.entries(WORDS))
    test(`${prefix}/puzzles/index is solved with three tabs, the state and Submit always in sight`, async ({
      page,
    }) => {
      await page.goto(`${prefix}/puzzles/index`);
      const bar = page.locator(".bench-bar");
      const tab = (name: string) => page.getByRole("button", { name, exact: true });
      await expect(state(page)).toHaveText(words.wrong, { timeout: 30_000 });
      await expectInSight(page, bar, "the bar over the task");
      await tab(words.program).click();
      await writeProgram(page, INDEX_SOLUTION);
      await expect(state(page)).toHaveText(words.right);
      await expectInSight(page, bar, "the bar over the program");
      await submit(page);
      await expect(verdict(page)).toContainText(/Solved!|解出來了/);
      await expectInSight(page, verdict(page), "the verdict");
      await tab(words.drawing).click();
      await expect(drawing(page, words.drawing).getByRole("slider")).toBeVisible();
      await expectInSight(page, bar, "the bar over the drawing");
      await expect(editor(page)).toBeHidden();
      await tab(words.task).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
});

test("a win plays the program once, shows everybody's layers, and the next challenge is one key away", async ({
  page,
}) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  await page.keyboard.press("ControlOrMeta+Enter");
  const win = verdict(page).locator("[data-win]");
  await expect(win.getByText("you are here")).toBeVisible();
  await expect(win.getByText("Best known", { exact: false }).first()).toBeVisible();
  await expectInSight(page, win.getByRole("link", { name: /^Next: Shift/ }), "the way on");
  // The play starts by itself, and ends at the result.
  const scrubber = drawing(page).getByRole("slider", { name: "Step" });
  await expect(scrubber).toBeVisible();
  await expect(page.locator("[data-goal]")).toHaveAccessibleName(/Result: \['o', 'o', 'o', 'o', 'o'\]/);
  await expect(scrubber).toHaveAttribute("aria-valuenow", (await scrubber.getAttribute("aria-valuemax")) ?? "");
  // An edit that is taken back is no new win.
  await drawing(page).getByRole("button", { name: "Heads", exact: true }).click();
  await editor(page).press("End");
  await page.keyboard.insertText("#");
  await expect(win).toBeHidden();
  await page.keyboard.press("Backspace");
  await expect(win).toBeVisible();
  await expect(drawing(page).getByRole("figure")).toHaveCount(1);
  await expect(scrubber).toHaveCount(0);
  await expect(async () => {
    await editor(page).press("ControlOrMeta+Enter");
    await expect(page).toHaveURL(/\/puzzles\/shift$/, { timeout: 1_000 });
  }).toPass();
});

test("a win without motion says the same at once, and plays nothing", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  await submit(page);
  await expect(verdict(page).locator("[data-win]").getByText("you are here")).toBeVisible();
  await expect(page.locator("[data-goal]")).toHaveAccessibleName(/Result: \['o', 'o', 'o', 'o', 'o'\]/);
  const scrubber = drawing(page).getByRole("slider", { name: "Step" });
  await expect(scrubber).toHaveAttribute("aria-valuenow", (await scrubber.getAttribute("aria-valuemax")) ?? "");
  await expect(drawing(page).getByRole("button", { name: "Play", exact: true })).toBeVisible();
});

test("a solved function is put above a later program, folded, and used there", async ({ page }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, `${INDEX_SOLUTION}\nindex(1)\n`);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  await page.goto("/puzzles/add");
  await writeProgram(page, "def add(sop=tokens):\n    return index(0, sop)\n");
  await page.getByRole("button", { name: "Your functions" }).click();
  const card = page.getByRole("menuitem", { name: /^index/ });
  await expect(card).toContainText("1 layer, 1 head");
  await card.click();
  await expect(editor(page)).toContainText("def index(i, seq=tokens):");
  await expect(editor(page)).not.toContainText("index(1)");
  await expect(page.locator(".cm-foldPlaceholder")).toHaveCount(1);
  await expect(drawing(page).locator("[data-goal]")).toHaveAccessibleName(/Result: \['6', '6'/);
  await page.getByRole("button", { name: "Your functions" }).click();
  await expect(page.getByRole("menuitem", { name: /^index/ })).toHaveAttribute("aria-disabled", "true");
});

test("the map shows how the challenges feed each other, and what is solved", async ({ page }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  await page.goto("/puzzles");
  const map = page.getByRole("navigation", { name: "How the challenges build on each other" });
  const solved = map.getByRole("link", { name: /^Index Solved$/ });
  await expect(solved).toBeVisible();
  const next = map.getByRole("link", { name: "Shift", exact: true });
  await expect(solved.locator("path")).toHaveAttribute("d", /^M1 0/);
  expect((await edgesOf(next)).left).toBeGreaterThan((await edgesOf(solved)).right);
  await expectInSight(page, map, "the map");
  await next.click();
  await expect(page).toHaveURL(/\/puzzles\/shift$/);
});

test("the finale adds two numbers with the learner's own program, and checks random sums beside it", async ({
  page,
}) => {
  test.slow();
  const { solutions } = loadPuzzle("add");
  const best = solutions.find(({ source }) => source.startsWith("# layers: 4 heads: 4 "))?.source;
  if (!best) throw new Error("add has no exact solution of four layers");
  await page.goto("/puzzles/add");
  await writeProgram(page, best);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!", { timeout: 60_000 });
  await verdict(page).getByRole("link", { name: "Watch it add" }).click();
  await expect(page).toHaveURL(/\/puzzles\/add\/finale$/);
  await page.getByLabel("First number").fill("99999999999999");
  await page.getByLabel("Second number").fill("1");
  await expect(page.getByRole("status", { name: "The sum that your program gives" })).toHaveText("100000000000000");
  await expect(page.locator("[data-checked]")).toHaveText(/^(\d+) of \1 right$/);
  await expect.poll(() => page.locator("[data-checked]").getAttribute("data-checked").then(Number)).toBeGreaterThan(90);
});
