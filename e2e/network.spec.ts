import { expect, INDEX_SOLUTION, submit, test, verdict, writeProgram } from "./site.ts";

test("a submission that meets a dead network is sent again and counts once", async ({ page, context }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  let attempts = 0;
  await page.route("/api/submissions", async (route) => {
    attempts++;
    // The first is lost on its way, the second reaches the server but its answer is lost.
    if (attempts === 1) return route.abort("internetdisconnected");
    if (attempts === 2) {
      await route.fetch();
      return route.abort("connectionreset");
    }
    return route.continue();
  });
  await submit(page);
  await expect(verdict(page)).toContainText("sent again by itself");
  await expect(verdict(page)).toContainText("Solved!", { timeout: 20_000 });
  expect(attempts).toBe(3);
  expect((await (await context.request.get("/api/progress")).json()).index.attempts).toBe(1);
});

test("if the database cannot be reached, the page says so, the draft stays, and a second try counts once", async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  await page.route("/api/submissions", (route) =>
    route.fulfill({ status: 503, json: { error: { code: "database-unavailable", message: "" } } }),
  );
  await submit(page);
  await expect(verdict(page)).toContainText("The server cannot record anything just now", { timeout: 45_000 });
  await page.unroute("/api/submissions");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Program for Index" })).toContainText("query(i)");
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  expect((await (await context.request.get("/api/progress")).json()).index.attempts).toBe(1);
});

test("a new browser is a new learner", async ({ page, browser }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, INDEX_SOLUTION);
  await submit(page);
  await expect(verdict(page)).toContainText("Solved!");
  const other = await browser.newContext();
  expect(await (await other.request.get(new URL("/api/progress", page.url()).href)).json()).toEqual({});
  await other.close();
});
