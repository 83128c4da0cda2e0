import { randomUUID } from "node:crypto";
import { hashPassword as hashByBetterAuth } from "better-auth/crypto";
import { expect, test, vi } from "vitest";
import { isForeign } from "../_server/http/read-json.ts";
import { inTurn, PasswordsBusy, refuseWhenBusy, verifyPassword } from "../_server/people/passwords.ts";
import { database, logged, onEachDatabase, scoring, startServer } from "../_server/testing/on-each-database.ts";
import { POST } from "./auth/[...all]/route.ts";
import { newEmail, PASSWORD, Visitor } from "./testing/visitor.ts";

type Account = {
  kind: string;
  email: string | null;
  alias: string | null;
  sessions: { id: string; isCurrent: boolean }[];
};
type Refusal = { error: { code: string; reason?: string } };

async function account(visitor: Visitor): Promise<Account> {
  return (await visitor.send<Account>("GET", "/api/account")).body;
}

async function attempts(visitor: Visitor): Promise<number | undefined> {
  const { body } = await visitor.send<Record<string, { attempts: number }>>("GET", "/api/progress");
  return body.index?.attempts;
}

/** The cookies that an anonymous learner is given. */
async function cookiesOfSomeone(): Promise<[string, string][]> {
  const visitor = new Visitor();
  await visitor.submit("# fails");
  return [...(visitor as unknown as { cookies: Map<string, string> }).cookies];
}

async function resetLink(): Promise<string> {
  const line = logged.findLast((one) => one.includes("token="));
  return /token=([\w-]+)/.exec(line ?? "")?.[1] ?? "";
}

onEachDatabase("accounts", () => {
  test("someone new is nobody until they write, then anonymous", async () => {
    const visitor = new Visitor();
    expect(await account(visitor)).toMatchObject({ kind: "new", sessions: [] });
    await visitor.submit("# fails");
    expect(await account(visitor)).toMatchObject({ kind: "anonymous", email: null });
  });

  test("signing up keeps all that was done before", async () => {
    const visitor = new Visitor();
    await visitor.submit(scoring(2, 2, 2));
    await visitor.submit("# fails");
    await visitor.send("PUT", "/api/drafts/shift", { json: { source: "draft", baseVersion: 0 } });
    const email = newEmail();
    expect((await visitor.signUp(email)).status).toBe(200);
    expect(await account(visitor)).toMatchObject({ kind: "account", email });
    expect(await attempts(visitor)).toBe(2);
    expect((await visitor.send("GET", "/api/drafts/shift")).body).toMatchObject({ draft: { source: "draft" } });
  });

  test("signing in merges: the best result wins and nothing is counted twice", async () => {
    const email = newEmail();
    const home = new Visitor();
    await home.submit(scoring(3, 3, 3));
    await home.signUp(email);
    await home.send("PUT", "/api/drafts/index", { json: { source: "at home", baseVersion: 0 } });
    const school = new Visitor();
    const key = randomUUID();
    await school.submit(scoring(1, 1, 1), { key });
    await school.send("PUT", "/api/drafts/index", { json: { source: "at school", baseVersion: 0 } });
    await school.signIn(email);
    await school.submit(scoring(1, 1, 1), { key });
    expect(await attempts(school)).toBe(2);
    expect((await school.send("GET", "/api/progress")).body).toMatchObject({ index: { best: { layers: 1 } } });
    const { draft } = (await school.send<{ draft: object }>("GET", "/api/drafts/index")).body;
    expect(draft).toMatchObject({ source: "at school", rival: "at home" });
  });

  test("two tabs that sign in at once merge once", async () => {
    const email = newEmail();
    await new Visitor().signUp(email);
    const tab = new Visitor();
    await tab.submit(scoring(2, 2, 2));
    await tab.submit(scoring(2, 2, 1));
    const other = tab.copy();
    const answers = await Promise.all([tab.signIn(email), other.signIn(email)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await attempts(tab)).toBe(2);
    expect(await attempts(other)).toBe(2);
    const learner = await database().learner.findUnique({ where: { email }, include: { bestResults: true } });
    expect(learner?.bestResults).toMatchObject([{ ops: 1 }]);
  });

  test("a tab that sends with an old cookie is asked to send again, and counts once", async () => {
    const email = newEmail();
    await new Visitor().signUp(email);
    const tab = new Visitor();
    await tab.submit("# fails");
    const late = tab.copy();
    await tab.signIn(email);
    const key = randomUUID();
    const refused = await late.submit(scoring(1, 1, 1), { key });
    expect(refused.status).toBe(503);
    expect(refused.response.headers.getSetCookie()).toEqual([]);
    late.shareWith(tab);
    expect((await late.submit(scoring(1, 1, 1), { key })).status).toBe(200);
    expect(await attempts(tab)).toBe(2);
  });

  test("a wrong password is refused, and after many the right one has to wait, also after a restart", async () => {
    const email = newEmail();
    await new Visitor().signUp(email);
    const guesser = new Visitor();
    for (let i = 0; i < 10; i++) expect((await guesser.signIn(email, `wrong ${i}`)).status).toBe(401);
    const refused = await guesser.signIn(email.toUpperCase());
    expect(refused.status).toBe(429);
    expect(Number(refused.response.headers.get("retry-after"))).toBeGreaterThan(0);
    const rows = await database().rateLimit.findMany({ where: { key: { startsWith: "sign-in-email" } } });
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(email);
  });

  test("the right password in time forgives the wrong ones", async () => {
    const email = newEmail();
    const visitor = new Visitor();
    await visitor.signUp(email);
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 6; i++) await new Visitor().signIn(email, "wrong wrong");
      expect((await new Visitor().signIn(email)).status).toBe(200);
    }
  });

  test("an address that has an account, a short password and a missing address get different answers", async () => {
    const email = newEmail();
    await new Visitor().signUp(email);
    const reason = async (address: string, password: string) =>
      ((await new Visitor().signUp(address, password)).body as Refusal).error.reason;
    expect(await reason(email, PASSWORD)).toBe("user-already-exists-use-another-email");
    expect(await reason(newEmail(), "short")).toBe("password-too-short");
    expect(await reason("nobody", PASSWORD)).toBeDefined();
  });

  test("a cookie stolen before the sign-out opens nothing after it", async () => {
    const visitor = new Visitor();
    await visitor.submit(scoring(1, 1, 1));
    await visitor.signUp(newEmail());
    const thief = visitor.copy();
    expect(await account(thief)).toMatchObject({ kind: "account" });
    await visitor.signOut();
    expect(await account(thief)).toMatchObject({ kind: "new", email: null });
    expect((await thief.send("GET", "/api/account/export")).status).toBe(401);
    await thief.submit("# fails");
    expect(await account(thief)).toMatchObject({ kind: "anonymous" });
  });

  test("a cookie with a changed signature is nobody's", async () => {
    const [[name, value] = ["", ""]] = await cookiesOfSomeone();
    const other = new Visitor(new Map([[name, `${value.split(".")[0]}.${"A".repeat(43)}%3D`]]));
    expect(await account(other)).toMatchObject({ kind: "new" });
  });

  test("a cookie that nobody could have been given is nobody's, and may be replaced", async () => {
    const [[name, value] = ["", ""]] = await cookiesOfSomeone();
    const broken = new Visitor(new Map([[name, `%E0%A4%A.${value.split(".")[1]}`]]));
    expect(await account(broken)).toMatchObject({ kind: "new" });
    expect((await broken.submit("# fails")).status).toBe(200);
    expect(await account(broken)).toMatchObject({ kind: "anonymous" });
  });

  test("a body without an end is not waited for", async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1024;
        if (sent > 1024 * 1024) controller.close();
        else controller.enqueue(new Uint8Array(1024).fill(0x20));
      },
    });
    const request = new Request("http://localhost:3000/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json", origin: "http://localhost:3000", host: "localhost:3000" },
      body: endless,
      duplex: "half",
    } as RequestInit);
    expect((await POST(request)).status).toBe(413);
    expect(sent).toBeLessThan(64 * 1024);
  });

  test("sessions are listed without their tokens, and can be ended one by one or all others", async () => {
    const email = newEmail();
    const laptop = new Visitor();
    await laptop.signUp(email);
    const phone = new Visitor();
    await phone.signIn(email);
    const tablet = new Visitor();
    await tablet.signIn(email);
    const { sessions } = await account(laptop);
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(sessions).toHaveLength(3);
    expect(Object.keys(sessions[0] ?? {})).not.toContain("token");
    const phones = (await account(phone)).sessions.find(({ isCurrent }) => isCurrent);
    expect((await laptop.send("DELETE", `/api/account/sessions/${phones?.id}`)).status).toBe(200);
    expect(await account(phone)).toMatchObject({ kind: "new" });
    const stranger = new Visitor();
    await stranger.signUp(newEmail());
    const own = (await account(laptop)).sessions.find(({ isCurrent }) => isCurrent);
    expect((await stranger.send("DELETE", `/api/account/sessions/${own?.id}`)).status).toBe(404);
    expect((await laptop.send("DELETE", "/api/account/sessions")).body).toEqual({ ended: 1 });
    expect(await account(tablet)).toMatchObject({ kind: "new" });
    expect(await account(laptop)).toMatchObject({ kind: "account" });
  });

  test("a new password by the link in the log: once, and it ends the other sessions", async () => {
    const email = newEmail();
    const visitor = new Visitor();
    await visitor.signUp(email);
    const asker = new Visitor();
    expect((await asker.send("POST", "/api/auth/request-password-reset", { json: { email } })).status).toBe(200);
    const token = await resetLink();
    const reset = (newPassword: string) =>
      asker.send<Refusal>("POST", "/api/auth/reset-password", { json: { token, newPassword } });
    expect((await reset("short")).body.error.reason).toBe("password-too-short");
    expect((await reset("a new long password")).status).toBe(200);
    expect((await reset("another long password")).body.error.reason).toBe("invalid-token");
    expect(await account(visitor)).toMatchObject({ kind: "new" });
    expect((await asker.signIn(email)).status).toBe(401);
    expect((await asker.signIn(email, "a new long password")).status).toBe(200);
  });

  test("a link of yesterday is refused and the old password stays", async () => {
    const email = newEmail();
    await new Visitor().signUp(email);
    const asker = new Visitor();
    await asker.send("POST", "/api/auth/request-password-reset", { json: { email } });
    const token = await resetLink();
    await database().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    const refused = await asker.send<Refusal>("POST", "/api/auth/reset-password", {
      json: { token, newPassword: "a new long password" },
    });
    expect(refused.status).toBe(400);
    expect(refused.body.error.reason).toBe("invalid-token");
    expect((await asker.signIn(email)).status).toBe(200);
  });

  test("asking for a link tells nobody whether an address has an account", async () => {
    const email = newEmail();
    await new Visitor().signUp(email);
    const ask = async (address: string) =>
      (await new Visitor().send("POST", "/api/auth/request-password-reset", { json: { email: address } })).body;
    expect(await ask(email)).toEqual(await ask(newEmail()));
  });

  test("another site's page can neither sign in nor change an account", async () => {
    const visitor = new Visitor();
    const email = newEmail();
    await visitor.signUp(email);
    const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
    const json = { email, password: PASSWORD };
    expect((await visitor.send("POST", "/api/auth/sign-in/email", { json, headers: foreign })).status).toBe(403);
    const change = { json: { alias: "Mallory" }, headers: foreign };
    expect((await visitor.send("PATCH", "/api/account", change)).status).toBe(403);
    expect((await account(visitor)).alias).toBeNull();
  });

  test("features that no page uses are shut off", async () => {
    const visitor = new Visitor();
    await visitor.submit("# fails");
    expect((await visitor.send("POST", "/api/auth/delete-anonymous-user", { json: {} })).status).toBe(404);
    expect((await visitor.send("POST", "/api/auth/sign-in/anonymous", { json: {} })).status).toBe(404);
    expect((await visitor.send("GET", "/api/auth/list-sessions")).status).toBe(404);
    expect((await visitor.send("POST", "/api/auth/verify-password", { json: { password: "x" } })).status).toBe(404);
    expect((await visitor.send("GET", "/api/auth/get-session")).status).toBe(404);
  });

  test("deleting an account takes the password and leaves nothing in the database", async () => {
    const email = newEmail();
    const visitor = new Visitor();
    await visitor.submit(scoring(1, 1, 1));
    await visitor.send("PUT", "/api/drafts/shift", { json: { source: "mine", baseVersion: 0 } });
    await visitor.signUp(email);
    await visitor.send("POST", "/api/auth/request-password-reset", { json: { email } });
    const { id } = await database().learner.findUniqueOrThrow({ where: { email } });
    const without = await visitor.send("DELETE", "/api/account", { json: { confirm: "delete", password: "not it" } });
    expect(without.status).toBe(403);
    const json = { confirm: "delete", password: PASSWORD };
    expect((await visitor.send("DELETE", "/api/account", { json })).status).toBe(200);
    const where = { learnerId: id };
    expect(await database().learner.findUnique({ where: { id } })).toBeNull();
    expect(await database().submission.count({ where })).toBe(0);
    expect(await database().bestResult.count({ where })).toBe(0);
    expect(await database().progress.count({ where })).toBe(0);
    expect(await database().draft.count({ where })).toBe(0);
    expect(await database().session.count({ where: { userId: id } })).toBe(0);
    expect(await database().account.count({ where: { userId: id } })).toBe(0);
    expect(await database().verification.count({ where: { value: id } })).toBe(0);
    expect(await account(visitor)).toMatchObject({ kind: "new" });
    expect((await visitor.signIn(email)).status).toBe(401);
  });

  test("an account that cannot be deleted now stays open to who asked", async () => {
    const visitor = new Visitor();
    await visitor.submit("# fails");
    const locked = vi.spyOn(database(), "$transaction").mockRejectedValue(new Error("SQLITE_BUSY: database is locked"));
    const refused = await visitor.send("DELETE", "/api/account", { json: { confirm: "delete" } });
    locked.mockRestore();
    expect(refused.status).toBe(503);
    expect(await account(visitor)).toMatchObject({ kind: "anonymous" });
    expect((await visitor.send("DELETE", "/api/account", { json: { confirm: "delete" } })).status).toBe(200);
    expect(await account(visitor)).toMatchObject({ kind: "new" });
  });

  test("a learner who opted out of boards stays unseen with an account", async () => {
    const email = newEmail();
    const visitor = new Visitor();
    await visitor.send("PATCH", "/api/account", { json: { isListed: false } });
    await visitor.signUp(email);
    expect(await account(visitor)).toMatchObject({ kind: "account", isListed: false });
    const other = new Visitor();
    await other.send("PATCH", "/api/account", { json: { isListed: false } });
    await visitor.send("PATCH", "/api/account", { json: { isListed: true } });
    await other.signIn(email);
    expect(await account(other)).toMatchObject({ isListed: false });
  });

  test("no line of the log names a person", async () => {
    expect(logged.filter((line) => line.includes("@example.org"))).toEqual([]);
  });
});

onEachDatabase("a sign-in", () => {
  test("as a form is refused, so the limit by e-mail cannot be missed", async () => {
    const email = newEmail();
    await new Visitor().signUp(email);
    const body = new URLSearchParams({ email, password: PASSWORD }).toString();
    const bytes = new TextEncoder().encode(body);
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    expect((await new Visitor().send("POST", "/api/auth/sign-in/email", { bytes, headers })).status).toBe(415);
  });

  test("ends the tries at a password, also of who changes their own", async () => {
    const visitor = new Visitor();
    await visitor.signUp(newEmail());
    const json = { currentPassword: "wrong password", newPassword: "another password", revokeOtherSessions: false };
    const statuses = [];
    for (let i = 0; i < 11; i++)
      statuses.push((await visitor.send("POST", "/api/auth/change-password", { json })).status);
    expect(statuses.at(-1)).toBe(429);
  });
});

test("Better Auth's own hashes are known", async () => {
  const hash = await hashByBetterAuth(PASSWORD);
  expect(await verifyPassword({ hash, password: PASSWORD })).toBe(true);
  expect(await verifyPassword({ hash, password: "wrong" })).toBe(false);
  expect(await verifyPassword({ hash: "", password: PASSWORD })).toBe(false);
});

test("fifty passwords are checked in turn, and the next to come is asked to come back", async () => {
  let running = 0;
  let most = 0;
  const check = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
  };
  const all = Array.from({ length: 50 }, () => inTurn(check));
  expect(refuseWhenBusy).toThrow(PasswordsBusy);
  await Promise.all(all);
  expect(refuseWhenBusy).not.toThrow();
  expect(most).toBeLessThanOrEqual(4);
});

test("a page of another site is known by either header, and by an origin that is hidden", () => {
  startServer({ DATABASE_URL: "file::memory:", PUBLIC_URL: "https://rasp.example" });
  const sent = (headers: Record<string, string>) =>
    isForeign(new Request("https://rasp.example/api", { headers: { host: "10.0.0.1", ...headers } }));
  expect(sent({ origin: "https://evil.example" })).toBe(true);
  expect(sent({ origin: "null" })).toBe(true);
  expect(sent({ "sec-fetch-site": "cross-site" })).toBe(true);
  expect(sent({ "sec-fetch-site": "same-origin", origin: "https://evil.example" })).toBe(true);
  expect(sent({ origin: "https://rasp.example", "sec-fetch-site": "same-origin" })).toBe(false);
  expect(sent({ origin: "http://10.0.0.1" })).toBe(false);
  expect(sent({})).toBe(false);
});
