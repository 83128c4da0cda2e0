import type { Env } from "../app/_server/system/env.ts";

interface Remedy {
  readonly fault: RegExp;
  readonly line: (env: Pick<Env, "databaseUrl" | "port">) => string;
}

/** Faults of an installation by the errors that they cause, and the line that names the variable and the remedy. */
const REMEDIES: readonly Remedy[] = [
  {
    fault: /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|timeout expired/,
    line: ({ databaseUrl }) =>
      `DATABASE_URL: PostgreSQL at ${placeOf(databaseUrl)} cannot be reached. Start it, or correct the address.`,
  },
  {
    fault: /password authentication failed|SASL|no pg_hba.conf entry|role ".*" does not exist/,
    line: ({ databaseUrl }) =>
      `DATABASE_URL: PostgreSQL at ${placeOf(databaseUrl)} refuses the user or the password. Correct them.`,
  },
  {
    fault: /database ".*" does not exist/,
    line: ({ databaseUrl }) =>
      `DATABASE_URL: ${placeOf(databaseUrl)} does not exist. Make it with createdb, or name another.`,
  },
  {
    fault: /SQLITE_NOTADB|SQLITE_CORRUPT|file is not a database|malformed/,
    line: ({ databaseUrl }) =>
      `DATABASE_URL: ${placeOf(databaseUrl)} is no SQLite database, or is damaged. Restore a backup with npm run restore -- FOLDER, or name another file.`,
  },
  {
    fault: /ENOENT.*open|SQLITE_CANTOPEN|unable to open database/,
    line: ({ databaseUrl }) =>
      `DATABASE_URL: the folder of ${placeOf(databaseUrl)} does not exist. Make it, or name another file.`,
  },
  {
    fault: /SQLITE_READONLY|readonly database|EROFS.*open|EACCES.*open/,
    line: ({ databaseUrl }) =>
      `DATABASE_URL: ${placeOf(databaseUrl)} cannot be written. Give its folder to the user that runs the site, or name another file.`,
  },
  {
    fault: /SQLITE_FULL|disk is full|ENOSPC/,
    line: ({ databaseUrl }) => `The disk of ${placeOf(databaseUrl)} is full. Make room, and start again.`,
  },
];

/**
 * One line that says what to change, without a stack or a password. Undefined for an error that is no fault of the
 * installation.
 */
export function explainFault(error: unknown, env: Pick<Env, "databaseUrl" | "port">): string | undefined {
  const text = messagesOf(error);
  return REMEDIES.find(({ fault }) => fault.test(text))?.line(env);
}

/** One line for a build that may not write into the folder of the site. Undefined for another error. */
export function explainUnwritable(error: unknown): string | undefined {
  if (!/EROFS|EACCES|EPERM|permission denied|read-only file system/i.test(messagesOf(error))) return undefined;
  return "The folder of the site cannot be written, and it has to be built. Build it as its owner, with the same PUBLIC_URL, by node --import tsx scripts/build.ts; or give it to the user that runs the site.";
}

function messagesOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  const parts = error instanceof AggregateError ? error.errors.map(messagesOf) : [];
  return [code, error.message, ...parts, error.cause === undefined ? "" : messagesOf(error.cause)].join(" ");
}

function placeOf(url: string): string {
  return url.startsWith("file:") ? url.slice("file:".length) : url.replace(/^.*@|^[a-z]+:\/\//, "");
}
