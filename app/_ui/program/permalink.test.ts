import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { makeFragment, makePlainFragment, openFragment, type SharedProgram } from "./permalink.ts";

const FLIP = { source: "length - 1 - indices\n", input: "hello" };
const opened = (program: SharedProgram) => ({ kind: "program", program });

test("a program in a link is read back, compressed or not", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), async (source, input) => {
      const program = { source, input };
      expect(await openFragment(`#${await makeFragment(program)}`)).toEqual(opened(program));
      expect(await openFragment(`#${makePlainFragment(program)}`)).toEqual(opened(program));
    }),
    { numRuns: 50, seed: 1 },
  );
});

test("a program in RASP stays one", async () => {
  const program = { source: "indices;", input: "hello", language: "rasp" } as const;
  expect(await openFragment(`#${await makeFragment(program)}`)).toEqual(opened(program));
  expect(await openFragment(`#${makePlainFragment(program)}`)).toEqual(opened(program));
  expect(await openFragment("#source=indices%3B&language=rasp")).toEqual(opened(program));
  expect(await openFragment("#source=tokens&language=raspy")).toEqual(opened({ source: "tokens", input: "hello" }));
});

// These were sent to people. They must open for ever.
test.each([
  ["#source=tokens%20%2B%20%22!%22&input=%5B%22ab%22%5D", { source: 'tokens + "!"', input: '["ab"]' }],
  ["#source=tokens", { source: "tokens", input: "hello" }],
  ["#1.p.2haupb.eyJzIjoibGVuZ3RoIC0gMSAtIGluZGljZXNcbiIsImkiOiJoZWxsbyJ9", FLIP],
  ["#1.d.jaapk3.q1YqVrJSyknNSy_JUNBVMFTQVcjMS8lMTi2OyVPSUcpUslLKSM3JyVeqBQA", FLIP],
])("the old link %s opens", async (link, program) => {
  expect(await openFragment(link)).toEqual(opened(program));
});

test("punctuation that a chat added behind a link is passed over", async () => {
  expect(await openFragment(`#${await makeFragment(FLIP)}).`)).toEqual(opened(FLIP));
});

test("a page without a fragment has nothing to open", async () => {
  expect(await openFragment("")).toEqual({ kind: "empty" });
  expect(await openFragment("#")).toEqual({ kind: "empty" });
});

describe("a link that cannot be opened says why", () => {
  test("cut off at any place", async () => {
    const whole = (await makeFragment(FLIP)) as string;
    for (let end = 1; end < whole.length; end++)
      expect(await openFragment(whole.slice(0, end))).toEqual({ kind: "refused", reason: "damaged" });
  });

  test.each([
    ["main", "damaged"],
    ["1.x.0.AAAA", "damaged"],
    ["2.d.abc.AAAA", "newer"],
    ["17.future~format", "newer"],
    ["source=1&language=basic", "newer"],
    [`1.d.x.${"A".repeat(1_000_000)}`, "too-large"],
    [`source=${"x".repeat(150_000)}`, "too-large"],
  ])("in case %#", async (link, reason) => {
    expect(await openFragment(link)).toEqual({ kind: "refused", reason });
  });

  test("one that unpacks to far more than its size suggests", async () => {
    const bomb = new Blob(["x".repeat(30_000_000)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    const bytes = new Uint8Array(await new Response(bomb).arrayBuffer());
    const data = Buffer.from(bytes).toString("base64url");
    expect(await openFragment(`1.d.${checkOf(data)}.${data}`)).toEqual({ kind: "refused", reason: "too-large" });
  });

  test.each(["[]", "null", '{"s":1}', '{"s":"x"}', "{", '"s"'])("one whose content is %s", async (content) => {
    const data = Buffer.from(content).toString("base64url");
    expect(await openFragment(`1.p.${checkOf(data)}.${data}`)).toEqual({ kind: "refused", reason: "damaged" });
  });
});

test("a program that the engine would not take gets no link", async () => {
  expect(await makeFragment({ source: "x".repeat(100_001), input: "" })).toBeUndefined();
});

function checkOf(data: string): string {
  let value = 0x811c9dc5;
  for (const character of data) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return value.toString(36);
}
