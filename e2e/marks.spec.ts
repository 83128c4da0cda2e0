import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { expectNoViolations } from "./axe.ts";
import { readJoinCode, signUpTeacher } from "./classroom.ts";
import { expect, openReady, test } from "./site.ts";

test.use({ timezoneId: "Asia/Taipei" });

const SOLUTION = "def index(i, seq=tokens):\n    return (key(indices) == query(i)).value(seq)\n\n\nindex(1)\n";

/** A learner in a browser of their own, on the page of the class. */
async function joinAs(browser: Browser, code: string, name: string, studentNumber: string): Promise<Page> {
  const page = await (await browser.newContext({ timezoneId: "Europe/Zurich" })).newPage();
  await page.goto(`/join/${code}`);
  await page.getByLabel("Your name, as your teacher knows you").fill(name);
  await page.getByLabel("Student number, if your teacher asks for it").fill(studentNumber);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.waitForURL(/\/classes\//);
  return page;
}

async function solve(page: Page): Promise<void> {
  const data = { puzzle: "index", source: SOLUTION, idempotencyKey: randomUUID() };
  const answer = await page.request.post("/api/submissions", { data });
  expect(await answer.json()).toMatchObject({ status: "passed" });
  await page.reload();
}

test("a class of three is marked, one in time, one late, one with more time, and the file says what they see", async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await signUpTeacher(page);
  await openReady(page, "/classes");
  await page.getByLabel("Name of the class").fill("Class 7b");
  await page.getByLabel("Your name in it").fill("Ms Weaver");
  await page.getByRole("button", { name: "Make it" }).click();
  await page.waitForURL(/\/classes\/[0-9a-f-]{36}$/);
  const path = new URL(page.url()).pathname;
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Taipei");

  await page.getByRole("link", { name: "The list of the class" }).click();
  await page.waitForURL(/\/roster$/);
  const list = (text: string) => ({ name: "list.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByLabel("CSV file").setInputFiles(list("name,number\nAda,1\nBob,1"));
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText("Line 3: This number, e-mail address or name is in the file already.")).toBeVisible();
  const three = "name,student number,section\nAda Lovelace,b1,A\nBob Moore,b2,A\nCleo Marin,b3,B\n";
  await page.getByLabel("CSV file").setInputFiles(list(three));
  await page.getByRole("button", { name: "Import" }).click();
  await expect(page.getByText("3 persons read.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "On the list, not joined (3)" })).toBeVisible();

  await openReady(page, path);
  await page.getByLabel("Add a puzzle").selectOption("index");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByLabel("Due").fill("2030-06-30T23:59");
  await page.getByLabel("Points", { exact: true }).fill("10");
  await page.getByLabel("Points for").selectOption("layers");
  await page.getByLabel("Layers at most").fill("2");
  await page.getByRole("button", { name: "Save the puzzles" }).click();
  await expect(page.getByText("The list is not saved yet.")).toHaveCount(0);
  await expect(page.getByText("The puzzles are saved.")).toBeVisible();

  const code = await readJoinCode(page);
  const ada = await joinAs(browser, code, "ada", "B1");
  // 23:59 in Taipei on the clock of a learner in Zurich.
  await expect(ada.getByText(/5:59\sPM GMT\+2/)).toBeVisible();
  await solve(ada);
  await expect(ada.getByText("10 of 10 points").first()).toBeVisible();
  const assignments = [{ puzzleId: "index", dueAt: new Date().toISOString() }];
  expect((await page.request.patch(`/api${path}`, { data: { change: "assignments", assignments } })).ok()).toBe(true);
  const bob = await joinAs(browser, code, "bob", "b2");
  await solve(bob);
  const cleo = await joinAs(browser, code, "cleo", "b3");
  await page.reload();
  await page.getByRole("link", { name: "Cleo Marin" }).click();
  await page.getByLabel("More time: until").fill("2030-07-07T23:59");
  await page.getByRole("button", { name: "Give more time" }).click();
  await expect(page.getByText("Saved. The learner sees the new time.")).toBeVisible();
  await solve(cleo);

  await openReady(page, path);
  await expect(page.getByRole("row", { name: /Ada Lovelace b1 · A/ })).not.toContainText("late");
  await expect(page.getByRole("row", { name: /Bob Moore b2 · A/ })).toContainText("late");
  await expect(page.getByRole("row", { name: /Cleo Marin b3 · B/ })).toContainText("more time");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "One line for each learner (CSV)" }).click(),
  ]);
  const lines = readFileSync(await download.path(), "utf8").split("\r\n");
  for (const [learner, name, late] of [
    [ada, "Ada Lovelace", ""],
    [bob, "Bob Moore", "late"],
    [cleo, "Cleo Marin", ""],
  ] as const) {
    await learner.reload();
    await expect(learner.getByText("10 of 10 points").first()).toBeVisible();
    await expect(learner.getByText(/1 try · late$/)).toHaveCount(late === "" ? 0 : 1);
    const cells = lines.find((line) => line.includes(name))?.split(",") ?? [];
    expect(cells.slice(4)).toEqual(["10", late, "2", "10", "10"]);
  }
  await learnerAndTeacherPages(page, ada, path);
  for (const learner of [ada, bob, cleo]) await learner.context().close();
});

/** No page of a class breaks a rule of axe or scrolls sideways on a phone, in both languages and themes. */
async function learnerAndTeacherPages(teacher: Page, learner: Page, path: string): Promise<void> {
  const member = await teacher.getByRole("link", { name: "Cleo Marin" }).getAttribute("href");
  for (const [page, address] of [
    [teacher, path],
    [teacher, `${path}/roster`],
    [teacher, String(member)],
    [learner, path],
  ] as const)
    await isSound(page, address);
}

/** The page breaks no rule of axe and does not scroll sideways on a phone, in both languages and themes. */
async function isSound(page: Page, address: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const)
    for (const prefix of ["", "/zh-TW"]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 800 });
      await openReady(page, prefix + address);
      await expectNoViolations(page);
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(360);
    }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("a teacher matches a learner to a person of a long list, and takes it back", async ({ page, browser }) => {
  test.setTimeout(240_000);
  await signUpTeacher(page);
  const made = await page.request.post("/api/classes", { data: { name: "Class 7b", ownName: "Ms Weaver" } });
  const path = `/classes/${(await made.json()).id}`;
  const { joinCode } = await (await page.request.get(`/api${path}`)).json();
  const rows = Array.from({ length: 60 }, (_, i) => `Person ${String(i).padStart(2, "0")},n${i},A`);
  const list = await page.request.post(`/api${path}/roster`, {
    data: Buffer.from(`name,number,section\n${rows.join("\n")}`),
    headers: { "content-type": "application/octet-stream" },
  });
  expect(await list.json()).toMatchObject({ kind: "imported", entries: 60 });
  const learner = await joinAs(browser, joinCode, "Zed", "");
  await openReady(page, `${path}/roster`);
  await expect(page.getByRole("heading", { name: "On the list, not joined (60)" })).toBeVisible();
  await page.getByRole("navigation", { name: "Pages of the list" }).getByRole("link").click();
  await page.waitForURL(/page=2/);
  const person = page.getByLabel("Zed is");
  await person.selectOption({ label: "Person 57 · n57 · A" });
  await page.getByRole("button", { name: "Match Zed" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "On the list, not joined (59)" })).toBeVisible();
  await expect(person).toHaveCount(0);
  await learner.reload();
  await expect(learner.getByText("Person 57").first()).toBeVisible();

  await openReady(page, path);
  await page.getByRole("link", { name: "Person 57" }).click();
  await page.waitForURL(/\/members\//);
  await expect(page.getByText("Person 57").first()).toBeVisible();
  const member = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Unmatch" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Unmatch" })).toHaveCount(0);
  await openReady(page, `${path}/roster`);
  await expect(page.getByRole("heading", { name: "On the list, not joined (60)" })).toBeVisible();
  await expect(page.getByLabel("Zed is")).toBeVisible();
  await isSound(page, `${path}/roster`);
  await isSound(page, member);
  await learner.context().close();
});
