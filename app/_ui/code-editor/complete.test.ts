import { CompletionContext } from "@codemirror/autocomplete";
import { python } from "@codemirror/lang-python";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { completeWords } from "./complete.ts";

/** The labels that are offered at the end of a text. */
function labelsAfter(doc: string): readonly string[] {
  const state = EditorState.create({ doc, extensions: python() });
  const result = completeWords(Promise.resolve({}))(new CompletionContext(state, doc.length, false));
  return result?.options.map(({ label }) => label) ?? [];
}

test.each([
  "try",
  "except",
  "yield",
  "match",
  "nonlocal",
  "divmod",
  "frozenset",
  "next",
  "itertools",
  "where",
  "tokens",
])("%s is completed", (label) => {
  expect(labelsAfter(label.slice(0, 2))).toContain(label);
});

test("after a dot only methods are offered", () => {
  const labels = labelsAfter("s = key(1) == query(1)\ns.v");
  expect(labels).toContain("value");
  expect(labels).not.toContain("where");
});

test("after `rng` the methods that generators draw with are offered, and nowhere else", () => {
  expect(labelsAfter("rng.c")).toEqual(["random", "randint", "choice", "choices", "sample", "shuffle"]);
  expect(labelsAfter("string.c")).not.toContain("choice");
});
