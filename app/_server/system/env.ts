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

const SECRET_LENGTH = 32;

const schema = z.object({
  /** The port that the site listens on. */
  PORT: port.default(3000),
  /** The folder of the embedded database and of the secret. */
  DATA_DIR: z.string().min(1, "must name a folder").default("data"),
  DATABASE_URL: databaseUrl.optional(),
  /** The address that learners type, such as https://rasp.example.org. If it begins with https, cookies are Secure. */
  PUBLIC_URL: publicUrl.optional(),
  /** Signs cookies; made and kept in DATA_DIR when unset. */
  AUTH_SECRET: z.string().min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters`).optional(),
  /** Threads that grade. */
  GRADERS: z.coerce
    .number("must be a number")
    .int()
    .min(1, "must be at least 1")
    .max(256)
    .default(availableParallelism()),
  /** Sign-in with GitHub or Google is offered when both halves of its key are set. */
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  /** The mail server, such as smtps://user:password@mail.example.org. If it is not set, mails are written to the log. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  /** The sender of mails. */
  MAIL_FROM: z.string().min(3, "must be an address such as rasp@example.org").optional(),
  /** The e-mail addresses of moderators, separated by commas. */
  ADMIN_EMAILS: z.string().optional(),
  /** The number of proxies in front of the site that add to X-Forwarded-For. */
  TRUSTED_PROXIES: z.coerce.number("must be a number").int().min(0, "must be at least 0").max(10).default(0),
  /** Submissions that one learner may send in a minute. */
  SUBMISSIONS_PER_MINUTE: z.coerce.number("must be a number").int().min(1, "must be at least 1").default(30),
  /** Opens /api/metrics to who sends it as `Authorization: Bearer …`; unset, nobody may read them. */
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

export interface ProviderKeys {
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Env {
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly publicUrl: string | undefined;
  readonly authSecret: string;
  readonly graders: number;
  readonly logLevel: string;
  readonly github: ProviderKeys | undefined;
  readonly google: ProviderKeys | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** In lower case. */
  readonly adminEmails: readonly string[];
  readonly trustedProxies: number;
  readonly submissionsPerMinute: number;
  /** Undefined if nobody may read the metrics. */
  readonly metricsToken: string | undefined;
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
  const { PORT, DATA_DIR, DATABASE_URL, PUBLIC_URL, AUTH_SECRET, GRADERS, LOG_LEVEL, ...rest } = parsed.data;
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
    github: bothKeys("GITHUB", rest.GITHUB_CLIENT_ID, rest.GITHUB_CLIENT_SECRET),
    google: bothKeys("GOOGLE", rest.GOOGLE_CLIENT_ID, rest.GOOGLE_CLIENT_SECRET),
    smtpUrl: rest.SMTP_URL,
    mailFrom: rest.MAIL_FROM ?? "RASP School <rasp@localhost>",
    adminEmails: (rest.ADMIN_EMAILS ?? "")
      .split(",")
      .map((email) => email.trim().toLowerCase())
      .filter((email) => email !== ""),
    trustedProxies: rest.TRUSTED_PROXIES,
    submissionsPerMinute: rest.SUBMISSIONS_PER_MINUTE,
    metricsToken: rest.METRICS_TOKEN,
  };
}

function bothKeys(name: string, clientId?: string, clientSecret?: string): ProviderKeys | undefined {
  if (clientId && clientSecret) return { clientId, clientSecret };
  if (!clientId && !clientSecret) return undefined;
  throw new Error(`the environment is not right:\n  ${name}_CLIENT_ID and ${name}_CLIENT_SECRET must both be set`);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(`the environment is not right:\n  DATA_DIR ${folder} cannot be made or written`, { cause: error });
  }
}

/** The secret of this installation. The first process writes it, and later ones read it. */
function keepSecret(file: string): string {
  try {
    writeFileSync(file, randomBytes(32).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST")
      throw new Error(`the environment is not right:\n  AUTH_SECRET is not set, and none can be kept in ${file}`, {
        cause: error,
      });
  }
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < SECRET_LENGTH)
    throw new Error(`the environment is not right:\n  ${file} holds no secret; remove it, or set AUTH_SECRET`);
  return secret;
}
