import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { z } from "zod";

/** A number as people write it: digits alone, so neither 1.5 nor 0x10. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be ${least} to ${most}`);
const databaseUrl = z
  .string()
  .regex(/^(file|postgres|postgresql):.+/, "must begin with file: (the embedded database) or postgresql:");
const publicUrl = z
  .url({ protocol: /^https?$/, hostname: /./, error: "must be a URL such as https://rasp.example.org" })
  .regex(/^[^:]+:\/\/[^/?#]+\/?$/, "must have no path: the site is served at the root of its address");
const address = z.email();
/** `rasp@example.org`, or `RASP School <rasp@example.org>`. */
const sender = z
  .string()
  .refine(
    (text) => address.safeParse(/<([^<>]*)>\s*$/.exec(text)?.[1] ?? text).success,
    "must be an address such as rasp@example.org",
  );
const addresses = z
  .string()
  .transform(splitList)
  .refine(
    (emails) => emails.every((email) => address.safeParse(email).success),
    "must be e-mail addresses with commas between them",
  );

const SECRET_LENGTH = 32;

const schema = z.object({
  /** The port that the site listens on. */
  PORT: wholeNumber(1, 65_535).default(3000),
  /** The folder of the embedded database and of the secret. */
  DATA_DIR: z.string().min(1, "must name a folder").default("data"),
  DATABASE_URL: databaseUrl.optional(),
  /** The address that learners type, such as https://rasp.example.org. If it begins with https, cookies are Secure. */
  PUBLIC_URL: publicUrl.optional(),
  /** Signs cookies; made and kept in DATA_DIR when unset. */
  AUTH_SECRET: z.string().min(SECRET_LENGTH, `must have at least ${SECRET_LENGTH} characters`).optional(),
  /** Threads that grade. With 0, `npm run grader` grades elsewhere. */
  GRADERS: wholeNumber(0, 256).default(availableParallelism()),
  /** Sign-in with GitHub or Google is offered when both halves of its key are set. */
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  /** The mail server, such as smtps://user:password@mail.example.org. If it is not set, mails are written to the log. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, hostname: /./, error: "must be a URL such as smtps://user:password@mail.example.org" })
    .optional(),
  /** The sender of mails. */
  MAIL_FROM: sender.optional(),
  /** The e-mail addresses of moderators, separated by commas. */
  ADMIN_EMAILS: addresses.default([]),
  /** The number of proxies in front of the site that add to X-Forwarded-For. */
  TRUSTED_PROXIES: wholeNumber(0, 10).default(0),
  /** Submissions that one learner may send in a minute. */
  SUBMISSIONS_PER_MINUTE: wholeNumber(1, 999_999_999).default(30),
  /** Opens /api/metrics to who sends it as `Authorization: Bearer …`; unset, nobody may read them. */
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/** The names of all variables that `readEnv` reads. */
export const VARIABLES: readonly string[] = Object.keys(schema.shape);

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
  /** 0 if graders run elsewhere. */
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
  if (GRADERS === 0 && !DATABASE_URL?.startsWith("postgres"))
    throw new Error("the environment is not right:\n  GRADERS may be 0 on PostgreSQL only, so set DATABASE_URL too");
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
    adminEmails: rest.ADMIN_EMAILS,
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

function splitList(text: string): string[] {
  return text
    .split(",")
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one !== "");
}

function makeFolder(folder: string): void {
  try {
    makeMissing(folder);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Error(`the environment is not right:\n  DATA_DIR ${folder} cannot be made or written`, { cause: error });
  }
}

/** Node's own `recursive` never comes back from a folder such as `/proc`, where nothing can be made. */
function makeMissing(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeMissing(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
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
