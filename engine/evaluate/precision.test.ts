import { describe, expect, test } from "vitest";
import { Float, type Scalar } from "../graph/scalar.ts";
import type { ProblemError } from "../problem/problem.ts";
import { columnOf } from "./column.ts";
import { Memory } from "./memory.ts";
import { PrecisionWatch, roundToHalf } from "./precision.ts";

/** The value of a binary16 bit pattern, by the standard's formula. */
function decodeHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

describe("rounding to half precision", () => {
  test("keeps every one of the 65,536 binary16 values", () => {
    for (let bits = 0; bits < 65_536; bits++) {
      const value = decodeHalf(bits);
      expect(roundToHalf(value)).toBe(value);
    }
  });

  test("sends what lies between two neighbours to the nearer one, a tie to the even one", () => {
    for (let bits = 0; bits < 0x7bff; bits++) {
      const [low, high] = [decodeHalf(bits), decodeHalf(bits + 1)];
      const middle = (low + high) / 2;
      const even = bits % 2 === 0 ? low : high;
      if (roundToHalf(middle) !== even) throw new Error(`tie at ${bits}`);
      if (roundToHalf(middle - (high - low) / 8) !== low) throw new Error(`below the tie at ${bits}`);
      if (roundToHalf(-middle - (high - low) / 8) !== -high) throw new Error(`above the tie at ${bits}`);
    }
  });

  test("overflows where the next value would be past the largest", () => {
    expect(roundToHalf(65_519)).toBe(65_504);
    expect(roundToHalf(65_520)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("what a head may carry", () => {
  const watch = new PrecisionWatch(["a", "龍"]);
  const hold = (value: Scalar) => watch.hold(columnOf([value], new Memory()), "value", "1").at(0);

  test.each<[Scalar]>([[2048], [-2048], [0], [true], [null], ["a"], ["龍"], ["z"], ["\u07ff"], [new Float(0.5)]])(
    "%o passes",
    (value) => {
      expect(hold(value)).toEqual(value);
    },
  );

  test.each<[Scalar, string]>([
    [2049, "precision-integer"],
    [-2049, "precision-integer"],
    ["ab", "precision-text"],
    ["", "precision-text"],
    ["鳳", "precision-text"],
    ["😀", "precision-text"],
    [new Float(65_520), "precision-float"],
    [new Float(Number.NaN), "precision-float"],
    [new Float(Number.POSITIVE_INFINITY), "precision-float"],
  ])("%o is refused as %s, with its position", (value, code) => {
    try {
      hold(value);
      throw new Error("passed");
    } catch (error) {
      expect((error as ProblemError).problem).toMatchObject({
        code,
        type: "PrecisionError",
        position: 0,
        args: { head: "1", role: "value" },
      });
    }
  });

  test("a float is rounded on the way", () => {
    expect(hold(new Float(0.1))).toEqual(new Float(roundToHalf(0.1)));
  });
});
