import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RaspConsole } from "./console.ts";

interface Session {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Sessions with the console. `>> ` begins an input, and the lines below it are the answer. `!! ` begins a part of an answer. */
function readSessions(text: string): Session[] {
  return text
    .split(/^== /m)
    .slice(1)
    .map((session) => {
      const [title = "", ...lines] = session.replace(/\n+$/, "").split("\n");
      return { title, lines };
    });
}

const sessions = readSessions(readFileSync(new URL("../testdata/rasp-console.txt", import.meta.url), "utf8"));

test.each(sessions)("$title", ({ lines }) => {
  const session = new RaspConsole();
  const answered: string[] = [];
  const expected: string[] = [];
  for (const line of lines) {
    expected.push(line);
    if (!line.startsWith(">> ")) continue;
    answered.push(line, ...session.enter(line.slice(3)).lines);
  }
  expect(answered.map((line, i) => (isSameProblem(line, expected[i]) ? expected[i] : line))).toEqual(expected);
});

function isSameProblem(answer: string, expected = ""): boolean {
  return answer.startsWith("!! ") && expected.startsWith("!! ") && answer.includes(expected.slice(3));
}

test.each([
  ["an s-op", "x = tokens + 1;"],
  ["an s-op in a list", "x = [1, tokens + 1];"],
  ["an s-op in a list of a list", "x = [[indices], [tokens + 1]];"],
  ["a result", 'x = (tokens + 1)("ab");'],
])("%s that fails on the example is not kept", (_, line) => {
  const session = new RaspConsole();
  expect(session.enter(line).lines.join("\n")).toMatch(/^!! /);
  expect(session.enter("x;").lines.join("\n")).toMatch(/^!! .*`x`/);
});

test("a list of s-ops that run is kept", () => {
  const session = new RaspConsole();
  expect(session.enter("x = [indices + 1, [tokens]];").lines.join("\n")).not.toMatch(/!!/);
  expect(session.enter("x;").lines.join("\n")).not.toMatch(/!!/);
});
