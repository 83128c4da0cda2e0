import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { loadCatalog } from "../puzzles/catalog.ts";

const BUILT = join(process.env.DIST_DIR ?? ".next", "static");

/** All that a reader is meant to see; idioms in it are no secret. */
const PUBLIC = [
  ...listFiles("content"),
  ...listFiles("app"),
  ...listFiles("puzzles").filter((file) => /(starter\.py|(brief|hints)\..*|puzzle\.json)$/.test(file)),
]
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Lines of a hidden program that are long enough to be nobody else's. */
function tellingLines(source: string): string[] {
  return source
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.length > 24 && !line.startsWith("#") && !PUBLIC.includes(line));
}

test("no file that a browser may load has a solution, a specification or a wrong answer", () => {
  const files = readdirSync(BUILT, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(js|css|json)$/.test(file),
  );
  const built = files.map((file) => readFileSync(join(BUILT, file), "utf8")).join("\n");
  expect(built.length).toBeGreaterThan(100_000);
  const secrets = loadCatalog().flatMap(({ data, solutions, wrong }) =>
    [data.code, ...solutions.map(({ source }) => source), ...wrong.map(({ source }) => source)].flatMap(tellingLines),
  );
  expect(secrets.length).toBeGreaterThan(200);
  expect(secrets.filter((line) => built.includes(line) || built.includes(JSON.stringify(line).slice(1, -1)))).toEqual(
    [],
  );
});

test("pages carry none of it either", async ({ request }) => {
  for (const { data, solutions } of loadCatalog()) {
    const page = await (await request.get(`/puzzles/${data.id}`)).text();
    const secrets = [data.code, ...solutions.map(({ source }) => source)].flatMap(tellingLines);
    expect(
      secrets.filter((line) => page.includes(line)),
      data.id,
    ).toEqual([]);
  }
});

test("a ninth challenge that was copied into the folder is on the site", async ({ page }) => {
  await page.goto("/puzzles");
  const links = page.getByRole("link", { name: "The ninth" });
  // In the map and in the list.
  await expect(links).toHaveCount(2);
  await links.last().click();
  await expect(page.getByRole("heading", { level: 1, name: "The ninth" })).toBeVisible();
});
