import { expect, test } from "vitest";
import { rejected } from "./testing.ts";

test.each([
  ["a source that nobody types", "x = y\n".repeat(2000)],
  ["a line that nobody types", `x = ${"| a".repeat(300)}`],
])("%s keeps the problem as it was found, because patterns would take too long", (_, source) => {
  expect(rejected(source).fix).toBeUndefined();
});
