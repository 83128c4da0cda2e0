import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

const DEBIAN_FOLDER = "/usr/lib/postgresql";
const START_TIMEOUT_MS = 20_000;

export interface Postgresql {
  /** Ends with a slash. Append the name of a database. */
  readonly baseUrl: string;
  /** Stops the server, and keeps its data for `resume`. */
  readonly halt: () => Promise<void>;
  readonly resume: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a temporary PostgreSQL on a free port. Undefined if PostgreSQL is not installed. Tests do without the flush to
 * the disk; a measurement needs it.
 */
export async function startPostgresql(fsync: "on" | "off" = "off"): Promise<Postgresql | undefined> {
  const bin = findBinaries();
  if (bin === undefined) return undefined;
  const owner = findOwner();
  const folder = mkdtempSync(join(tmpdir(), "rasp-postgresql-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "rasp", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"], {
    stdio: "ignore",
    cwd: folder,
    ...owner,
  });
  const port = await findPort();
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    `unix_socket_directories=${folder}`,
    `fsync=${fsync}`,
  ];
  const args = ["-D", data, ...settings.flatMap((setting) => ["-c", setting])];
  const baseUrl = `postgresql://rasp@127.0.0.1:${port}/`;
  const start = async () => {
    const server = spawn(join(bin, "postgres"), args, { stdio: "ignore", cwd: folder, ...owner });
    const exited = new Promise<void>((resolve) => server.once("exit", () => resolve()));
    await waitUntilReady(`${baseUrl}postgres`);
    return () => {
      // SIGINT is PostgreSQL's fast shutdown: it ends the open connections.
      server.kill("SIGINT");
      return exited;
    };
  };
  let halt = await start();
  return {
    baseUrl,
    halt: () => halt(),
    resume: async () => {
      halt = await start();
    },
    stop: async () => {
      await halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findBinaries(): string | undefined {
  if (!existsSync(DEBIAN_FOLDER)) return undefined;
  const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a));
  return versions
    .map((version) => join(DEBIAN_FOLDER, version, "bin"))
    .find((bin) => existsSync(join(bin, "postgres")));
}

/** PostgreSQL refuses to run as root. */
function findOwner(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (what: string) => Number(execFileSync("id", [what, "nobody"], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve((address as { port: number }).port));
    });
  });
}

async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error("PostgreSQL did not start", { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
