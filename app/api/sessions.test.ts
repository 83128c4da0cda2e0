import { expect, test, vi } from "vitest";
import type { AccountView } from "../_api/answers.ts";
import { auth } from "../_server/people/auth.ts";
import { database, onEachDatabase } from "../_server/testing/on-each-database.ts";
import { Visitor } from "./testing/visitor.ts";

const DAY_MS = 24 * 60 * 60_000;

async function kindOf(visitor: Visitor): Promise<string> {
  return (await visitor.send<AccountView>("GET", "/api/account")).body.kind;
}

/** A new anonymous learner, with the id of their one session. */
async function makeVisitor(): Promise<{ readonly visitor: Visitor; readonly sessionId: string }> {
  const before = new Set((await database().session.findMany()).map(({ id }) => id));
  const visitor = new Visitor();
  await visitor.submit("# fails");
  const session = (await database().session.findMany()).find(({ id }) => !before.has(id));
  if (!session) throw new Error("the submission opened no session");
  return { visitor, sessionId: session.id };
}

onEachDatabase("sessions", () => {
  test("a fresh session is read without Better Auth", async () => {
    const { visitor } = await makeVisitor();
    const getSession = vi.spyOn(auth().api, "getSession");
    expect(await kindOf(visitor)).toBe("anonymous");
    expect(getSession).not.toHaveBeenCalled();
    getSession.mockRestore();
  });

  test("a session that is taken away, by a sign-out or otherwise, opens nothing at once", async () => {
    const [one, other] = [await makeVisitor(), await makeVisitor()];
    const thief = one.visitor.copy();
    expect([await kindOf(thief), await kindOf(other.visitor)]).toEqual(["anonymous", "anonymous"]);
    await one.visitor.signOut();
    await database().session.delete({ where: { id: other.sessionId } });
    expect([await kindOf(thief), await kindOf(other.visitor)]).toEqual(["new", "new"]);
  });

  test("a session opens nothing once its time is over", async () => {
    const { visitor, sessionId } = await makeVisitor();
    expect(await kindOf(visitor)).toBe("anonymous");
    await database().session.update({ where: { id: sessionId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await kindOf(visitor)).toBe("new");
  });

  test("a session that has been used for more than a day gets a new end", async () => {
    const { visitor, sessionId } = await makeVisitor();
    const where = { id: sessionId };
    const { expiresAt } = await database().session.findUniqueOrThrow({ where });
    await database().session.update({ where, data: { expiresAt: new Date(expiresAt.getTime() - 2 * DAY_MS) } });
    expect(await kindOf(visitor)).toBe("anonymous");
    const after = await database().session.findUniqueOrThrow({ where });
    expect(after.expiresAt.getTime()).toBeGreaterThanOrEqual(expiresAt.getTime());
  });
});
