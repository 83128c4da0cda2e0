import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { loadCatalog } from "../puzzles/catalog.ts";

const BUILT = join(process.env.DIST_DIR ?? ".next", "static");

/** Lines long enough to be nobody else's: a starter or an example may share the short ones. */
function tellingLines(source: string, shown: string): string[] {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 24 && !line.startsWith("#") && !shown.includes(line));
}

test("no solution, specification or wrong answer is in what a browser may load", () => {
  const files = readdirSync(BUILT, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|css|json)$/.test(file),
  );
  const built = files.map((file) => readFileSync(join(BUILT, file), "utf8")).join("\n");
  expect(built.length).toBeGreaterThan(100_000);
  const secrets = loadCatalog().flatMap(({ data, solutions, wrong }) =>
    [data.code, ...solutions.map(({ source }) => source), ...wrong.map(({ source }) => source)].flatMap((source) =>
      tellingLines(source, data.starter),
    ),
  );
  expect(secrets.length).toBeGreaterThan(200);
  expect(secrets.filter((line) => built.includes(line) || built.includes(JSON.stringify(line).slice(1, -1)))).toEqual(
    [],
  );
});

test("pages carry none of it either", async ({ request }) => {
  for (const { data, solutions } of loadCatalog()) {
    const page = await (await request.get(`/puzzles/${data.id}`)).text();
    for (const line of [data.code, ...solutions.map(({ source }) => source)].flatMap((source) =>
      tellingLines(source, data.starter),
    ))
      expect(page).not.toContain(line);
  }
});

test("a ninth challenge that was copied into the folder is on the site", async ({ page }) => {
  await page.goto("/puzzles");
  await page.getByRole("link", { name: "The ninth" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The ninth" })).toBeVisible();
});
