import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { expect } from "@playwright/test";

/** A server of the build on a database of its own, which a journey may kill or take the database from. */
export class OwnSite {
  private process: ChildProcess | undefined;

  constructor(
    private readonly port: number,
    private readonly env: NodeJS.ProcessEnv,
  ) {}

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const args = [
      "--import",
      "./scripts/front-door.mjs",
      "node_modules/next/dist/bin/next",
      "start",
      "--port",
      String(this.port),
    ];
    this.process = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"], env: this.env });
    await expect(async () => expect((await fetch(`${this.address}/api/health`)).status).toBe(200)).toPass({
      timeout: 60_000,
      intervals: [100],
    });
  }

  kill(): Promise<void> {
    return ended(this.process, "SIGKILL");
  }
}

/** Sends a process this signal, and waits until it has ended. */
export async function ended(process: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!process || process.exitCode !== null || process.signalCode !== null) return;
  const gone = new Promise((resolve) => process.once("exit", resolve));
  process.kill(signal);
  await gone;
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Makes a learner without an account, and returns their cookies. */
export async function newLearner(address: string): Promise<string> {
  const response = await fetch(`${address}/api/account`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ isListed: true }),
  });
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
