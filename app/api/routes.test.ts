import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "../../prisma/migrate.ts";
import { makeDatabase, type TemporaryDatabase } from "../../prisma/testing/temporary-database.ts";
import { limit, rules } from "../_server/system/rate-limits.ts";
import { server } from "../_server/system/server.ts";
import { startServer } from "../_server/testing/on-each-database.ts";
import { Visitor } from "./testing/visitor.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const ORIGIN = "http://localhost:3000";
const LIST = readFileSync("docs/routes.md", "utf8");

type Handler = (request: Request, context: object) => Response | Promise<Response>;

let temporary: TemporaryDatabase;
beforeAll(async () => {
  temporary = await makeDatabase("sqlite");
  await migrate(temporary.url);
  startServer({ DATABASE_URL: temporary.url, DATA_DIR: temporary.folder });
});
afterAll(async () => {
  await server().database.$disconnect();
  await server().hotPath.close();
  await temporary.remove();
});

/** The cells of the rows under this heading of the list. */
function rowsUnder(heading: string): string[][] {
  const [, part = ""] = LIST.split(`## ${heading}\n`);
  const rows = (part.split("\n## ")[0] ?? "").split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(2).map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function filesNamed(name: RegExp): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => name.test(file))
    .sort();
}

/** A value for each name in brackets; a name of several segments has a list. */
function paramsOf(path: string): Readonly<Record<string, string | readonly string[]>> {
  const names = [...path.matchAll(/\[(\.{3})?(\w+)\]/g)];
  return Object.fromEntries(names.map(([, several, name]) => [name, several ? ["index"] : "index"]));
}

/** Asks each method of a route of the API as a program without a cookie does. A method that it lacks is left out. */
async function askRoute(file: string): Promise<string[]> {
  const path = `/${file.replace(/\/route\.tsx?$/, "")}`;
  const handlers = (await import(/* @vite-ignore */ `../${file}`)) as Readonly<Record<string, Handler>>;
  const answers: string[] = [];
  for (const method of METHODS) {
    const handler = handlers[method];
    if (!handler) continue;
    const headers = { host: "localhost:3000", "content-type": "application/json" };
    const body = method === "GET" ? undefined : "{}";
    const request = new Request(ORIGIN + path.replaceAll(/\[\W*\w+\]/g, "index"), { method, headers, body });
    const { status } = await handler(request, { params: Promise.resolve(paramsOf(path)) });
    if (status !== 405) answers.push(`${method} ${path} ${status}`);
  }
  return answers;
}

test("the list has every route of the API, with its answer to a request without a session", async () => {
  const answers = [];
  for (const file of filesNamed(/^api\/.*route\.tsx?$/)) answers.push(...(await askRoute(file)));
  const listed = rowsUnder("Routes of the API").map(([route, status]) => `${route?.replaceAll("`", "")} ${status}`);
  expect(listed.sort()).toEqual(answers.sort());
});

test("the list has every route that is a file of the build", () => {
  const files = filesNamed(/route\.tsx?$|^(manifest|robots|sitemap)\.ts$/).filter((file) => !file.startsWith("api/"));
  expect(
    rowsUnder("Files of the build")
      .map(([file]) => file?.replaceAll("`", ""))
      .sort(),
  ).toEqual(files);
});

test("the list has every page that reads the database, and every action of a page", () => {
  const isListed = (file: string) => /\borFailure\(|^"use server"/m.test(readFileSync(`app/${file}`, "utf8"));
  const files = filesNamed(/^\[locale\]\/.*\.tsx$/).filter(
    (file) => isListed(file) && !file.endsWith("or-failure.tsx"),
  );
  expect(
    rowsUnder("Pages that read the database")
      .map(([file]) => file?.replaceAll("`", ""))
      .sort(),
  ).toEqual(files);
});

test("a page that imports a service is wrapped, so that it answers 503 without a database", () => {
  const pages = filesNamed(/^\[locale\]\/.*page\.tsx$/).filter((file) => {
    const imports = readFileSync(`app/${file}`, "utf8").match(/^import (?!type )[^;]*;$/gm) ?? [];
    // The course is in the files of the site, not in the database.
    return imports.some((line) => line.includes("/_server/") && !line.includes("/_server/course/"));
  });
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((file) => !readFileSync(`app/${file}`, "utf8").includes("orFailure("))).toEqual([]);
});

test("every route that changes something has a limit", () => {
  const changing = rowsUnder("Routes of the API").filter(([route]) => !route?.startsWith("`GET "));
  expect(changing.filter((row) => !/`[a-z]+-(learner|address|email)`/.test(row.at(-1) ?? ""))).toEqual([]);
});

test("a learner who changes too much has to wait, whatever it is", async () => {
  const learner = new Visitor();
  await learner.send("PUT", "/api/drafts/index", { json: { source: "x", baseVersion: 0 } });
  const { id } = await server().database.learner.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  for (let i = 0; i < rules()["change-learner"].points; i++) await limit("change-learner", id);
  const refused = (await learner.send("PUT", "/api/drafts/index", { json: { source: "y", baseVersion: 1 } })).status;
  expect([refused, (await learner.send("GET", "/api/drafts/index")).status]).toEqual([429, 200]);
  const routes = rowsUnder("Routes of the API").filter((row) => row.at(-1)?.startsWith("`change-learner`"));
  expect(routes.length).toBeGreaterThan(10);
  for (const [route = ""] of routes) {
    const [method = "", path = ""] = route.replaceAll("`", "").split(" ");
    const { status } = await learner.send(method, path.replaceAll(/\[\w+\]/g, "index"), { json: {} });
    expect([route, status]).toEqual([route, 429]);
  }
});

test("every row names a limit, or says why there is none, and the limits are those of the server", () => {
  for (const row of [...rowsUnder("Routes of the API"), ...rowsUnder("Pages that read the database")])
    expect(row.at(-1)).not.toBe("");
  const listed = rowsUnder("Limits").map(([rule, times]) => `${rule?.replaceAll("`", "")}: ${times}`);
  const all = Object.entries(rules()).map(
    ([rule, { points, duration }]) => `${rule}: ${points} in ${duration / 60} min`,
  );
  expect(listed).toEqual(all);
  const named = [...LIST.matchAll(/`([a-z]+-(?:learner|address|email))`/g)].map(([, rule]) => rule);
  expect(named.filter((rule) => !Object.hasOwn(rules(), String(rule)))).toEqual([]);
});
