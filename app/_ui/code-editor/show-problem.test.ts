import { EditorState, type TransactionSpec } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { fromOutside, problemField, showProblem } from "./show-problem.ts";

const complained = EditorState.create({ doc: "tokens + qery", extensions: problemField }).update({
  effects: showProblem({ from: 9, to: 13, type: "NameError", message: "there is no `qery`" }),
}).state;

/** Decorations in sight after a change: an underline and the words below it. */
function shownAfter(change: TransactionSpec): number {
  return complained.update(change).state.field(problemField).size;
}

describe("a complaint", () => {
  test("stays while its text is typed on, until the next run has judged it", () => {
    expect(shownAfter({ changes: { from: 13, insert: "(1)" } })).toBe(2);
  });

  test("goes with its text when another is put in its place", () => {
    const changes = { from: 0, to: 13, insert: "indices" };
    expect(shownAfter({ changes, annotations: fromOutside.of(true) })).toBe(0);
  });
});
