import { expect, test } from "vitest";
import { runCell } from "../view/run.ts";

/** A statement of RASP where RASPy was expected, what is found, and its way in RASPy. */
test.each([
  ['load "mine";', 'load "mine"', "from raspy import *"],
  ['set example "abc"', 'set example "abc"', 'tokens.input("…")'],
  ["tokens\n  set s-op example [1]", "set s-op example [1]", 'tokens.input("…")'],
])("%s is said in RASPy", (source, found, instead) => {
  const outcome = runCell(source);
  if (outcome.kind === "ran") return expect.unreachable();
  const { code, args } = outcome.problem;
  expect({ code, found: args.found, instead: args.instead }).toEqual({ code: "rasp-in-raspy", found, instead });
});
