import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { anonymous } from "better-auth/plugins";
import { providerOf } from "../../prisma/client.ts";
import { server } from "./server.ts";

const SESSION_SECONDS = 400 * 24 * 60 * 60;

function makeAuth() {
  const { env, database } = server();
  return betterAuth({
    database: prismaAdapter(database, { provider: providerOf(env.databaseUrl) }),
    secret: env.authSecret,
    baseURL: env.publicUrl ?? `http://localhost:${env.port}`,
    user: { modelName: "learner" },
    // As long as browsers keep a cookie: who comes back after a summer still has their progress.
    session: { expiresIn: SESSION_SECONDS, updateAge: 24 * 60 * 60 },
    advanced: {
      cookiePrefix: "rasp",
      useSecureCookies: env.publicUrl?.startsWith("https:") ?? false,
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    plugins: [anonymous()],
  });
}

const kept = globalThis as typeof globalThis & { raspAuth?: ReturnType<typeof makeAuth> };

export function auth() {
  kept.raspAuth ??= makeAuth();
  return kept.raspAuth;
}

/** Who sends this request, if they have been here before. */
export async function findLearner(headers: Headers): Promise<string | undefined> {
  const session = await auth().api.getSession({ headers });
  return session?.user.id;
}

/** A learner with the cookies that a response must set. */
export interface SignedIn {
  readonly learnerId: string;
  readonly setCookies: readonly string[];
}

/** Who sends this request; someone new becomes an anonymous learner. */
export async function findOrMakeLearner(headers: Headers): Promise<SignedIn> {
  const known = await findLearner(headers);
  if (known) return { learnerId: known, setCookies: [] };
  const made = await auth().api.signInAnonymous({ headers, returnHeaders: true });
  if (!made.response) throw new Error("no anonymous learner was made");
  return { learnerId: made.response.user.id, setCookies: made.headers.getSetCookie() };
}
