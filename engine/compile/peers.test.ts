import { expect, test } from "vitest";
import { PEERS } from "../testdata/peers.ts";
import { agreeOn, allInputs, randomInputs, tellDifference } from "./agree.ts";
import { makeRunner } from "./forward.ts";
import { compileSource } from "./testing.ts";

test.each(PEERS)(
  "$name compiles and agrees",
  ({ source, vocabulary, length }) => {
    const { compiled, oracle } = compileSource(source, vocabulary, length);
    const inputs = [...allInputs(compiled, 3), ...randomInputs(compiled, 500)];
    const { first, total } = agreeOn(compiled, makeRunner(compiled.model), oracle, inputs);
    expect(first && tellDifference(first)).toBeUndefined();
    expect(total).toBe(inputs.length);
    expect(compiled.model.size.blocks).toBe(compiled.layers);
  },
  60_000,
);
