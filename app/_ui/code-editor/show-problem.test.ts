import { EditorState, type TransactionSpec } from "@codemirror/state";
import { gutterLineClass } from "@codemirror/view";
import { describe, expect, test } from "vitest";
import { fixedBy, fromOutside, problemField, problemGutter, showProblems } from "./show-problem.ts";

const complained = EditorState.create({ doc: "tokens + qery", extensions: problemField }).update({
  effects: showProblems([{ from: 9, to: 13, type: "NameError", message: "there is no `qery`" }]),
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

describe("a fix", () => {
  const fix = { edits: [{ from: 10, to: 10, insert: "u" }], text: "tokens + query" };

  test("puts in the line that was shown", () => {
    expect(fixedBy(complained, fix)?.newDoc.toString()).toBe("tokens + query");
  });

  test("does nothing to a text that has changed since", () => {
    const { state } = complained.update({ changes: { from: 0, to: 6, insert: "x" } });
    expect(fixedBy(state, fix)).toBeNull();
  });
});

test("remarks are marked beside each other", () => {
  const at = (from: number) => ({ from, to: from + 1, type: "Remark", message: "`^`", isRemark: true });
  const { state } = complained.update({ effects: showProblems([at(0), at(7)]) });
  expect(state.field(problemField).size).toBe(4);
});

test("a line whose only mark is a remark has a softer number", () => {
  const at = (from: number, isRemark: boolean) => ({ from, to: from + 1, type: "Remark", message: "`^`", isRemark });
  const { state } = EditorState.create({ doc: "a\nb\nc", extensions: [problemField, problemGutter] }).update({
    effects: showProblems([at(0, true), at(2, true), at(2, false)]),
  });
  const classes: string[] = [];
  for (const set of state.facet(gutterLineClass))
    set.between(0, state.doc.length, (from, _, { elementClass }) => void classes.push(`${from}: ${elementClass}`));
  expect(classes).toEqual(["0: code-problem-line code-remark-line", "2: code-problem-line"]);
});
