import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export interface RunningSite {
  readonly url: string;
  /** The process that was started; the server is its descendant. */
  readonly pid: number;
  stop(): Promise<void>;
}

export interface SiteOptions {
  readonly port: number;
  /** The folder of the build; this one by default. */
  readonly folder?: string;
  /** Further variables of the environment. */
  readonly variables?: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 600_000;

/** Starts the production build on an empty database. Builds it first if it is stale. */
export async function startSite({ port, folder = ".", variables = {} }: SiteOptions): Promise<RunningSite> {
  const dataDir = mkdtempSync(join(tmpdir(), "rasp-bench-"));
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: "error",
    SUBMISSIONS_PER_MINUTE: "1000000",
    // Each request of the load names an address of its own.
    TRUSTED_PROXIES: "1",
    ...variables,
  };
  const args = ["--import", "tsx", "scripts/serve.ts"];
  const server = spawn(process.execPath, args, { cwd: folder, env, stdio: "inherit" });
  const url = `http://localhost:${port}`;
  await untilHealthy(url, server);
  return {
    url,
    pid: server.pid as number,
    stop: async () => {
      server.kill("SIGTERM");
      await new Promise((resolve) => server.once("exit", resolve));
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function untilHealthy(url: string, server: ChildProcess): Promise<void> {
  const giveUp = Date.now() + PATIENCE_MS;
  while (Date.now() < giveUp && server.exitCode === null) {
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error("the site did not start; its output says why");
}
