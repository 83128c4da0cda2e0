import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { readJoinCode, signUpTeacher } from "./classroom.ts";
import { expect, INDEX_SOLUTION, openReady, tabTo, test } from "./site.ts";

/** A class with one puzzle, on its page; gives its path. */
async function makeClass(page: Page): Promise<string> {
  await signUpTeacher(page);
  const made = await page.request.post("/api/classes", { data: { name: "Class 7b", ownName: "Ms Weaver" } });
  const path = `/classes/${((await made.json()) as { id: string }).id}`;
  const data = { change: "assignments", assignments: [{ puzzleId: "index" }] };
  expect((await page.request.patch(`/api${path}`, { data })).ok()).toBe(true);
  await openReady(page, path);
  return path;
}

/** A learner in a browser of their own, on the page of the class. */
async function joinAgreeing(browser: Browser, code: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await openReady(page, `/join/${code}`);
  await expect(page.getByText("may read each program that you submit to its puzzles")).toBeVisible();
  const box = page.getByRole("checkbox", { name: "My teachers may read my programs" });
  await expect(box).not.toBeChecked();
  await expectNoViolations(page);
  await box.check();
  await page.getByLabel("Your name, as your teacher knows you").fill("Ada");
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.waitForURL(/\/classes\//);
  return page;
}

async function send(page: Page, source: string): Promise<void> {
  const data = { puzzle: "index", source, idempotencyKey: randomUUID() };
  expect((await page.request.post("/api/submissions", { data })).ok()).toBe(true);
}

test("a teacher comments on the second line by keyboard alone, and the learner who agreed sees it beside that line", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const path = await makeClass(page);
  await expect(page.getByText("The teachers of this class read no programs.")).toBeVisible();
  await page.getByRole("button", { name: "Ask the learners" }).click();
  await expect(page.getByRole("button", { name: "Stop reading programs" })).toBeVisible();
  const code = await readJoinCode(page);
  const ada = await joinAgreeing(browser, code);
  await expect(ada.getByText("You agreed. The teachers of this class may read each program")).toBeVisible();
  await send(ada, INDEX_SOLUTION);

  await openReady(page, path);
  await page.getByRole("link", { name: /1 try/ }).click();
  await page.waitForURL(/\/programs\?puzzle=index$/);
  await page.getByRole("main").getByRole("listitem").getByRole("link").click();
  await page.waitForURL(/\/programs\/[0-9a-f-]{36}$/);
  const program = new URL(page.url()).pathname;
  await openReady(page, program);
  await commentByKeyboard(page);

  await openReady(ada, path);
  await expect(ada.getByText("1 new comment").first()).toBeVisible();
  await ada.getByRole("region", { name: "Comments of your teachers" }).getByRole("link").click();
  await expect(ada.getByRole("article", { name: "A comment on line 2" })).toContainText("Ms Weaver");
  await expect(ada.getByRole("article")).toContainText("Why <b>key</b> here?");
  await expect(ada.getByRole("button", { name: /line 1/ })).toHaveCount(0);
  await expect.poll(async () => (await (await ada.request.get("/api/classes")).json()).classes[0].newComments).toBe(0);
  await openReady(ada, path);
  await expect(ada.getByText("1 new comment")).toHaveCount(0);

  await openReady(ada, "/puzzles/index/history");
  await ada.getByText("1 comment of your teachers").click();
  await expect(ada.getByRole("article", { name: "A comment on line 2" })).toContainText("Why <b>key</b> here?");
  await expectNoViolations(ada);
  await pagesAreSound(page, ada, path, program);
  // The pages in Chinese are remembered as the language of both.
  for (const one of [page, ada]) await one.context().clearCookies({ name: "NEXT_LOCALE" });

  ada.on("dialog", (dialog) => dialog.accept());
  await openReady(ada, path);
  await ada.getByRole("button", { name: "Take it back" }).click();
  await expect(ada.getByText("so the teachers of this class see no program of yours")).toBeVisible();
  expect((await page.goto(program))?.status()).toBe(404);
  await openReady(page, path);
  await page.getByRole("link", { name: "Ada" }).click();
  await expect(page.getByText("This learner has not agreed that teachers read programs.")).toBeVisible();
  await ada.context().close();
});

/** Writes, changes and keeps a comment on line 2 without a mouse. */
async function commentByKeyboard(page: Page): Promise<void> {
  await tabTo(page, page.getByRole("button", { name: "Comment on line 1", exact: true }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "Comment on line 2", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Comment on line 2", { exact: true }).and(page.locator("textarea"))).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Comment on line 2", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Why key here?");
  page.once("dialog", (dialog) => dialog.dismiss());
  await page.keyboard.press("Escape");
  await expect(page.locator("textarea")).toHaveValue("Why key here?");
  await tabTo(page, page.getByRole("button", { name: "Save the comment" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "A comment on line 2" })).toContainText("Why key here?");
  await expect(page.getByRole("button", { name: "Comment on line 2", exact: true })).toBeFocused();
  await tabTo(page, page.getByRole("button", { name: "Change" }));
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Why <b>key</b> here?");
  await tabTo(page, page.getByRole("button", { name: "Save the comment" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("article", { name: "A comment on line 2" })).toContainText("changed");
  await expect(page.getByRole("article")).toContainText("Why <b>key</b> here?");
}

/** No page of programs breaks a rule of axe or scrolls sideways on a phone, in either theme and language. */
async function pagesAreSound(teacher: Page, ada: Page, path: string, program: string): Promise<void> {
  const member = await memberPath(teacher, path);
  for (const [colorScheme, prefix] of [
    ["light", ""],
    ["dark", "/zh-TW"],
  ] as const)
    for (const [page, address] of [
      [teacher, path],
      [teacher, member],
      [teacher, `${member}/programs`],
      [teacher, program],
      [ada, path],
      [ada, program],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 800 });
      await openReady(page, prefix + address);
      if (page === teacher && address === program) await page.locator(".line-number-button").first().click();
      await expectNoViolations(page);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(360);
    }
}

async function memberPath(teacher: Page, path: string): Promise<string> {
  const { rows } = (await (await teacher.request.get(`/api${path}/results`)).json()) as {
    rows: { memberId: string }[];
  };
  return `${path}/members/${rows[0]?.memberId}`;
}
