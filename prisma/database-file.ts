import { chmodSync, closeSync, openSync, statSync } from "node:fs";

/** The path of an embedded database. Throws for a URL that names another kind. */
export function databaseFile(url: string): string {
  if (!url.startsWith("file:"))
    throw new Error("this is for the embedded database; PostgreSQL has pg_dump and pg_restore");
  return decodeURIComponent(url.replace(/^file:(\/\/)?/, ""));
}

/**
 * Makes the file if it is missing, and takes all rights on it from everybody but its owner. SQLite gives its log the
 * rights of the database. The file of another owner stays as it is.
 */
export function makePrivate(file: string): void {
  closeSync(openSync(file, "a", 0o600));
  const { mode, uid } = statSync(file);
  if ((mode & 0o077) !== 0 && uid === process.getuid?.()) chmodSync(file, 0o600);
}
