import "server-only";
import { createHash } from "node:crypto";
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { providerOf } from "../../prisma/client.ts";
import { orUnavailable } from "./database.ts";
import { server } from "./server.ts";

/** Someone asked too often. What was asked has not been done. */
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
function rules() {
  return {
    "submit-learner": { points: server().env.submissionsPerMinute, duration: MINUTE },
    "sign-in-email": { points: 10, duration: 15 * MINUTE },
    "sign-in-address": { points: 200, duration: 15 * MINUTE },
    "sign-up-address": { points: 100, duration: 60 * MINUTE },
    "reset-email": { points: 5, duration: 60 * MINUTE },
    "account-learner": { points: 60, duration: MINUTE },
    "join-learner": { points: 10, duration: 10 * MINUTE },
    "join-address": { points: 300, duration: 10 * MINUTE },
    "teach-learner": { points: 240, duration: MINUTE },
    "check-learner": { points: 20, duration: MINUTE },
    "import-learner": { points: 10, duration: 60 * MINUTE },
  } as const;
}

export type Rule = keyof ReturnType<typeof rules>;

/** Counts one more by `who`. Throws `TooManyRequests` beyond the limit. Counts survive a restart and all servers share them. */
export function limit(rule: Rule, who: string): Promise<void> {
  return consume(limiter(rule), who);
}

/** Submissions from one address, which each server counts for itself: this keeps it from being flooded, and costs nothing. */
const floods = new RateLimiterMemory({ keyPrefix: "flood", points: 600, duration: MINUTE });

/** As `limit`, for submissions from one address. */
export function limitFlood(address: string): Promise<void> {
  return consume(floods, address);
}

/** Submissions of one learner, where the database is this server's alone. */
const paces = new RateLimiterMemory({ keyPrefix: "submit-learner", points: 1, duration: MINUTE });

/** As `limit`, for submissions of one learner: counted in the database only where another server may count too. */
export function limitPace(learnerId: string): Promise<void> {
  const { env } = server();
  if (providerOf(env.databaseUrl) === "postgresql") return limit("submit-learner", learnerId);
  paces.points = env.submissionsPerMinute;
  return consume(paces, learnerId);
}

async function consume(counts: RateLimiterAbstract, who: string): Promise<void> {
  try {
    await orUnavailable(() => counts.consume(keyOf(who)));
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooManyRequests(Math.max(1, Math.ceil(error.msBeforeNext / 1000)));
    throw error;
  }
}

/** Forgets what was counted, as after the right password. */
export async function forgive(rule: Rule, who: string): Promise<void> {
  await orUnavailable(() => limiter(rule).delete(keyOf(who)));
}

function limiter(rule: Rule): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: server().database,
    tableName: "rateLimit",
    keyPrefix: rule,
    clearExpiredByTimeout: false,
    ...rules()[rule],
  });
}

/** The table names nobody: an e-mail or an address is kept as a hash that only this server can make. */
function keyOf(who: string): string {
  return createHash("sha256").update(`${server().env.authSecret}\0${who}`).digest("base64url");
}

/** Removes what has expired. */
export async function sweepRateLimits(): Promise<void> {
  await server().database.rateLimit.deleteMany({ where: { expire: { lt: new Date() } } });
}

/**
 * The address a request comes from. Without a proxy in front a client can lie about it, so nothing that matters
 * depends on it alone.
 */
export function addressOf(headers: Headers): string {
  const hops = (headers.get("x-forwarded-for") ?? "unknown").split(",").map((hop) => hop.trim());
  const { trustedProxies } = server().env;
  return hops[Math.max(0, hops.length - Math.max(1, trustedProxies))] ?? "unknown";
}
