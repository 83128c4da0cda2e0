import { expect, test } from "vitest";
import { raspStarter } from "./rasp-starter.ts";

const SHIFT = {
  function: "shift",
  signature: 'shift(i=1, default="_", seq=tokens)',
  call: ["i", "default"],
  starter:
    'def shift(i=1, default="_", seq=tokens):\n    # Move the tokens.\n    raise NotImplementedError\n\n\nshift(2)\n',
};

test("a starter in RASP has the parameters that the puzzle gives, and the comments", () => {
  expect(raspStarter(SHIFT)).toBe("def shift(i, default) {\n  # Move the tokens.\n  return tokens;\n}\n");
});

test("without parameters it is an s-op", () => {
  const starter = "def minimum(seq=tokens):\n    # The smallest.\n    raise NotImplementedError\n";
  const minimum = { function: "minimum", signature: "minimum(seq=tokens)", call: [], starter };
  expect(raspStarter(minimum)).toBe("# The smallest.\nminimum = tokens;\n");
});

test("a puzzle that reads a selector starts from one", () => {
  expect(raspStarter({ ...SHIFT, read: "shift.value(1)" })).toContain("return select(indices, indices, ==);");
});
