import { expect, test } from "vitest";
import { Float, type Scalar } from "../../graph/scalar.ts";
import { ConstantColumn, columnOf, constantNumber, numbersOf } from "./column.ts";
import { Memory } from "./memory.ts";

const mixed: readonly Scalar[] = [1, new Float(0.5), true];

test.each<[readonly Scalar[], readonly number[] | undefined]>([
  [
    [1, 2, -3],
    [1, 2, -3],
  ],
  [
    [new Float(0.5), new Float(-0)],
    [0.5, -0],
  ],
  [
    [true, false],
    [1, 0],
  ],
  [mixed, [1, 0.5, 1]],
  [["a", "b"], undefined],
  [[1, "b"], undefined],
  [[null, 1], undefined],
])("the numbers of %o are %o", (values, numbers) => {
  const found = numbersOf(columnOf(values, new Memory()));
  expect(found && [...found]).toEqual(numbers);
});

test.each<[Scalar, number | undefined]>([
  [3, 3],
  [new Float(2.5), 2.5],
  [true, 1],
  ["a", undefined],
  [null, undefined],
])("the number of the constant %o is %o, at every position", (value, number) => {
  const column = new ConstantColumn(value, 2);
  expect(constantNumber(column)).toBe(number);
  const found = numbersOf(column);
  expect(found && [...found]).toEqual(number === undefined ? undefined : [number, number]);
});
