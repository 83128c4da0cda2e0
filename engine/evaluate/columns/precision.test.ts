import { describe, expect, test } from "vitest";
import { Float, type Scalar } from "../../graph/scalar.ts";
import type { ProblemError } from "../../problem/problem.ts";
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

  test("sends a number between two neighbours to the nearer one, and a tie to the even one", () => {
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

test("the numbers of a column with text are rounded, and its texts stay", () => {
  const watch = new PrecisionWatch(["a"]);
  const held = watch.hold(columnOf([new Float(0.1), "a", 3, null], new Memory()), "value", { head: "1" });
  expect([0, 1, 2, 3].map((i) => held.at(i))).toEqual([new Float(roundToHalf(0.1)), "a", 3, null]);
  expect(watch.hasRounded).toBe(true);
});

test("a column of the input's letters stays as it is", () => {
  const column = columnOf(["龍", "a"], new Memory());
  expect(new PrecisionWatch(["龍", "a"]).hold(column, "value", { head: "1" })).toBe(column);
});

describe("the values that a head may carry", () => {
  const watch = new PrecisionWatch(["a", "龍"]);
  const hold = (value: Scalar) => watch.hold(columnOf([value], new Memory()), "value", { head: "1" }).at(0);

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

  test.each<[Scalar, Scalar]>([
    [2047, 2047],
    [2049, 2048],
    [-2051, -2052],
    [4098, 4096],
    [70_000, new Float(Number.POSITIVE_INFINITY)],
    [-70_000, new Float(Number.NEGATIVE_INFINITY)],
    [new Float(0.1), new Float(roundToHalf(0.1))],
    [new Float(65_520), new Float(Number.POSITIVE_INFINITY)],
  ])("the key or query %o is compared as %o: it is rounded, and infinite past the range", (value, compared) => {
    for (const role of ["key", "query"] as const)
      expect(watch.hold(columnOf([value, value], new Memory()), role, { head: "1" }).at(1)).toEqual(compared);
  });

  test("a key that is no number is refused", () => {
    const column = columnOf([new Float(0), new Float(Number.NaN)], new Memory());
    expect(() => watch.hold(column, "key", { head: "1" })).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code: "precision-float", position: 1 }) }),
    );
  });

  const read = (...values: Scalar[]) => {
    const column = watch.shareScale(watch.hold(columnOf(values, new Memory()), "value", { head: "1" }));
    return values.map((_, i) => column.at(i));
  };

  test("the values that a head adds share a scale: a 2048th of the largest is kept, and half of that is lost", () => {
    expect(read(new Float(1), new Float(2 ** -11))).toEqual([new Float(1), new Float(2 ** -11)]);
    expect(read(new Float(1), new Float(2 ** -12))).toEqual([new Float(1), new Float(0)]);
    expect(read(new Float(2 ** 14), 5)).toEqual([new Float(2 ** 14), 8]);
    expect(read(new Float(0), new Float(-0.5), null, "a", true)).toEqual([
      new Float(0),
      new Float(-0.5),
      null,
      "a",
      true,
    ]);
  });

  test("keys, queries and results keep all of half precision, for they are not added up", () => {
    const values = [new Float(2 ** 15), new Float(2 ** -24)];
    for (const role of ["key", "query", "result"] as const)
      expect(watch.hold(columnOf(values, new Memory()), role, { head: "1" }).at(1)).toEqual(new Float(2 ** -24));
  });

  test("integers are as they are", () => {
    expect(read(2048, 1, -2048)).toEqual([2048, 1, -2048]);
  });

  test("a float is rounded on the way", () => {
    expect(hold(new Float(0.1))).toEqual(new Float(roundToHalf(0.1)));
  });
});
