import { expect, test } from "vitest";
import { makeBudgets } from "./budgets.ts";

const of = (address: string) => ({ learnerId: "anyone", address });

test("each slow program halves the next first tries of its address, down to 50 ms", () => {
  const budgets = makeBudgets();
  const seen = [0, 1, 2, 3, 4, 5].map(() => {
    const ms = budgets.of(of("here"), 0);
    budgets.wasSlow(of("here"), 0);
    return ms;
  });
  expect(seen).toEqual([300, 150, 75, 50, 50, 50]);
  expect(budgets.of(of("elsewhere"), 0)).toBe(300);
});

test("a slow program is forgotten after a minute", () => {
  const budgets = makeBudgets();
  budgets.wasSlow(of("here"), 0);
  budgets.wasSlow(of("here"), 30_000);
  expect([59_999, 60_000, 90_000].map((now) => budgets.of(of("here"), now))).toEqual([75, 150, 300]);
});
