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
let answersAfterMs: number;
/** The request arrives, but its answer is lost. */
let losesAnswers: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  kept = null;
  isOffline = false;
  answersAfterMs = 0;
  losesAnswers = false;
  vi.stubGlobal("fetch", async (_: string, { method, body }: { method: string; body?: string }) => {
    if (isOffline) throw new TypeError("offline");
    const answer = method === "GET" ? Response.json({ draft: kept }) : save(JSON.parse(String(body)));
    await new Promise((resolve) => setTimeout(resolve, answersAfterMs));
    if (losesAnswers) throw new TypeError("the connection broke");
    return answer;
  });
});

function save({ source, baseVersion }: { source: string; baseVersion: number }): Response {
  if ((kept?.version ?? 0) !== baseVersion) return Response.json({ draft: kept }, { status: 409 });
  kept = { source, version: baseVersion + 1, rival: null };
  return Response.json({ draft: kept });
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function browser(version = 0) {
  const seen = { version, found: [] as string[], other: [] as string[] };
  const sync = new DraftSync({
    puzzleId: "index",
    language: "raspy",
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

async function start(sync: DraftSync, local: string | null): Promise<void> {
  const started = sync.start(local);
  await vi.advanceTimersByTimeAsync(0);
  await started;
}

test("a change is saved once the typing pauses", async () => {
  const { sync, seen } = browser();
  await start(sync, null);
  for (const source of ["a", "ab", "abc"]) sync.edited(source);
  await wait();
  expect(kept).toEqual({ source: "abc", version: 1, rival: null });
  expect(seen.version).toBe(1);
});

test("a browser without a draft gets the server's", async () => {
  kept = { source: "at home", version: 3, rival: null };
  const { sync, seen } = browser();
  await start(sync, null);
  expect(seen).toEqual({ version: 3, found: ["at home"], other: [] });
});

test("text that is written without a network is saved when it is back", async () => {
  const { sync } = browser();
  isOffline = true;
  await start(sync, null);
  sync.edited("in the train");
  await wait();
  expect(kept).toBeNull();
  isOffline = false;
  await wait();
  expect(kept).toMatchObject({ source: "in the train" });
});

test("a text from elsewhere is offered and not overwritten until the learner chooses", async () => {
  const { sync, seen } = browser();
  await start(sync, null);
  sync.edited("mine");
  await wait();
  kept = { source: "theirs", version: 2, rival: null };
  sync.edited("mine, longer");
  await wait();
  expect(seen.other).toEqual(["theirs"]);
  sync.edited("mine, longer still");
  await wait();
  expect(kept).toMatchObject({ source: "theirs" });
  // A reload before the choice must offer it again.
  expect(seen.version).toBe(1);
  sync.chosen("mine, longer still");
  await wait();
  expect(kept).toMatchObject({ source: "mine, longer still", version: 3 });
});

test("a browser whose text is newer than the server's saves it; one whose text is another offers the server's", async () => {
  kept = { source: "old", version: 1, rival: null };
  const newer = browser(1);
  await start(newer.sync, "new");
  await wait();
  expect(kept).toMatchObject({ source: "new", version: 2 });
  const other = browser(1);
  await start(other.sync, "something else");
  expect(other.seen.other).toEqual(["new"]);
});

test("the rival of two learners that became one is offered", async () => {
  kept = { source: "here", version: 4, rival: "there" };
  const { sync, seen } = browser();
  await start(sync, "here");
  expect(seen.other).toEqual(["there"]);
});

test("text that is typed during a save is saved after it, and meets no text from elsewhere", async () => {
  const { sync, seen } = browser();
  await start(sync, null);
  answersAfterMs = 5_000;
  sync.edited("slow");
  await vi.advanceTimersByTimeAsync(2_000);
  sync.edited("slow network");
  await wait();
  expect(seen.other).toEqual([]);
  expect(kept).toMatchObject({ source: "slow network", version: 2 });
});

test("a save that arrived but was not answered is no text from elsewhere", async () => {
  const { sync, seen } = browser();
  await start(sync, null);
  losesAnswers = true;
  sync.edited("first");
  await vi.advanceTimersByTimeAsync(2_000);
  sync.edited("first, then more");
  losesAnswers = false;
  await wait();
  expect(seen.other).toEqual([]);
  expect(kept).toMatchObject({ source: "first, then more", version: 2 });
});

test("text that is typed while the server is asked at the start is saved", async () => {
  kept = { source: "old", version: 1, rival: null };
  answersAfterMs = 1_000;
  const { sync } = browser(1);
  void sync.start("newer");
  sync.edited("newest");
  await wait();
  expect(kept).toMatchObject({ source: "newest" });
});

test("a text that was begun while the server was asked does not overwrite the one that it has", async () => {
  kept = { source: "at home", version: 3, rival: null };
  answersAfterMs = 1_000;
  const { sync, seen } = browser();
  void sync.start(null);
  sync.edited("begun again");
  await wait();
  expect(seen).toMatchObject({ found: [], other: ["at home"] });
  expect(kept).toMatchObject({ source: "at home" });
});

test("a rival is offered, and not overwritten, also where this browser's text is newer", async () => {
  kept = { source: "old", version: 1, rival: "from an export" };
  const { sync, seen } = browser(1);
  await start(sync, "newer");
  await wait();
  expect(seen.other).toEqual(["from an export"]);
  expect(kept).toMatchObject({ source: "old", rival: "from an export" });
  sync.chosen("newer");
  await wait();
  expect(kept).toMatchObject({ source: "newer", rival: null });
});
