import { type AppLocale, routing } from "../../_i18n/routing.ts";
import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { getSessionCookie } from "better-auth/cookies";
import { anonymous } from "better-auth/plugins";
import { providerOf } from "../../../prisma/provider.ts";
import type { Provider } from "../../_api/answers.ts";
import { PASSWORD_LENGTH } from "../../_api/password-length.ts";
import type { FoundSession } from "../hot-path/hot-path.ts";
import { addressOf } from "../system/address.ts";
import { orUnavailable } from "../system/database.ts";
import { LearnerChanged } from "../system/learner-changed.ts";
import { resetMail, sendMail } from "../system/mail.ts";
import { timed } from "../system/metrics.ts";
import { limit } from "../system/rate-limits.ts";
import { server } from "../system/server.ts";
import { mergeIdentifier, mergeLearners } from "./merge-learners.ts";
import { hashPassword, verifyPassword } from "./passwords.ts";
import { readSignedCookie } from "./signed-cookie.ts";

const SESSION_SECONDS = 400 * 24 * 60 * 60;
/** The age at which a session that is used gets a new end. */
const UPDATE_SECONDS = 24 * 60 * 60;
const COOKIE_PREFIX = "rasp";

function makeAuth() {
  const { env, database, log } = server();
  const { github, google } = env;
  return betterAuth({
    database: prismaAdapter(database, { provider: providerOf(env.databaseUrl), transaction: true }),
    secret: env.authSecret,
    baseURL: env.publicUrl ?? `http://localhost:${env.port}`,
    trustedOrigins: (request) => (request && env.publicUrl === undefined ? [ownOrigin(request)] : []),
    user: { modelName: "learner" },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      password: { hash: hashPassword, verify: verifyPassword },
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * 60,
      sendResetPassword: async ({ user, token }, request) => {
        const locale = localeOf(request);
        const prefix = locale === routing.defaultLocale ? "" : `/${locale}`;
        const base = env.publicUrl ?? `http://localhost:${env.port}`;
        await sendMail(await resetMail(user.email, `${base}${prefix}/reset?token=${token}`, locale));
      },
      // Only the owner of the mailbox has the link.
      onPasswordReset: async ({ user }) => {
        await database.learner.update({ where: { id: user.id }, data: { emailVerified: true } });
      },
    },
    socialProviders: { ...(github && { github }), ...(google && { google }) },
    account: {
      // Otherwise a stranger could sign up with somebody's address and share the owner's later work.
      accountLinking: { enabled: true, disableImplicitLinking: true },
      encryptOAuthTokens: true,
    },
    // Browsers keep a cookie no longer than this. A learner who comes back after a summer still has their progress.
    session: { expiresIn: SESSION_SECONDS, updateAge: UPDATE_SECONDS },
    verification: { storeIdentifier: { default: "plain", overrides: { "reset-password": "hashed" } } },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: isSecure(),
      ipAddress: { disableIpTracking: true },
      // Set explicitly, because Better Auth skips these checks if it believes that a test runs it.
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    // Its messages can hold addresses. The code that answers logs a failure.
    logger: { log: (level, message) => log.debug({ level }, String(message).split(":")[0]) },
    telemetry: { enabled: false },
    plugins: [
      anonymous({
        disableDeleteAnonymousUser: true,
        onLinkAccount: ({ anonymousUser, newUser }) => mergeLearners(anonymousUser.user.id, newUser.user.id),
      }),
    ],
  });
}

/** Without PUBLIC_URL the site is whatever the browser calls it. A foreign page cannot choose the Host it is sent to. */
function ownOrigin(request: Request): string | undefined {
  const host = request.headers.get("host");
  return host ? `${new URL(request.url).protocol}//${host}` : undefined;
}

function localeOf(request: Request | undefined): AppLocale {
  const cookie = /NEXT_LOCALE=([\w-]+)/.exec(request?.headers.get("cookie") ?? "")?.[1];
  const wanted = cookie ?? request?.headers.get("accept-language") ?? "";
  const speaks = (locale: AppLocale) => wanted.toLowerCase().startsWith(new Intl.Locale(locale).language);
  return routing.locales.find(speaks) ?? routing.defaultLocale;
}

const kept = globalThis as typeof globalThis & { raspAuth?: ReturnType<typeof makeAuth> };

export function auth() {
  kept.raspAuth ??= makeAuth();
  return kept.raspAuth;
}

/** The ways to sign in besides e-mail and password. */
export function offeredProviders(): Provider[] {
  const { github, google } = server().env;
  return [...(github ? (["github"] as const) : []), ...(google ? (["google"] as const) : [])];
}

export interface Reader {
  readonly learnerId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly isAnonymous: boolean;
  readonly isAdmin: boolean;
}

/** Finds the learner and the session that a request comes from, if they have been here before. */
export async function findReader(headers: Headers): Promise<Reader | undefined> {
  const found = (await findFreshSession(headers)) ?? (await findAnySession(headers));
  if (!found) return undefined;
  const { learnerId, sessionId, email, emailVerified, isAnonymous } = found;
  // Anyone can sign up with an administrator's address, but only a verified owner is an administrator.
  const isAdmin = !isAnonymous && emailVerified && server().env.adminEmails.includes(email.toLowerCase());
  return { learnerId, sessionId, email, isAnonymous, isAdmin };
}

/**
 * The session of a cookie, by one prepared statement. Undefined for all that Better Auth must see itself: no cookie of
 * ours, a session that has ended, or one whose end it now moves on.
 */
async function findFreshSession(headers: Headers): Promise<FoundSession | undefined> {
  const { env, hotPath } = server();
  const name = `${isSecure() ? "__Secure-" : ""}${COOKIE_PREFIX}.session_token`;
  const token = readSignedCookie(headers.get("cookie"), name, env.authSecret);
  const found =
    token === undefined ? undefined : await orUnavailable(() => timed("session", () => hotPath.findSession(token)));
  const isFresh = found && found.expiresAt.getTime() > Date.now() + (SESSION_SECONDS - UPDATE_SECONDS) * 1000;
  return isFresh ? found : undefined;
}

async function findAnySession(headers: Headers): Promise<Omit<FoundSession, "expiresAt"> | undefined> {
  const found = await orUnavailable(() => auth().api.getSession({ headers }));
  if (!found) return undefined;
  const { user, session } = found;
  return {
    sessionId: session.id,
    learnerId: user.id,
    email: user.email,
    emailVerified: user.emailVerified,
    isAnonymous: Boolean(user.isAnonymous),
  };
}

/** Whether cookies are Secure, and named so. */
function isSecure(): boolean {
  return server().env.publicUrl?.startsWith("https:") ?? false;
}

/** Finds the learner that a request comes from, if they have been here before. */
export async function findLearner(headers: Headers): Promise<string | undefined> {
  return (await findReader(headers))?.learnerId;
}

/** A learner with the cookies that a response must set. */
export interface SignedIn {
  readonly learnerId: string;
  readonly setCookies: readonly string[];
}

/** Finds the learner that a request comes from. Someone new becomes an anonymous learner. */
export async function findOrMakeLearner(headers: Headers): Promise<SignedIn> {
  const known = await findLearner(headers);
  if (known) return { learnerId: known, setCookies: [] };
  await refuseMerged(headers);
  await limit("new-learner-address", addressOf(headers));
  // Without the cookie of before: it opens nothing, and Better Auth would delete it after setting the new one.
  const made = await orUnavailable(() => auth().api.signInAnonymous({ headers: new Headers(), returnHeaders: true }));
  if (!made.response) throw new Error("no anonymous learner was made");
  return { learnerId: made.response.user.id, setCookies: made.headers.getSetCookie() };
}

/** A late tab must not turn the browser, which another tab has signed in, into someone new. */
async function refuseMerged(headers: Headers): Promise<void> {
  const token = readToken(headers);
  if (!token) return;
  const where = { identifier: mergeIdentifier(token), expiresAt: { gt: new Date() } };
  const merged = await orUnavailable(() => server().database.verification.findFirst({ where }));
  if (merged) throw new LearnerChanged("the anonymous learner is part of an account now");
}

/** The part of the session's cookie before its signature. */
function readToken(headers: Headers): string | undefined {
  const token = getSessionCookie(headers, { cookiePrefix: COOKIE_PREFIX })?.split(".")[0];
  try {
    return token && decodeURIComponent(token);
  } catch {
    // Nobody was given this one.
    return undefined;
  }
}
