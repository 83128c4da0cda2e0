import { expect, test } from "vitest";
import type { FromTransformer } from "./transformer-messages.ts";
import { TransformerSession } from "./transformer-session.ts";

const SOURCE = "(key(tokens) == query(tokens)).value(1)";

function start(pause: () => Promise<void> = async () => {}) {
  const posted: FromTransformer[] = [];
  const session = new TransformerSession((message) => posted.push(message), pause);
  return { session, posted, last: () => posted.at(-1) };
}

const compileHistogram = { kind: "compile", id: 1, request: { source: SOURCE, input: "banana", length: 8 } } as const;

test("the vocabulary is the distinct tokens of the input, in order, unless the reader names one", async () => {
  const { session, last } = start();
  await session.receive(compileHistogram);
  expect(last()).toMatchObject({ kind: "compiled", id: 1, model: { tokens: "abn", length: 8, layers: 1 } });
  await session.receive({ ...compileHistogram, id: 2, request: { ...compileHistogram.request, tokens: "[3, 1, 2]" } });
  expect(last()).toMatchObject({ kind: "compiled", id: 2, model: { tokens: "[3, 1, 2]" } });
});

test("an experiment posts the run on the reader's input, then the agreement on a thousand inputs", async () => {
  const { session, posted, last } = start();
  await session.receive(compileHistogram);
  await session.receive({ kind: "try", id: 2, input: "banana", experiment: {} });
  expect(posted[1]).toMatchObject({ kind: "traced", id: 2, trace: { isRight: Array(6).fill(true), fault: null } });
  expect(last()).toMatchObject({
    kind: "agreement",
    id: 2,
    agreement: { tried: 1000, count: 1000, agreed: 1000, total: 1000, first: null },
  });
});

test("inputs that the page names are compared instead of random ones", async () => {
  const { session, last } = start();
  const request = { ...compileHistogram.request, compared: ["ban", "nab", "[1, "] };
  await session.receive({ ...compileHistogram, request });
  await session.receive({ kind: "try", id: 2, input: "banana", experiment: {} });
  expect(last()).toMatchObject({ kind: "agreement", agreement: { tried: 2, count: 2, agreed: 2, total: 2 } });
});

test("a broken Transformer shows the first input that fails, with the place where it went wrong", async () => {
  const { session, last } = start();
  await session.receive(compileHistogram);
  const experiment = { withoutHeads: [{ block: 0, head: 0 }] };
  await session.receive({ kind: "try", id: 2, input: "banana", experiment });
  const message = last();
  if (message?.kind !== "agreement") throw new Error("no agreement");
  expect(message.agreement.agreed).toBeLessThan(500);
  expect(message.agreement.first?.fault).toMatchObject({ stage: 1, position: 0 });
});

test("a newer experiment ends the comparison of an older one", async () => {
  let resume = () => {};
  const waiting = () =>
    new Promise<void>((resolve) => {
      resume = resolve;
    });
  const { session, posted } = start(waiting);
  await session.receive(compileHistogram);
  const older = session.receive({ kind: "try", id: 2, input: "banana", experiment: {} });
  const resumeOlder = resume;
  const newer = session.receive({ kind: "try", id: 3, input: "banana", experiment: { noise: 0.1 } });
  resumeOlder();
  await older;
  expect(posted.filter(({ kind }) => kind === "agreement")).toEqual([]);
  const isDone = () => posted.some((message) => message.kind === "agreement" && message.agreement.tried === 1000);
  while (!isDone()) {
    resume();
    await Promise.resolve();
  }
  await newer;
  expect(
    posted.filter(({ kind }) => kind === "agreement").every((message) => "id" in message && message.id === 3),
  ).toBe(true);
});

test("a program that cannot be compiled, and an input outside the vocabulary, come back as problems", async () => {
  const { session, last } = start();
  await session.receive({
    ...compileHistogram,
    request: { ...compileHistogram.request, source: "key(1) == query(1)" },
  });
  expect(last()).toMatchObject({ kind: "rejected", of: "compile", problem: { code: "compile-selector" } });
  await session.receive(compileHistogram);
  await session.receive({ kind: "try", id: 3, input: "bz", experiment: {} });
  expect(last()).toMatchObject({ kind: "rejected", id: 3, of: "try", problem: { code: "compile-token-unknown" } });
});

test("the four files and the matrices of a head come when they are asked for", async () => {
  const { session, last } = start();
  await session.receive(compileHistogram);
  await session.receive({ kind: "files", id: 2 });
  const files = last();
  if (files?.kind !== "files") throw new Error("no files");
  expect(files.files.map(([name]) => name)).toEqual(["config.json", "model.safetensors", "model.onnx", "run.py"]);
  await session.receive({ kind: "circuits", id: 3, block: 0, head: 0 });
  const circuits = last();
  if (circuits?.kind !== "circuits") throw new Error("no circuits");
  expect(circuits.circuits.qk.numbers.length).toBe(circuits.circuits.qk.rows.length);
});
