import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { expectNoViolations } from "./axe.ts";
import { publishPuzzle, readJoinCode, signUpTeacher } from "./classroom.ts";
import { expect, openReady, submit, test, verdict, writeProgram } from "./site.ts";

/** A generator that makes all tokens of a test equal, so that a program passes without reversing. */
const RULES = `def spec(seq):
    return seq[::-1]


def valid(input, args):
    return len(input) >= 1


def generate(rng, size):
    return {"input": [rng.choice("abc")] * size, "args": {}}


def hard(rng, size):
    return generate(rng, size)
`;

const SOLUTION = `# layers: 2 heads: 2 ops: 2
def reverse(seq=tokens):
    length = (key(1) == query(1)).value(1)
    opposite = key(indices) == query(length - 1 - indices)
    return opposite.value(seq)
`;

const BRIEF = "Every position gets the token of the opposite end: `hello` becomes `olleh`.";

async function signUp(page: Page): Promise<void> {
  await page.goto("/signin");
  await page.getByRole("tab").nth(1).click();
  await page.getByLabel(/E-?mail/i).fill(`${randomUUID()}@example.org`);
  await page.getByLabel("Password").fill("correct horse battery");
  await page.getByRole("tabpanel").getByRole("button").first().click();
  await page.waitForURL(/\/account$/);
}

/** Replaces the text of one of the studio's editors. */
async function write(page: Page, label: string | RegExp, source: string): Promise<void> {
  const box = page.getByRole("textbox", { name: label });
  await box.click();
  await expect(box).toHaveAttribute("contenteditable", "true");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(source);
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
}

/** From the list of one's puzzles to a new one's studio. */
async function makePuzzle(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByRole("button", { name: "Make it" }).click();
  await page.waitForURL(/\/teach\/puzzles\//);
}

async function check(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Check", exact: true }).click();
  await expect(page.getByRole("button", { name: "Check", exact: true })).toBeEnabled({ timeout: 40_000 });
}

async function makeClass(page: Page): Promise<string> {
  await page.goto("/classes");
  await page.getByLabel("Name of the class").fill("Class 7b");
  await page.getByLabel("Your name in it").fill("Ms Weaver");
  await page.getByRole("button", { name: "Make it" }).click();
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  return page.url();
}

/** Clicks and presses of the teacher, told at the end. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  let clicks = 0;
  await page.exposeFunction("raspClicked", () => clicks++);
  await page.addInitScript(() => {
    addEventListener(
      "click",
      (event) => event.isTrusted && (window as never as { raspClicked(): void }).raspClicked(),
      true,
    );
  });
  return async () => clicks;
}

test("a teacher makes a puzzle from nothing, kills a mutant, and sees a class solve it", async ({ page, browser }) => {
  test.setTimeout(400_000);
  await signUp(page);
  const classAddress = await makeClass(page);

  await page.goto("/teach");
  const clicks = await countClicks(page);
  const started = Date.now();
  await page.reload();
  await makePuzzle(page, "reverse");

  await write(page, /^puzzle\.py/, RULES);
  await tab(page, "Solutions");
  await write(page, "solutions/first-idea.py", SOLUTION);
  await tab(page, "Task");
  await page.getByLabel("English: brief.en.mdx").fill("a {1 + 1}");
  await expect(page.getByText(/Line 1:.*\{1 \+ 1\} is an expression/)).toBeVisible();
  await page.getByLabel("English: brief.en.mdx").fill(BRIEF);
  await page
    .getByLabel("English: hints.en.md")
    .fill("1. Look at both ends.\n2. Who is opposite?\n3. `length - 1 - indices`.");
  await page.getByLabel("English: after.en.mdx").fill("Two layers: the first one counts.");
  for (const button of await page.getByRole("button", { name: "Use the English text here too" }).all())
    await button.click();
  await check(page);
  await expect(page.getByText("it still says").first()).toBeVisible();
  await tab(page, "Starter");
  await write(page, "starter.py", "def reverse(seq=tokens):\n    return indices\n");
  await tab(page, "Details");
  await page.getByLabel("One line for the list, in English").fill("Turn the input around.");
  await page.getByLabel("One line for the list, in Traditional Chinese").fill("把輸入倒過來。");
  await check(page);
  await expect(page.getByText("example 1 is not what spec gives")).toBeVisible();
  await page.getByRole("button", { name: "Mend what needs no thought" }).click();
  // An example that reads the same backwards says as little as the generator does.
  await tab(page, "Details");
  await page.getByLabel("Input", { exact: true }).fill("level");
  await check(page);
  await page.getByRole("button", { name: "Mend what needs no thought" }).click();
  await check(page);
  await expect(page.getByText("Sound", { exact: true })).toBeVisible();
  const survivor = page.getByText("A mutant survives").first();
  await expect(survivor).toBeVisible();

  await page.getByRole("button", { name: "Make this test an example" }).first().click();
  await check(page);
  await expect(survivor).toBeHidden();
  await page.getByText(/^Generated cases/).click();
  await expect(page.getByRole("rowheader", { name: "hard(2048)" }).first()).toBeVisible();
  await tab(page, "As learners see it");
  const view = page.getByRole("tabpanel", { name: "As learners see it" });
  await expect(view.getByText(/^Every position gets the token of the opposite end/)).toBeVisible();
  await expect(view.getByRole("textbox", { name: "Program" })).toBeVisible();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Version 1 is published.")).toBeVisible({ timeout: 40_000 });
  await page.getByRole("button", { name: "Give", exact: true }).click();
  await expect(page.getByText("Class 7b has it now.")).toBeVisible();
  const seconds = Math.round((Date.now() - started) / 1000);
  test.info().annotations.push({ type: "studio", description: `${await clicks()} clicks, ${seconds} s` });
  console.log(
    `from "new puzzle" to a class: ${await clicks()} clicks, ${seconds} s of a robot that pastes its programs`,
  );

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export the folder (zip)" }).click(),
  ]);
  checkFolder(readFileSync(await download.path()));

  await page.goto(classAddress);
  await solveAsLearner(browser, await readJoinCode(page));

  await page.reload();
  const row = page.getByRole("row", { name: /=Ada/ });
  await expect(row).toContainText("2 / 2");
  await expect(row).toContainText("2 tries");
  await expect(page.getByText("wrong on")).toBeVisible();
  const [csv] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "One line for each learner and puzzle (CSV)" }).click(),
  ]);
  const text = readFileSync(await csv.path(), "utf8");
  expect(text).toMatch(/'=Ada,,,[0-9a-f-]{36},Reverse,u-[a-z0-9]+,1,solved,2,/);
  expect(text).not.toContain("\n=Ada");
});

async function solveAsLearner(browser: Browser, code: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`/join/${code}`);
  await expect(page.getByText("You are joining: Class 7b")).toBeVisible();
  await page.getByLabel("Your name, as your teacher knows you").fill("=Ada");
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.waitForURL(/\/classes\//);
  await page.getByRole("link", { name: "Reverse" }).click();
  await expect(page.getByRole("heading", { name: "Reverse", level: 1 })).toBeVisible();
  await writeProgram(page, "def reverse(seq=tokens):\n    return seq\n");
  await submit(page);
  await expect(verdict(page)).toContainText(/Not yet|Failed|wrong|tests/i, { timeout: 30_000 });
  await writeProgram(page, SOLUTION);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved", { timeout: 30_000 });
  await page.getByRole("button", { name: /You have solved this one/ }).click();
  await expect(page.getByRole("heading", { name: "Reference solutions" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Compare solutions" })).toHaveCount(0);
  await context.close();
}

/** The exported folder, dropped into `puzzles/`, passes the command line's `check`. */
function checkFolder(zip: Buffer): void {
  const root = mkdtempSync(join(tmpdir(), "rasp-exported-"));
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
  const args = ["--import", "tsx", "cli/main.ts", "check", "reverse"];
  const said = execFileSync(process.execPath, args, {
    cwd: join(import.meta.dirname, ".."),
    env: { ...process.env, PUZZLES_DIR: root },
    encoding: "utf8",
  });
  expect(said).toContain("reverse: sound");
}

test("a puzzle begins as a template, with a hidden test and a formula, by keyboard", async ({ page }) => {
  await signUpTeacher(page);
  await page.goto("/teach");
  await page.getByLabel("Begin as").selectOption({ label: "A call with an argument" });
  await page.getByLabel("Name", { exact: true }).fill("pick");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/teach\/puzzles\//);
  await expect(page.getByRole("textbox", { name: /^puzzle\.py/ })).toContainText('args["i"]');
  await page.getByText("The functions of puzzle.py, and rng").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("rng.choices(items, k=n)")).toBeVisible();
  await page.getByRole("tab", { name: "Task", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("English: brief.en.mdx").fill("Give $x_i$ everywhere.");
  await expect(page.locator("math").first()).toBeVisible();
  await expect(page.getByLabel("Traditional Chinese: brief.zh-TW.mdx")).toHaveValue("");
  await page.getByRole("tab", { name: "Details", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Add a hidden test" }).focus();
  await page.keyboard.press("Enter");
  await check(page);
  await expect(page.getByText("there is no text in zh-TW")).toBeVisible();
  await page.getByText(/^What is well/).click();
  await expect(page.getByText("hidden test 1 is what spec gives")).toBeVisible();
});

test("two teachers edit one draft: the second is shown the conflict, and nothing is overwritten", async ({ page }) => {
  await signUpTeacher(page);
  await page.goto("/teach");
  await makePuzzle(page, "shared");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await tab(page, "Starter");
  await write(page, "starter.py", "# the first teacher");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await tab(other, "Starter");
  await write(other, "starter.py", "# the second teacher");
  await expect(other.getByText("Somebody has saved this puzzle meanwhile")).toBeVisible();
  await other.getByRole("button", { name: "Take theirs" }).click();
  await expect(other.getByRole("textbox", { name: "starter.py" })).toContainText("the first teacher");
});

test("a save that arrived but was not answered is no conflict", async ({ page }) => {
  await signUpTeacher(page);
  await page.goto("/teach");
  await makePuzzle(page, "unanswered");
  await tab(page, "Starter");
  await page.route("**/api/teach/puzzles/*", async (route) => {
    if (route.request().method() !== "PUT") return route.fallback();
    await route.fetch();
    await route.abort();
  });
  await write(page, "starter.py", "# first");
  await expect(page.getByText(/^Not saved: /)).toBeVisible();
  await page.unroute("**/api/teach/puzzles/*");
  await write(page, "starter.py", "# first, then more");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page.getByText("Somebody has saved this puzzle meanwhile")).toBeHidden();
});

test("a starter is translated, and only its comments", async ({ page }) => {
  await signUpTeacher(page);
  await page.goto("/teach");
  await makePuzzle(page, "twice");
  await tab(page, "Starter");
  await page.getByRole("button", { name: "Translate its comments: starter.zh-TW.py" }).click();
  const box = page.getByRole("textbox", { name: "starter.zh-TW.py" });
  await expect(box).toContainText("# Say in one line what to do.");
  await write(page, "starter.zh-TW.py", "# 每個 token 兩次\nreturn tokens");
  await check(page);
  await expect(page.getByText("its code is not that of starter.py")).toBeVisible();
  await page.getByRole("button", { name: "Remove starter.zh-TW.py" }).click();
  await expect(box).toBeHidden();
});

test("a learner who solves a puzzle while it is deleted gets a message and keeps the program", async ({
  page,
  browser,
}) => {
  await signUpTeacher(page);
  const { id, code } = await publishPuzzle(page, "gone");
  const context = await browser.newContext();
  const learner = await context.newPage();
  await learner.goto(`/puzzles/u/${code}`);
  await writeProgram(learner, "def gone(seq=tokens):\n    return seq\n");
  await page.request.delete(`/api/teach/puzzles/${id}`);
  await submit(learner);
  await expect(verdict(learner)).toContainText("This puzzle is not there any more");
  await expect(learner.getByRole("textbox", { name: /Program for/ })).toContainText("return seq");
  await context.close();
});

for (const prefix of ["", "/zh-TW"])
  for (const colorScheme of ["light", "dark"] as const)
    test(`axe finds nothing on the teachers' pages of ${prefix || "/en"} in ${colorScheme}, nor do they scroll sideways on a phone`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(`${prefix}/teach`);
      await expectAccessible(page);
      await signUpTeacher(page);
      const made = await page.request.post("/api/teach/puzzles", { data: { name: "twin" } });
      const { id } = await made.json();
      const newClass = await page.request.post("/api/classes", { data: { name: "Class 7b", ownName: "Teacher" } });
      const { id: classId } = await newClass.json();
      const { joinCode } = await (await page.request.get(`/api/classes/${classId}`)).json();
      await page.request.patch(`/api/classes/${classId}`, {
        data: {
          change: "assignments",
          assignments: [
            { puzzleId: "index", dueAt: null },
            { puzzleId: "shift", dueAt: "2030-01-01T00:00:00.000Z" },
          ],
        },
      });
      const learner = await page.context().browser()?.newContext();
      const learnerPage = await learner?.newPage();
      if (!learnerPage) throw new Error("no second browser");
      await learnerPage.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await learnerPage.goto(`${prefix}/join/${joinCode}`);
      await expectAccessible(learnerPage);
      await learnerPage.request.post("/api/classes/join", { data: { code: joinCode, name: "Ada" } });
      await learnerPage.request.post("/api/submissions", {
        data: { puzzle: "index", source: "def index(i, seq=tokens):\n    return seq\n", idempotencyKey: randomUUID() },
      });
      await learnerPage.goto(`${prefix}/classes/${classId}`);
      await expectAccessible(learnerPage);
      for (const path of ["/teach", "/classes", `/classes/${classId}`, `/teach/puzzles/${id}`]) {
        await openReady(page, prefix + path);
        await expectAccessible(page);
      }
      for (const part of await page.getByRole("tab").all()) {
        await part.click();
        await expectAccessible(page);
      }
      await learner?.close();
    });

async function expectAccessible(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectNoViolations(page);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(360);
}
