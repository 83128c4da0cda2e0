import { expect, test } from "vitest";
import { exitStatus } from "./exit-status.mjs";

test.each([
  ["that was told to stop", null, "SIGTERM", 0],
  ["that was stopped from the keyboard", null, "SIGINT", 0],
  ["that was killed", null, "SIGKILL", 1],
  ["that crashed", null, "SIGSEGV", 1],
  ["that ended by itself", 3, null, 3],
  ["that stopped as it was told", 0, null, 0],
])("a server %s", (_, code, signal, status) => {
  expect(exitStatus(code, signal)).toBe(status);
});
