import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { explainFault, explainUnwritable } from "./explain-fault.ts";

const folder = mkdtempSync(join(tmpdir(), "rasp-serve-"));
const busy = createServer().listen(0);
afterAll(() => busy.close());

/** Starts the site with faulty settings; it ends before it builds anything. */
function start(variables: Record<string, string>) {
  const env = { ...process.env, DATA_DIR: join(folder, "data"), PORT: "39871", ...variables };
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/serve.ts"], {
    env,
    encoding: "utf8",
  });
  return { status, lines: stderr.trim().split("\n") };
}

test.each([
  [
    "PostgreSQL that does not answer",
    { DATABASE_URL: "postgresql://me:secret@127.0.0.1:1/rasp" },
    "DATABASE_URL: PostgreSQL at 127.0.0.1:1/rasp cannot be reached",
  ],
  [
    "a database in a folder that is missing",
    { DATABASE_URL: `file:${folder}/none/rasp.db` },
    "DATABASE_URL: the folder of",
  ],
  ["puzzles that are not there", { PUZZLES_DIR: "/nonexistent" }, "PUZZLES_DIR: "],
])(
  "a start with %s ends with one line that names the variable",
  (_, variables, words) => {
    const { status, lines } = start(variables);
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(words);
    expect(lines[0]).not.toContain("secret");
  },
  60_000,
);

test("a start with a file that is not a database, or with a port in use, fails with one line that says so", () => {
  mkdirSync(join(folder, "garbage"));
  const file = join(folder, "garbage", "rasp.db");
  writeFileSync(file, "garbage ".repeat(1000));
  expect(start({ DATABASE_URL: `file:${file}` }).lines).toEqual([expect.stringContaining("is no SQLite database")]);
  const { port } = busy.address() as { port: number };
  expect(start({ PORT: String(port) }).lines).toEqual([
    `PORT: another program listens on ${port}. Stop it, or set PORT.`,
  ]);
}, 60_000);

test("a process beside Next reads `.env` as Next does, and set variables stay", () => {
  writeFileSync(join(folder, ".env"), "PORT=4000\nLOG_LEVEL=debug\n");
  const module = pathToFileURL("app/_server/system/load-env-files.ts").href;
  const program = `import { loadEnvFiles } from "${module}"; loadEnvFiles(); console.log(process.env.PORT, process.env.LOG_LEVEL);`;
  const args = ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", program];
  const env = { ...process.env, PORT: undefined, LOG_LEVEL: "warn" };
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8" });
  expect(stdout.trim()).toBe("4000 warn");
}, 60_000);

test("an error that is no fault of the installation keeps its own words", () => {
  expect(explainFault(new TypeError("x is not a function"), { databaseUrl: "file:x", port: 1 })).toBeUndefined();
});

test.each([
  ["EROFS: read-only file system, open '.build/made-from'"],
  ["EACCES: permission denied, access '.next'"],
  ["Failed to write to output file: open .build/grade-worker.mjs: permission denied"],
])("a build that ends with %s says who has to build", (message) => {
  expect(explainUnwritable(new Error(message))).toContain("The folder of the site cannot be written");
});

test("a build that fails for another reason keeps its own words", () => {
  expect(explainUnwritable(new Error("Unexpected token"))).toBeUndefined();
});
