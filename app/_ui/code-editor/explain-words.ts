import { syntaxTree } from "@codemirror/language";
import { Decoration, type EditorView, hoverTooltip, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { Language } from "../../../engine/index.ts";
import { findMeaning, type Meanings, makeTip } from "./meanings.ts";
import { isAfterDot, type MarkWords, WORD_MARKERS } from "./syntax-classes.ts";
import { findWord, type Word } from "./vocabulary.ts";

/** Gives the words of a language their colours, as far as is seen. */
export function wordColours(language: Language) {
  const mark = WORD_MARKERS[language];
  return ViewPlugin.fromClass(
    class {
      decorations;
      constructor(view: EditorView) {
        this.decorations = colourVisible(view, mark);
      }
      update(update: ViewUpdate) {
        const isReparsed = syntaxTree(update.startState) !== syntaxTree(update.state);
        if (update.docChanged || update.viewportChanged || isReparsed)
          this.decorations = colourVisible(update.view, mark);
      }
    },
    { decorations: (plugin) => plugin.decorations },
  );
}

function colourVisible(view: EditorView, mark: MarkWords) {
  const marks = view.visibleRanges.flatMap(({ from, to }) =>
    mark(syntaxTree(view.state), (start, end) => view.state.sliceDoc(start, end), from, to),
  );
  return Decoration.set(
    marks.map(({ from, to, className }) => Decoration.mark({ class: className }).range(from, to)),
    true,
  );
}

interface TipOptions {
  readonly meanings: Promise<Meanings>;
  /** The glossary's address in the reader's language. */
  readonly glossaryHref: string;
  readonly more: string;
}

/** Shows the meaning of the word that the pointer rests on. */
export function explainOnHover(options: TipOptions) {
  return hoverTooltip(async (view, at, side) => {
    const node = syntaxTree(view.state).resolveInner(at, side);
    if (node.name !== "VariableName" && node.name !== "PropertyName") return null;
    const word = findWord(view.state.sliceDoc(node.from, node.to), isAfterDot(node));
    const meaning = word && (await findMeaning(word.name, options.meanings));
    if (!word || meaning === undefined) return null;
    return { pos: node.from, end: node.to, above: true, create: () => ({ dom: tip(word, meaning, options) }) };
  });
}

function tip({ signature, term }: Word, meaning: string, { glossaryHref, more }: TipOptions): HTMLElement {
  const box = makeTip(signature, meaning);
  if (term === undefined) return box;
  const link = document.createElement("a");
  link.href = `${glossaryHref}#${term}`;
  link.target = "_blank";
  link.textContent = more;
  box.append(" ", link);
  return box;
}
