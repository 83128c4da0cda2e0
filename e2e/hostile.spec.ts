import { expect, submit, test, verdict, writeProgram } from "./site.ts";

const BODY = { puzzle: "index", source: "", idempotencyKey: "3f2a1f2e-5b0a-4d1c-9a53-0a1b2c3d4e5f" };

test.describe("the address for submissions refuses, in JSON and without a stack trace", () => {
  const refusals = [
    ["an unknown puzzle", { data: { ...BODY, puzzle: "nope" } }, 404, "unknown-puzzle"],
    ["a puzzle that is a path", { data: { ...BODY, puzzle: "../index" } }, 404, "unknown-puzzle"],
    ["a puzzle that every object has", { data: { ...BODY, puzzle: "__proto__" } }, 404, "unknown-puzzle"],
    ["no source", { data: { puzzle: "index", idempotencyKey: BODY.idempotencyKey } }, 400, "bad-request"],
    ["a source that is a number", { data: { ...BODY, source: 7 } }, 400, "bad-request"],
    ["a key that is not a UUID", { data: { ...BODY, idempotencyKey: "1" } }, 400, "bad-request"],
    ["something more", { data: { ...BODY, ranked: true } }, 400, "bad-request"],
    ["a list", { data: [] }, 400, "bad-request"],
    ["a source that is too long", { data: { ...BODY, source: "#".repeat(100_001) } }, 400, "bad-request"],
    ["a megabyte", { data: { ...BODY, source: "#".repeat(1_000_000) } }, 413, "too-large"],
    ["broken JSON", { data: "{", headers: { "Content-Type": "application/json" } }, 400, "bad-request"],
    ["nothing", { data: "", headers: { "Content-Type": "application/json" } }, 400, "bad-request"],
    ["text", { data: "hello", headers: { "Content-Type": "text/plain" } }, 415, "not-json"],
    ["a form", { form: { puzzle: "index" } }, 415, "not-json"],
    ["another site's page", { data: BODY, headers: { "Sec-Fetch-Site": "cross-site" } }, 403, "foreign-origin"],
  ] as const;
  for (const [name, options, status, code] of refusals)
    test(name, async ({ request }) => {
      const response = await request.post("/api/submissions", options);
      expect(response.status()).toBe(status);
      expect((await response.json()).error.code).toBe(code);
    });

  for (const method of ["GET", "PUT", "PATCH", "DELETE"])
    test(`the method ${method}`, async ({ request }) => {
      const response = await request.fetch("/api/submissions", { method });
      expect(response.status()).toBe(405);
      expect(response.headers().allow).toBe("POST");
      expect((await response.json()).error.code).toBe("method-not-allowed");
    });
});

const PROGRAMS = [
  ["an endless loop", "while True:\n    pass", "LimitError"],
  ["infinite recursion", "def f():\n    return f()\nf()", "RecursionError"],
  ["a list that is too long", "[0] * 10**9", "LimitError"],
  ["a way out through prototypes", "tokens.__proto__", "SyntaxError"],
  ["a constructor", "tokens.constructor", "AttributeError"],
  ["no such name", "qery(1)", "NameError"],
] as const;

test("a hostile program ends in a clear error at its place, in the page and on the server", async ({ page }) => {
  await page.goto("/puzzles/index");
  for (const [, source, type] of PROGRAMS) {
    await writeProgram(page, source);
    await expect(page.getByRole("textbox", { name: "Program for Index" })).toContainText(type, { timeout: 4_000 });
    await submit(page);
    await expect(verdict(page)).toContainText(type);
    await expect(verdict(page)).toContainText("The program stops");
  }
});

test("inputs of every kind are taken or explained", async ({ page }) => {
  await page.goto("/puzzles/index");
  await writeProgram(page, "tokens");
  const input = page.getByLabel("Input", { exact: true });
  for (const text of [
    "",
    "a",
    "👩‍👩‍👧😀",
    "[1, 2",
    "[None, True, -0.0, 10**400]",
    '["__proto__", "constructor"]',
    "x".repeat(10_000),
  ]) {
    await input.fill(text);
    await expect(page.getByRole("heading", { name: "Drawing", exact: true })).toBeVisible();
  }
  await input.fill("ok");
  await expect(page.getByRole("region", { name: "Drawing", exact: true }).getByRole("img").first()).toBeVisible();
});
