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
import type { Locale } from "../../../engine/index.ts";
import { RASP_COMPLETIONS, RASP_LANGUAGE_DATA, raspParser } from "../../../engine/rasp/index.ts";
import { RASP_MEANINGS } from "./rasp-vocabulary.ts";

const raspLanguage = LRLanguage.define({
  name: "rasp",
  parser: raspParser.configure({
    props: [foldNodeProp.add({ Body: foldInside }), indentNodeProp.add({ Body: delimitedIndent({ closing: "}" }) })],
  }),
  languageData: RASP_LANGUAGE_DATA,
});

/** What the editor knows of RASP: its grammar, folding, indentation, completion and the meaning of a name under the pointer. */
export function raspEditing(locale: Locale): Extension {
  return [
    raspLanguage,
    indentUnit.of("  "),
    codeFolding(),
    keymap.of(foldKeymap),
    autocompletion({ override: [completeRasp(locale)], icons: false, maxRenderedOptions: 40 }),
    explainRasp(locale),
  ];
}

const SILENT: ReadonlySet<string> = new Set(["String", "Comment", "Number"]);

function completeRasp(locale: Locale): (context: CompletionContext) => CompletionResult | null {
  const known = RASP_COMPLETIONS.map(({ name, signature, kind }): Completion => {
    const info = RASP_MEANINGS[name]?.[locale];
    return { label: name, type: kind, detail: signature.replace(name, "").trim(), ...(info && { info }) };
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

function explainRasp(locale: Locale): Extension {
  return hoverTooltip((view, at, side) => {
    const { from, to, name } = syntaxTree(view.state).resolveInner(at, side);
    if (SILENT.has(name)) return null;
    const word = view.state.sliceDoc(from, to);
    const signature = RASP_COMPLETIONS.find((one) => one.name === word)?.signature;
    const meaning = Object.hasOwn(RASP_MEANINGS, word) ? RASP_MEANINGS[word]?.[locale] : undefined;
    if (signature === undefined || meaning === undefined) return null;
    const create = () => {
      const box = document.createElement("div");
      box.className = "code-tip";
      const code = document.createElement("code");
      code.textContent = signature;
      box.append(code, meaning);
      return { dom: box };
    };
    return { pos: from, end: to, above: true, create };
  });
}
