import "server-only";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { availableParallelism } from "node:os";
import { Semaphore } from "async-mutex";

/** As Better Auth makes them, so that either can check the other's. A hash takes 32 MB while it is made. */
const COST = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 };
const KEY_BYTES = 64;
const SALT_BYTES = 16;

/** One core stays free for everybody who does not sign in. */
const AT_ONCE = Math.max(1, Math.min(4, availableParallelism() - 1));
const MAX_WAITING = 50;

/** Others' passwords are checked first. Come back after `retryAfterSeconds`. */
export class PasswordsBusy extends Error {
  readonly retryAfterSeconds = 5;
}

const turns = new Semaphore(AT_ONCE);
let waiting = 0;

/** Throws `PasswordsBusy` when too many passwords wait. Better Auth would take the same error for its own failure. */
export function refuseWhenBusy(): void {
  if (waiting >= MAX_WAITING) throw new PasswordsBusy("too many passwords wait to be checked");
}

/** The salt and the key in hexadecimal, with a colon between. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES).toString("hex");
  return `${salt}:${(await deriveKey(password, salt)).toString("hex")}`;
}

/** Whether the hash was made of this password. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [salt = "", key = ""] = hash.split(":");
  const kept = Buffer.from(key, "hex");
  const derived = await deriveKey(password, salt);
  return kept.byteLength === derived.byteLength && timingSafeEqual(kept, derived);
}

/** In Node's own threads, and in few of them, because the file system waits for the same ones. */
function deriveKey(password: string, salt: string): Promise<Buffer> {
  return inTurn(() => runScrypt(password.normalize("NFKC"), salt));
}

/** Runs `work` when those before it are done, except for the few that run at once. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  waiting++;
  try {
    return await turns.runExclusive(work);
  } finally {
    waiting--;
  }
}

function runScrypt(password: string, salt: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
