import { expect, onTestFinished, test } from "vitest";
import { ReadingBusy } from "../reading/read-file.ts";
import { DatabaseUnavailable } from "../system/database.ts";
import { answerUnavailable } from "./answer-unavailable.ts";

test.each([
  ["a database that cannot be reached", new DatabaseUnavailable("gone"), [503, ["Retry-After", 3]]],
  ["many texts that wait to be read", new ReadingBusy("many"), [503, ["Retry-After", 5]]],
  ["a mistake of ours", new Error("ours"), [200]],
])("a page that fails for %s has the status that fits", (_, error, expected) => {
  const headers: unknown[] = [];
  const setHeader = (name: string, value: unknown) => void headers.push([name, value]);
  const response = { statusCode: 200, headersSent: false, setHeader };
  Object.assign(globalThis, { raspResponse: () => response, raspServer: { log: { error: () => undefined } } });
  onTestFinished(() => void Object.assign(globalThis, { raspResponse: undefined, raspServer: undefined }));
  expect(answerUnavailable(error)).toBe(expected[0] === 503);
  expect([response.statusCode, ...headers]).toEqual(expected);
});
