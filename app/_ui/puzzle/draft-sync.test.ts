import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftSync } from "./draft-sync.ts";

interface Kept {
  source: string;
  version: number;
  rival: string | null;
}

/** The server's side: one draft with a version. */
let kept: Kept | null;
let isOffline: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  kept = null;
  isOffline = false;
  vi.stubGlobal("fetch", async (_: string, { method, body }: { method: string; body?: string }) => {
    if (isOffline) throw new TypeError("offline");
    if (method === "GET") return Response.json({ draft: kept });
    const { source, baseVersion } = JSON.parse(String(body));
    if ((kept?.version ?? 0) !== baseVersion) return Response.json({ draft: kept }, { status: 409 });
    kept = { source, version: baseVersion + 1, rival: null };
    return Response.json({ draft: kept });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function browser(version = 0) {
  const seen = { version, found: [] as string[], other: [] as string[] };
  const sync = new DraftSync({
    puzzleId: "index",
    readVersion: () => seen.version,
    keepVersion: (next) => {
      seen.version = next;
    },
    onFound: (source) => seen.found.push(source),
    onOther: (source) => seen.other.push(source),
  });
  return { sync, seen };
}

const wait = () => vi.advanceTimersByTimeAsync(20_000);

test("a change is saved once the typing pauses", async () => {
  const { sync, seen } = browser();
  await sync.start(null);
  for (const source of ["a", "ab", "abc"]) sync.edited(source);
  await wait();
  expect(kept).toEqual({ source: "abc", version: 1, rival: null });
  expect(seen.version).toBe(1);
});

test("a browser without a draft gets the server's", async () => {
  kept = { source: "at home", version: 3, rival: null };
  const { sync, seen } = browser();
  await sync.start(null);
  expect(seen).toEqual({ version: 3, found: ["at home"], other: [] });
});

test("what was written without a network is saved when it is back", async () => {
  const { sync } = browser();
  isOffline = true;
  await sync.start(null);
  sync.edited("in the train");
  await wait();
  expect(kept).toBeNull();
  isOffline = false;
  await wait();
  expect(kept).toMatchObject({ source: "in the train" });
});

test("a text from elsewhere is offered and not overwritten until the learner chooses", async () => {
  const { sync, seen } = browser();
  await sync.start(null);
  sync.edited("mine");
  await wait();
  kept = { source: "theirs", version: 2, rival: null };
  sync.edited("mine, longer");
  await wait();
  expect(seen.other).toEqual(["theirs"]);
  sync.edited("mine, longer still");
  await wait();
  expect(kept).toMatchObject({ source: "theirs" });
  sync.chosen("mine, longer still");
  await wait();
  expect(kept).toMatchObject({ source: "mine, longer still", version: 3 });
});

test("a browser whose text is newer than the server's saves it; one whose text is another offers the server's", async () => {
  kept = { source: "old", version: 1, rival: null };
  const newer = browser(1);
  await newer.sync.start("new");
  await wait();
  expect(kept).toMatchObject({ source: "new", version: 2 });
  const other = browser(1);
  await other.sync.start("something else");
  expect(other.seen.other).toEqual(["new"]);
});

test("the rival of two learners that became one is offered", async () => {
  kept = { source: "here", version: 4, rival: "there" };
  const { sync, seen } = browser();
  await sync.start("here");
  expect(seen.other).toEqual(["there"]);
});
