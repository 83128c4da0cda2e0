import { expect, test } from "vitest";
import { type Factors, factorTable } from "./factor.ts";

function factor(rows: readonly string[]): Factors {
  return factorTable(rows.length, rows[0]?.length ?? 0, (row, column) => rows[row]?.[column] === "1");
}

test.each([
  ["columns that are equal or empty", ["1101", "1011", "0001"], 3],
  ["a column that is a sum of two others", ["101", "011", "000"], 2],
  ["a column that is a difference of sums", ["10110", "01101", "00011"], 3],
  ["a column made of a column that was itself eliminated", ["11010", "01111", "00101", "10011"], 4],
  ["zeros alone", ["000", "000"], 0],
])("the factors of a table with %s multiply to the table", (_, rows, rank) => {
  const { left, right, ...factors } = factor(rows);
  expect(factors.rank).toBe(rank);
  const product = left.map((numbers) =>
    right.map((column) => numbers.reduce((sum, number, i) => sum + number * (column[i] as number), 0)),
  );
  expect(product.map((numbers) => numbers.join(""))).toEqual(rows);
});
