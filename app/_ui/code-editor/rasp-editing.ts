import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import {
  codeFolding,
  delimitedIndent,
  foldInside,
  foldKeymap,
  foldNodeProp,
  indentNodeProp,
  indentUnit,
  LRLanguage,
  syntaxTree,
} from "@codemirror/language";
import type { EditorState, Extension } from "@codemirror/state";
import { hoverTooltip, keymap } from "@codemirror/view";
import { RASP_COMPLETIONS, RASP_LANGUAGE_DATA, raspParser } from "../../../engine/rasp/index.ts";
import { wordColours } from "./explain-words.ts";
import { findMeaning, infoFrom, type Meanings, makeTip } from "./meanings.ts";

const raspLanguage = LRLanguage.define({
  name: "rasp",
  parser: raspParser.configure({
    props: [foldNodeProp.add({ Body: foldInside }), indentNodeProp.add({ Body: delimitedIndent({ closing: "}" }) })],
  }),
  languageData: RASP_LANGUAGE_DATA,
});

/** Makes the extensions for RASP: its grammar, folding, indentation, completion, and the meaning of the name under the pointer. */
export function raspEditing(meanings: Promise<Meanings>): Extension {
  return [
    raspLanguage,
    indentUnit.of("  "),
    codeFolding(),
    keymap.of(foldKeymap),
    autocompletion({ override: [completeRasp(meanings)], icons: false, maxRenderedOptions: 40 }),
    explainRasp(meanings),
    wordColours("rasp"),
  ];
}

const SILENT: ReadonlySet<string> = new Set(["String", "Comment", "Number"]);

function completeRasp(meanings: Promise<Meanings>): (context: CompletionContext) => CompletionResult | null {
  const info = infoFrom(meanings);
  const known = RASP_COMPLETIONS.map(({ name, signature, kind }): Completion => {
    return { label: name, type: kind, detail: signature.replace(name, "").trim(), info };
  });
  return (context) => {
    const before = context.matchBefore(/[A-Za-z_]\w*/);
    if (!before && !context.explicit) return null;
    if (SILENT.has(syntaxTree(context.state).resolveInner(context.pos, -1).name)) return null;
    const own = namesIn(context.state, before?.from).map((label) => ({ label, type: "variable", boost: 1 }));
    return { from: before?.from ?? context.pos, options: [...known, ...own], validFor: /^\w*$/ };
  };
}

/** Names are not looked for in a longer program; nobody wrote it by hand. */
const SEARCHED_CHARACTERS = 100_000;

/** The names that the program itself gives, but for the one that is being written at `except`. */
function namesIn(state: EditorState, except?: number): string[] {
  if (state.doc.length > SEARCHED_CHARACTERS) return [];
  const names = new Set<string>();
  syntaxTree(state).iterate({
    enter: ({ name, from, to }) => {
      if (name === "VariableDefinition" && from !== except) names.add(state.sliceDoc(from, to));
    },
  });
  return [...names];
}

function explainRasp(meanings: Promise<Meanings>): Extension {
  return hoverTooltip(async (view, at, side) => {
    const { from, to, name } = syntaxTree(view.state).resolveInner(at, side);
    if (SILENT.has(name)) return null;
    const word = view.state.sliceDoc(from, to);
    const signature = RASP_COMPLETIONS.find((one) => one.name === word)?.signature;
    const meaning = await findMeaning(word, meanings);
    if (signature === undefined || meaning === undefined) return null;
    return { pos: from, end: to, above: true, create: () => ({ dom: makeTip(signature, meaning) }) };
  });
}
