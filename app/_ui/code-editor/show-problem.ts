import {
  Annotation,
  type EditorState,
  type Range,
  RangeSet,
  StateEffect,
  StateField,
  type Transaction,
} from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutterLineClass,
  WidgetType,
} from "@codemirror/view";
import type { Fix, Span } from "../../../engine/index.ts";

/** A problem or a remark in words, at its place. */
export interface ShownProblem {
  /** A remark on a program that runs is marked more softly. */
  readonly isRemark?: boolean;
  /** The text that a click inserts, and the words on the button. */
  readonly fix?: Fix | undefined;
  readonly fixLabel?: string;
  readonly from: number;
  readonly to: number;
  readonly type: string;
  readonly message: string;
  readonly hint?: string | undefined;
}

const setProblems = StateEffect.define<readonly ShownProblem[]>();
const setMarks = StateEffect.define<readonly Span[]>();

/** Marks a text that came from outside. The editor does not report such a change, and drops the problem of the old text. */
export const fromOutside = Annotation.define<boolean>();

export const showProblems = (problems: readonly ShownProblem[]) => setProblems.of(problems);
export const showMarks = (marks: readonly Span[]) => setMarks.of(marks);

/** Underlines the problem and writes it below its line, so that it can be read without a mouse. */
export const problemField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = transaction.annotation(fromOutside) ? Decoration.none : shown.map(transaction.changes);
    for (const effect of transaction.effects)
      if (effect.is(setProblems)) {
        const { doc } = transaction.state;
        next = Decoration.set(
          effect.value.flatMap((problem) => decorate(problem, doc)),
          true,
        );
      }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(
  problem: ShownProblem,
  doc: { readonly length: number; lineAt(at: number): LineLike },
): Range<Decoration>[] {
  const from = Math.min(problem.from, doc.length);
  const line = doc.lineAt(from);
  // Only the first line of a long span is underlined; a problem at the very end marks the last character.
  const to = Math.min(Math.max(problem.to, from + 1), line.to);
  const start = to > from ? from : Math.max(line.from, to - 1);
  const className = problem.isRemark ? "code-remark" : "code-problem";
  const marks = to > start ? [Decoration.mark({ class: className }).range(start, to)] : [];
  const below = Decoration.widget({ widget: new ProblemWidget(problem), side: 1, block: true }).range(line.to);
  return [...marks, below];
}

interface LineLike {
  readonly from: number;
  readonly to: number;
}

class ProblemWidget extends WidgetType {
  constructor(private readonly problem: ShownProblem) {
    super();
  }

  get isRemark(): boolean {
    return this.problem.isRemark === true;
  }

  override eq(other: ProblemWidget): boolean {
    return other.problem.message === this.problem.message && other.problem.hint === this.problem.hint;
  }

  override toDOM(view: EditorView): HTMLElement {
    const box = document.createElement("div");
    box.className = this.problem.isRemark ? "code-message code-message-soft" : "code-message";
    const { fix, fixLabel } = this.problem;
    box.append(
      this.words(),
      ...(fix && fixLabel !== undefined && !view.state.readOnly ? [button(fix, fixLabel, view)] : []),
    );
    return box;
  }

  /** Screen readers hear them from the live region beside the editor. */
  private words(): HTMLElement {
    const box = document.createElement("div");
    box.ariaHidden = "true";
    const text = document.createElement("div");
    const type = document.createElement("strong");
    type.textContent = this.problem.type;
    text.append(type, " ", ...withCode(this.problem.message));
    box.append(text);
    if (this.problem.hint !== undefined) {
      const hint = document.createElement("div");
      hint.append(...withCode(this.problem.hint));
      box.append(hint);
    }
    return box;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

function button(fix: Fix, label: string, view: EditorView): HTMLElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "code-fix";
  made.textContent = label;
  made.addEventListener("click", () => applyFix(view, fix));
  return made;
}

function applyFix(view: EditorView, fix: Fix): void {
  const transaction = fixedBy(view.state, fix);
  if (transaction) view.dispatch(transaction);
  view.focus();
}

/** Returns the change that applies a fix, or null if the text has changed since and its lines would differ from those shown. */
export function fixedBy(state: EditorState, { edits, text }: Fix): Transaction | null {
  if (edits.some(({ to }) => to > state.doc.length)) return null;
  const transaction = state.update({ changes: edits, userEvent: "input.fix", scrollIntoView: true });
  const after = transaction.newDoc.toString();
  return text.split("\n").every((line) => after.includes(line.trim())) ? transaction : null;
}

/** Text between backquotes is code. */
function withCode(text: string): (string | HTMLElement)[] {
  return text.split("`").map((piece, i) => {
    if (i % 2 === 0) return piece;
    const code = document.createElement("code");
    code.textContent = piece;
    return code;
  });
}

/** Marks the number of a line. */
class LineMarker extends GutterMarker {
  constructor(override readonly elementClass: string) {
    super();
  }
}

const problemMarker = new LineMarker("code-problem-line");
const remarkMarker = new LineMarker("code-problem-line code-remark-line");

/** A line whose only marks are remarks has a softer number. */
export const problemGutter = gutterLineClass.compute([problemField], (state) => {
  const lines = new Map<number, boolean>();
  state.field(problemField).between(0, state.doc.length, (from, _, { spec }) => {
    const { from: line } = state.doc.lineAt(from);
    const isRemark = spec.class === "code-remark" || (spec.widget instanceof ProblemWidget && spec.widget.isRemark);
    lines.set(line, (lines.get(line) ?? true) && isRemark);
  });
  const inOrder = [...lines].sort(([a], [b]) => a - b);
  return RangeSet.of(inOrder.map(([from, isRemark]) => (isRemark ? remarkMarker : problemMarker).range(from)));
});

/** Spans that the drawing points at. */
export const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(shown, transaction) {
    let next = shown.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setMarks)) continue;
      const { length } = transaction.state.doc;
      const ranges = effect.value
        .map(({ from, to }) => ({ from: Math.min(from, length), to: Math.min(to, length) }))
        .filter(({ from, to }) => to > from)
        .map(({ from, to }) => Decoration.mark({ class: "code-mark" }).range(from, to));
      next = Decoration.set(ranges, true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
