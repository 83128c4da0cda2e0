import "server-only";
import { createHash } from "node:crypto";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { providerOf } from "../../../prisma/provider.ts";
import { orUnavailable } from "./database.ts";
import { server } from "./server.ts";

/** Someone asked too often. The request has not been carried out. */
export class TooManyRequests extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super("too many requests");
  }
}

const MINUTE = 60;

/**
 * How often a thing may be done, by whom. An address can be a whole school, so its numbers are high; the numbers by
 * e-mail and by learner are what holds.
 */
export function rules() {
  return {
    "submit-learner": { points: server().env.submissionsPerMinute, duration: MINUTE },
    "submit-address": { points: 600, duration: MINUTE },
    "new-learner-address": { points: 600, duration: MINUTE },
    "sign-in-email": { points: 10, duration: 15 * MINUTE },
    "sign-in-address": { points: 200, duration: 15 * MINUTE },
    /** All other requests of an address to Better Auth. */
    "auth-address": { points: 600, duration: MINUTE },
    "sign-up-address": { points: 100, duration: 60 * MINUTE },
    "reset-email": { points: 5, duration: 60 * MINUTE },
    "account-learner": { points: 60, duration: MINUTE },
    "join-learner": { points: 10, duration: 10 * MINUTE },
    "join-address": { points: 300, duration: 10 * MINUTE },
    /** Everything that a learner changes, drafts too, which a page saves every 1.5 seconds at most. */
    "change-learner": { points: 300, duration: MINUTE },
    "teach-learner": { points: 240, duration: MINUTE },
    "comment-learner": { points: 60, duration: MINUTE },
    "check-learner": { points: 20, duration: MINUTE },
    "unpack-learner": { points: 20, duration: MINUTE },
    "pack-learner": { points: 30, duration: MINUTE },
    "picture-learner": { points: 60, duration: MINUTE },
    "export-learner": { points: 10, duration: 60 * MINUTE },
    "import-learner": { points: 10, duration: 60 * MINUTE },
    "import-address": { points: 200, duration: 60 * MINUTE },
  } as const;
}

export type Rule = keyof ReturnType<typeof rules>;

/** Counts one more by `who`. Throws `TooManyRequests` beyond the limit. */
export async function limit(rule: Rule, who: string): Promise<void> {
  try {
    await orUnavailable(sweep);
    await orUnavailable(() => limiter(rule).consume(keyOf(who)));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooManyRequests(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    throw error;
  }
}

/** Resets the count, for example after the right password. */
export async function forgive(rule: Rule, who: string): Promise<void> {
  await orUnavailable(() => limiter(rule).delete(keyOf(who)));
}

/** In the database, counts survive a restart and all servers share them. */
function limiter(rule: Rule): RateLimiterAbstract {
  if (isCountedHere(rule)) return counterHere(rule);
  return new RateLimiterPrisma({
    storeClient: server().database,
    tableName: "rateLimit",
    keyPrefix: rule,
    clearExpiredByTimeout: false,
    ...rules()[rule],
  });
}

/** These keep a server from being flooded, which is its own matter. */
const FLOODS: readonly Rule[] = [
  "auth-address",
  "submit-address",
  "new-learner-address",
  "import-address",
  "change-learner",
];

/** Every submission pays for its limits, so memory counts them if that is enough (docs/decisions/015). */
function isCountedHere(rule: Rule): boolean {
  if (FLOODS.includes(rule)) return true;
  return rule === "submit-learner" && providerOf(server().env.databaseUrl) === "sqlite";
}

const countersHere = new Map<Rule, RateLimiterMemory>();

function counterHere(rule: Rule): RateLimiterMemory {
  const { points, duration } = rules()[rule];
  const counter = countersHere.get(rule) ?? new RateLimiterMemory({ keyPrefix: rule, points, duration });
  counter.points = points;
  countersHere.set(rule, counter);
  return counter;
}

/** The table names nobody: an e-mail or an address is kept as a hash that only this server can make. */
function keyOf(who: string): string {
  return createHash("sha256").update(`${server().env.authSecret}\0${who}`).digest("base64url");
}

const SWEEP_MS = 60 * 60_000;
let sweptAtMs = 0;

/** Removes expired rows once an hour. A visitor who never returns leaves one row for each limit, and a merge one for its late tabs. */
async function sweep(): Promise<void> {
  if (Date.now() - sweptAtMs < SWEEP_MS) return;
  sweptAtMs = Date.now();
  const { database } = server();
  const now = new Date();
  await database.rateLimit.deleteMany({ where: { expire: { lt: now } } });
  await database.verification.deleteMany({ where: { expiresAt: { lt: now } } });
}
