import { afterEach, beforeEach, expect, test, vi } from "vitest";

interface Sent {
  readonly path: string;
  answer(status: number): void;
}

const sent: Sent[] = [];

/** Locks as a browser has them: one holder at a time, the others in their order. */
function makeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name: string, _options: object, run: () => Promise<Response>) => {
      const turn = last.then(run);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

beforeEach(() => {
  vi.resetModules();
  sent.length = 0;
  vi.stubGlobal("navigator", { locks: makeLocks() });
  vi.stubGlobal("fetch", (path: string) => {
    return new Promise<Response>((resolve) => {
      sent.push({ path, answer: (status) => resolve(new Response(null, { status })) });
    });
  });
});

afterEach(() => vi.unstubAllGlobals());

const paths = () => sent.map(({ path }) => path);
const settle = () => new Promise((resolve) => setTimeout(resolve));

test("the second request of somebody new waits for the first answer, and no later one waits", async () => {
  const { fetchAsLearner } = await import("./fetch-as-learner.ts");
  const submission = fetchAsLearner("/submission", {});
  const draft = fetchAsLearner("/draft", {});
  await settle();
  expect(paths()).toEqual(["/submission"]);
  sent[0]?.answer(200);
  await submission;
  await settle();
  expect(paths()).toEqual(["/submission", "/draft"]);
  void fetchAsLearner("/next", {});
  await settle();
  expect(paths()).toEqual(["/submission", "/draft", "/next"]);
  sent[1]?.answer(200);
  expect((await draft).status).toBe(200);
});

test("a refused request makes nobody known", async () => {
  const { fetchAsLearner } = await import("./fetch-as-learner.ts");
  const first = fetchAsLearner("/first", {});
  await settle();
  sent[0]?.answer(503);
  await first;
  void fetchAsLearner("/second", {});
  void fetchAsLearner("/third", {});
  await settle();
  expect(paths()).toEqual(["/first", "/second"]);
});
