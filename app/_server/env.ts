import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";

const port = z.coerce
  .number("must be a number")
  .int("must be a whole number")
  .min(1, "must be 1 to 65535")
  .max(65535, "must be 1 to 65535");
const databaseUrl = z
  .string()
  .regex(/^(file|postgres|postgresql):.+/, "must begin with file: (the embedded database) or postgresql:");
const publicUrl = z
  .url("must be a URL such as https://rasp.example.org")
  .regex(/^https?:/, "must begin with http: or https:");

const schema = z.object({
  /** Where the site listens. */
  PORT: port.default(3000),
  /** Where the embedded database and the secret are kept. */
  DATA_DIR: z.string().min(1, "must name a folder").default("data"),
  DATABASE_URL: databaseUrl.optional(),
  /** What learners type, such as https://rasp.example.org; cookies are Secure when it begins with https. */
  PUBLIC_URL: publicUrl.optional(),
  /** Signs cookies; made and kept in DATA_DIR when unset. */
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** Threads that grade. */
  GRADERS: z.coerce
    .number("must be a number")
    .int()
    .min(1, "must be at least 1")
    .max(256)
    .default(availableParallelism()),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export interface Env {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly publicUrl: string | undefined;
  readonly authSecret: string;
  readonly graders: number;
  readonly logLevel: string;
}

/** Reads the environment. Throws an Error that names each bad variable and what it must be. */
export function readEnv(variables: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join(".")} ${message}`);
    throw new Error(`the environment is not right:\n${lines.join("\n")}`);
  }
  const { PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, AUTH_SECRET, GRADERS, LOG_LEVEL } = parsed.data;
  const dataDir = resolve(/* turbopackIgnore: true */ process.cwd(), DATA_DIR);
  makeFolder(dataDir);
  return {
    port: PORT,
    dataDir,
    databaseUrl: DATABASE_URL ?? `file:${join(dataDir, "rasp.db")}`,
    publicUrl: PUBLIC_URL,
    authSecret: AUTH_SECRET ?? keepSecret(join(dataDir, "secret")),
    graders: GRADERS,
    logLevel: LOG_LEVEL,
  };
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`the environment is not right:\n  DATA_DIR ${folder} cannot be made or written`, { cause: error });
  }
}

/** The secret of this installation, made once. Whoever comes second reads what the first has written. */
function keepSecret(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
