import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { copyProject } from "./copy-project.ts";

const MINUTES = 60_000;

test("npm run dev keeps its compilation, starts again and grades with the engine as it is now", {
  timeout: 15 * MINUTES,
}, async () => {
  const project = copyProject("dev-test");
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const first = await startDev(project);
  await first.stop();
  expect(committedCompilations(project)).toBeGreaterThan(0);

  const preparedAt = () => statSync(join(project, ".build/prepared")).mtimeMs;
  const before = preparedAt();
  const { site } = await startDev(project);
  expect(preparedAt()).toBe(before);
  expect(await problemOf("qery(1)", site)).toMatchObject({ code: "unknown-name-nearest", args: { nearest: "query" } });
  const file = join(project, "engine/interpret/compile-name.ts");
  const source = readFileSync(file, "utf8");
  const changed = source.replace(
    '"unknown-name-nearest", { name, nearest }',
    '"unknown-name-nearest", { name, nearest: "new" }',
  );
  expect(changed).not.toBe(source);
  writeFileSync(file, changed);
  await vi.waitFor(async () => expect(await problemOf("qery(1)", site)).toMatchObject({ args: { nearest: "new" } }), {
    timeout: 2 * MINUTES,
    interval: 1_000,
  });
});

/** The number of files that the bundler has committed to its cache. */
function committedCompilations(project: string): number {
  const cache = join(project, ".next/dev/cache/turbopack");
  const [version = ""] = readdirSync(cache);
  return JSON.parse(readFileSync(join(cache, version, "CURRENT"), "utf8")).max_sequence_number;
}

/**
 * Starts the server of `npm run dev` in a folder, on a free port, and waits for its first page. Returns its address, and a function that
 * stops it like a signal from the keyboard. The end of the test kills the server. The step that installs packages is left out,
 * because it would replace those behind the link.
 */
async function startDev(folder: string): Promise<{ readonly site: string; readonly stop: () => Promise<void> }> {
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: "data", GRADERS: "1" };
  for (const name of ["DIST_DIR", "PUZZLES_DIR", "NODE_ENV"]) Reflect.deleteProperty(env, name);
  const server = spawn(process.execPath, ["--import", "tsx", "scripts/serve.ts", "--dev"], {
    cwd: folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (text) => (printed += text));
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") console.log(printed);
    await kill(server);
  }, MINUTES);
  const site = `http://localhost:${port}`;
  const ended = once(server, "exit").then(() => Promise.reject(new Error("the server ended by itself")));
  // Its end after the first page is no failure.
  ended.catch(() => {});
  const firstPage = vi.waitFor(() => expect(pageStatus(site)).resolves.toBe(200), {
    timeout: 6 * MINUTES,
    interval: 200,
  });
  await Promise.race([firstPage, ended]);
  const stop = async () => {
    const closed = once(server, "close");
    server.kill("SIGINT");
    await closed;
  };
  return { site, stop };
}

/** Kills a process and all that it started. One that ends by itself could still write to its folder. */
async function kill(server: ChildProcess): Promise<void> {
  if (server.pid === undefined || server.exitCode !== null) return;
  const closed = once(server, "close");
  process.kill(-server.pid, "SIGKILL");
  await closed;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function pageStatus(site: string): Promise<number | undefined> {
  return (await fetch(site).catch(() => undefined))?.status;
}

/** Submits a program that does not run. Returns the problem in the verdict. A verdict has the code and the arguments of a message, and the page has the words. */
async function problemOf(source: string, site: string): Promise<unknown> {
  const response = await fetch(`${site}/api/submissions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ puzzle: "index", source, idempotencyKey: crypto.randomUUID() }),
  });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return (JSON.parse(text) as { readonly error: unknown }).error;
}
