import type { Page } from "@playwright/test";
import { editor, expect, submit, test, verdict, writeProgram } from "./site.ts";

test.use({ serviceWorkers: "allow" });

/** A worker that is still being fetched when the network goes complains in the console. */
async function workerIsThere(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

test("a visited page can be read, edited and tried without a network, and a verdict waits for one", async ({
  page,
  context,
}) => {
  test.slow();
  for (const path of ["/puzzles/index", "/learn/selectors"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    await workerIsThere(page);
    // A second visit passes through the worker, which keeps all that the page needs.
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.reload({ waitUntil: "networkidle" });
  }
  await page.goto("/puzzles/index", { waitUntil: "networkidle" });
  await writeProgram(page, "def index(i):\n    return tokens\n\nindex(0)");
  await expect(page.getByRole("region", { name: "Drawing", exact: true }).getByRole("img").first()).toBeVisible();

  await context.setOffline(true);
  await page.goto("/learn/selectors");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("selectors");
  await page.goto("/puzzles/index");
  await expect(editor(page)).toContainText("return tokens");
  await writeProgram(page, "def index(i, seq=tokens):\n    return (key(indices) == query(i)).value(seq)\n\nindex(1)");
  await expect(page.getByText("5 of 5 pass").or(page.getByText("4 of 4 pass"))).toBeVisible();
  await submit(page);
  await expect(verdict(page)).toContainText("sent again by itself");
  await context.setOffline(false);
  await expect(verdict(page)).toContainText("Solved!", { timeout: 30_000 });

  await context.setOffline(true);
  await page.goto("/learn/layers");
  await expect(page.getByText("You are offline")).toBeVisible();
  await context.setOffline(false);
});

test("an exercise in a lesson runs its examples without a network, and its verdict waits for one", async ({
  page,
  context,
}) => {
  test.slow();
  const open = async (settle: boolean) => {
    await page.goto("/learn/layer", settle ? { waitUntil: "networkidle" } : {});
    await page.getByRole("region", { name: "Copy", exact: true }).scrollIntoViewIfNeeded();
    await expect(editor(page)).toHaveAttribute("contenteditable", "true");
    // The engine's worker fetches its files after the page has settled. An answer shows that it has them.
    await expect(page.getByText(/^\d of \d pass$/)).toBeVisible();
  };
  await open(true);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await open(true);
  await context.setOffline(true);
  await open(false);
  await writeProgram(page, "def copy(seq=tokens):\n    return seq\n");
  await expect(page.getByText(/^(\d) of \1 pass$/)).toBeVisible();
  await submit(page);
  await expect(verdict(page)).toContainText("sent again by itself");
  await context.setOffline(false);
  await expect(verdict(page)).toContainText("Solved!", { timeout: 30_000 });
});

test("an exercise whose editor cannot be fetched says so, and has it when the network is back", async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  await page.goto("/learn/layer", { waitUntil: "networkidle" });
  await workerIsThere(page);
  await context.setOffline(true);
  const exercise = page.getByRole("region", { name: "Copy", exact: true });
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.getByRole("status").first()).toContainText("as soon as there is a connection");
  await context.setOffline(false);
  await expect(editor(page)).toHaveAttribute("contenteditable", "true");
  await expect(page.getByText("as soon as there is a connection")).toBeHidden();
});

test("a part that cannot be fetched leaves the page as it is, and comes when the network is back", async ({
  page,
  context,
}) => {
  await page.goto("/play", { waitUntil: "networkidle" });
  await workerIsThere(page);
  await expect(page.getByRole("textbox", { name: "Program" })).toHaveAttribute("contenteditable", "true");
  // The drawing comes with the page. One of another input shows that the engine has come too.
  await page.getByRole("textbox", { name: "Input" }).fill("abcd");
  await expect(page.getByRole("img", { name: "Result: ['a', 'c', 'b', 'd']" })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "Input" }).fill("[1,");
  await expect(page.getByRole("textbox", { name: "Input" })).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: "Input" }).fill("abc");
  await page.getByRole("button", { name: "Step by step" }).click();
  await expect(page.getByText("This drawing could not be fetched")).toBeVisible();
  await expect(page.getByRole("img", { name: /Result/ }).first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("button", { name: "As a table" })).toBeVisible();
  await expect(page.getByText("This drawing could not be fetched")).toBeHidden();
});

test("a word whose meaning cannot be fetched leaves its lesson as it is", async ({ page, context }) => {
  await page.goto("/learn/layer", { waitUntil: "networkidle" });
  await workerIsThere(page);
  await context.setOffline(true);
  await page.locator("a.term").first().click();
  await page.waitForTimeout(500);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What a layer does");
});
