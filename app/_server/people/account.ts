import "server-only";
import type { AccountView } from "../../_api/answers.ts";
import { orUnavailable, transact } from "../system/database.ts";
import { forgive, limit } from "../system/rate-limits.ts";
import { server } from "../system/server.ts";
import { passOnPuzzles } from "../teach/authored-puzzles.ts";
import { passOnClasses } from "../teach/classes.ts";
import { auth, offeredProviders, type Reader } from "./auth.ts";

const NOBODY = {
  kind: "new",
  email: null,
  alias: null,
  isAliasHidden: false,
  isListed: true,
  hasPassword: false,
  connected: [],
  sessions: [],
  solved: 0,
  isAdmin: false,
} as const;

export async function readAccount(reader: Reader | undefined): Promise<AccountView> {
  const offered = offeredProviders();
  const learner = reader && (await findWithSessions(reader.learnerId));
  if (!reader || !learner) return { ...NOBODY, offered };
  return {
    kind: learner.isAnonymous ? "anonymous" : "account",
    email: learner.isAnonymous ? null : learner.email,
    alias: learner.alias,
    isAliasHidden: learner.aliasHiddenAt !== null,
    isListed: learner.isListed,
    hasPassword: learner.accounts.some(({ providerId }) => providerId === "credential"),
    offered,
    connected: learner.accounts.map(({ providerId }) => providerId).filter((id) => id !== "credential"),
    sessions: learner.sessions.map(({ id, createdAt, updatedAt, userAgent }) => ({
      id,
      createdAt,
      lastSeenAt: updatedAt,
      userAgent,
      isCurrent: id === reader.sessionId,
    })),
    solved: await countSolved(learner.id),
    isAdmin: reader.isAdmin,
  };
}

function findWithSessions(id: string) {
  return orUnavailable(() =>
    server().database.learner.findUnique({
      where: { id },
      include: {
        accounts: { select: { providerId: true } },
        sessions: { where: { expiresAt: { gt: new Date() } }, orderBy: { updatedAt: "desc" } },
      },
    }),
  );
}

/** Prisma's `_count` in an `include` would count for everybody first. */
function countSolved(learnerId: string): Promise<number> {
  return orUnavailable(() => server().database.progress.count({ where: { learnerId, state: "solved" } }));
}

/** Whether boards may show the learner's results. */
export async function setListed(learnerId: string, isListed: boolean): Promise<void> {
  await orUnavailable(() => server().database.learner.update({ where: { id: learnerId }, data: { isListed } }));
}

/** Ends one of the learner's sessions, or all but the current one. Returns the number that ended, 0 for somebody else's session. */
export async function revokeSessions(reader: Reader, which: { readonly id: string } | "others"): Promise<number> {
  const where = which === "others" ? { id: { not: reader.sessionId } } : { id: which.id };
  const { count } = await orUnavailable(() =>
    server().database.session.deleteMany({ where: { ...where, userId: reader.learnerId } }),
  );
  return count;
}

/** Whether this is the account's password. Throws `TooManyRequests` after many wrong ones. */
export async function isPassword(reader: Reader, password: string, headers: Headers): Promise<boolean> {
  await limit("sign-in-email", reader.email.toLowerCase());
  try {
    await auth().api.verifyPassword({ body: { password }, headers });
    await forgive("sign-in-email", reader.email.toLowerCase());
    return true;
  } catch (error) {
    if ((error as { status?: unknown }).status === "BAD_REQUEST") return false;
    throw error;
  }
}

/**
 * Removes the learner and all that is theirs, at once and for good. Puzzles that they gave to others' classes pass to those
 * classes, and comments that they wrote stay without a name. Throws `Refused` while somebody learns in a class of theirs.
 */
export async function deleteLearner(learnerId: string): Promise<void> {
  await transact(async (transaction) => {
    await passOnClasses(transaction, learnerId);
    await passOnPuzzles(transaction, learnerId);
    await transaction.verification.deleteMany({ where: { value: learnerId } });
    // A row on the list of a class goes too if it is surely the learner's. Other matches are guesses, and end.
    const sure = await transaction.membership.findMany({
      where: { learnerId, seesListed: true },
      select: { id: true },
    });
    await transaction.rosterEntry.deleteMany({ where: { membershipId: { in: sure.map(({ id }) => id) } } });
    await transaction.learner.deleteMany({ where: { id: learnerId } });
  });
}
