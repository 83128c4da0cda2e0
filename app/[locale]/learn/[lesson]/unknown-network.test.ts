import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { unknownNetwork } from "../../../_server/course/unknown-networks.ts";
import { makeNetworkRunner } from "../../../_ui/unknown-network/network-runner.ts";
import { seal } from "../../../_ui/unknown-network/seal.ts";

const LESSONS = new URL("../../../../content/lessons/", import.meta.url);
const NAMED = readdirSync(LESSONS, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".mdx"))
  .flatMap((file) => [...readFileSync(new URL(file, LESSONS), "utf8").matchAll(/<UnknownNetwork slug="([^"]+)"/g)])
  .map(([, slug = ""]) => slug);

test("every network that a lesson names is there, and another is an error", () => {
  expect(NAMED).toContain("votes");
  for (const slug of NAMED) expect(unknownNetwork(slug).weights.size.heads).toBeGreaterThan(1);
  expect(() => unknownNetwork("none")).toThrow('no unknown network is called "none"');
});

const { answer, ...network } = unknownNetwork("votes");
const heads = Array.from({ length: network.weights.size.heads }, (_, head) => ({ block: 0, head }));

test("the page's data names no head and holds no program", () => {
  const text = JSON.stringify(network);
  for (const word of ["wanted", "key(", "query(", "answer"]) expect(text).not.toContain(word);
});

test("only the answer has its seal", () => {
  const sealed = heads.map(({ head }) => seal("votes", `0.${head}`));
  expect(new Set(sealed).size).toBe(heads.length);
  expect(sealed.indexOf(seal("votes", answer))).toBe(Number(answer.slice(2)));
});

test("the network counts votes, and each head that is cut takes its own vote away", () => {
  const { answer: run, compare } = makeNetworkRunner(network);
  // Position 1 has its own letter on the left, position 0 on the right, and position 3 two to the left.
  expect(run("aaba", [])).toEqual(["2", "2", "0", "2"]);
  const lost = heads.map((head) => run("aaba", [head]).join(" "));
  expect(new Set(lost).size).toBe(heads.length);
  const [, left] = answer.split(".").map(Number);
  expect(lost[left as number]).toBe("2 1 0 2");
  expect(compare([])).toEqual({ same: 363, total: 363 });
  for (const head of heads) expect(compare([head]).same, JSON.stringify(head)).toBeLessThan(363);
});
