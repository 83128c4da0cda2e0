import { describe, expect, test } from "vitest";
import { GraphBuilder } from "../../graph/build.ts";
import type { ComparisonOperator, SelectorNode, SOpNode } from "../../graph/node.ts";
import { Float } from "../../graph/scalar.ts";
import { Meter } from "../../limits.ts";
import { explainPlan, planSelector } from "./plan.ts";

const graph = new GraphBuilder(new Meter());
const { tokens, indices } = graph;
const third = graph.binary("%", indices, graph.constant(3));
const one = graph.constant(1);
const half = graph.constant(new Float(0.5));

const compare = (operator: ComparisonOperator, key: SOpNode, query: SOpNode) =>
  graph.match({ kind: "compare", operator }, key, query);
const both = (left: SelectorNode, right: SelectorNode) => graph.combine("&", left, right);
const either = (left: SelectorNode, right: SelectorNode) => graph.combine("|", left, right);
const not = (selector: SelectorNode) => graph.complement(selector);

const same = compare("==", tokens, tokens);
const before = compare("<", indices, indices);
const smaller = compare("<", tokens, tokens);

/** A plan as one line: how many times which conjunction. */
function outline(selector: SelectorNode): string {
  const plan = planSelector(selector);
  if (plan.kind === "scan") return `scan: ${plan.reason}`;
  return plan.terms.map(({ times, conjunction }) => `${times} ${conjunction.kind}`).join(", ");
}

describe("the plan of a selector", () => {
  test.each<[string, SelectorNode, string]>([
    ["equality is hashed into groups", same, "1 groups"],
    ["two equalities are groups of both", both(same, compare("==", third, third)), "1 groups"],
    ["inequality is everything but the groups", compare("!=", tokens, tokens), "1 all, -1 groups"],
    ["an order sorts the keys", before, "1 sorted ranges"],
    ["an order within equality sorts within groups", both(before, same), "1 sorted ranges"],
    ["a window bounds one key column twice", both(before, compare(">", indices, third)), "1 sorted ranges"],
    ["orders of two key columns are swept", both(before, smaller), "1 sweep"],
    ["and of two columns within equality too", both(both(before, smaller), compare("==", third, third)), "1 sweep"],
    [
      "a disjunction is counted by inclusion and exclusion",
      either(same, before),
      "1 groups, 1 sorted ranges, -1 sorted ranges",
    ],
    [
      "parts that exclude each other need no correction",
      either(smaller, both(same, before)),
      "1 sorted ranges, 1 sorted ranges",
    ],
    ["a complement is taken from all", not(same), "1 all, -1 groups"],
    ["what is selected once more is the same", both(same, same), "1 groups"],
    ["a comparison and its contrary leave nothing", both(same, not(same)), ""],
    ["constants that are equal select everything", compare("==", one, one), "1 all"],
    ["constants that differ select nothing", compare("<", one, one), ""],
    ["constant floats wait for half precision", compare("==", half, half), "1 groups"],
    [
      "orders of three key columns are looked at",
      both(both(before, smaller), compare("<", third, indices)),
      "scan: three orders",
    ],
    [
      "arithmetic has no structure",
      graph.match({ kind: "arithmetic", operator: "-" }, indices, indices),
      "scan: no structure",
    ],
  ])("%s", (_, selector, expected) => {
    expect(outline(selector)).toBe(expected);
  });

  test("a long exclusive disjunction has too many conjunctions to count", () => {
    const parts: readonly SOpNode[] = Array.from({ length: 8 }, (_, i) =>
      graph.binary("+", tokens, graph.constant(i + 1)),
    );
    const selector = parts.reduce<SelectorNode>(
      (all, part) => graph.combine("^", all, compare("<", tokens, part)),
      before,
    );
    expect(outline(selector)).toBe("scan: too many terms");
  });
});

test("a plan describes its method and its reason", () => {
  expect(explainPlan(planSelector(either(smaller, both(same, before))))).toBe(
    "2 conjunctions by inclusion and exclusion: an order: keys sorted, each query a range of them",
  );
  expect(explainPlan(planSelector(compare("<", one, one)))).toBe("nothing can be selected");
});
