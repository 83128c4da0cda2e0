import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import type { EditorState } from "@codemirror/state";
import { infoFrom, type Meanings } from "./meanings.ts";
import { VOCABULARY, type Word } from "./vocabulary.ts";

const KEYWORDS =
  "and as assert break case continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise return True try while yield";
const BUILTINS =
  "abs all any bin bool callable chr dict divmod enumerate filter float format frozenset hex int isinstance iter len list map max min next oct ord pow print range repr reversed round set slice sorted str sum tuple type zip";
/** The modules that a program may import. The editor completes their names after `import` and `from`, and elsewhere. */
const MODULES = "collections functools itertools math operator string";
const PYTHON: readonly Completion[] = [
  ...KEYWORDS.split(" ").map((label) => ({ label, type: "keyword", boost: -1 })),
  ...BUILTINS.split(" ").map((label) => ({ label, type: "function", boost: -2 })),
  ...MODULES.split(" ").map((label) => ({ label, type: "namespace", boost: -3 })),
];

/** The methods of `rng`, which the generators of a puzzle get. */
const RNG: readonly Completion[] =
  "random() randint(low,·high) choice(items) choices(items,·k=n) sample(items,·k) shuffle(list)"
    .split(" ")
    .map((call) => ({
      label: call.slice(0, call.indexOf("(")),
      type: "method",
      detail: call.slice(call.indexOf("(")).replace("·", " "),
    }));

/** Names are not looked for in a longer program; nobody wrote it by hand. */
const SEARCHED_CHARACTERS = 100_000;

/** Completes the words of RASP, the names that the program itself gives, and Python's own. */
export function completeWords(meanings: Promise<Meanings>): (context: CompletionContext) => CompletionResult | null {
  const info = infoFrom(meanings);
  const words = VOCABULARY.filter(({ kind }) => kind !== "method").map((word) => ({ ...toCompletion(word), info }));
  const methods = VOCABULARY.filter(({ kind }) => kind === "method").map((word) => ({ ...toCompletion(word), info }));
  return (context) => {
    const before = context.matchBefore(/\.?[\p{L}_][\p{L}\p{N}_]*|\./u);
    if (!before && !context.explicit) return null;
    const inside = syntaxTree(context.state).resolveInner(context.pos, -1).name;
    if (inside === "String" || inside === "Comment" || inside === "FormatString" || inside === "Number") return null;
    if (before?.text.startsWith(".")) {
      const isRng = /(?<![\p{L}\p{N}_.])rng$/u.test(context.state.sliceDoc(Math.max(0, before.from - 8), before.from));
      return { from: before.from + 1, options: isRng ? RNG : methods, validFor: /^[\p{L}\p{N}_]*$/u };
    }
    const known = new Set(words.map(({ label }) => label));
    const own = namesIn(context.state, before?.from).filter((name) => !known.has(name));
    const options = [...words, ...own.map((label) => ({ label, type: "variable", boost: 1 })), ...PYTHON];
    return { from: before?.from ?? context.pos, options, validFor: /^[\p{L}\p{N}_]*$/u };
  };
}

function toCompletion({ name, kind, signature }: Word): Completion {
  const detail = signature.slice(signature.indexOf(name) + name.length);
  return { label: name, type: kind, detail, boost: kind === "method" ? 0 : 2 };
}

/** The names that the program defines, but for the one that is being written at `except`. */
function namesIn(state: EditorState, except?: number): string[] {
  if (state.doc.length > SEARCHED_CHARACTERS) return [];
  const names = new Set<string>();
  syntaxTree(state).iterate({
    enter: ({ name, from, to, node }) => {
      if (name !== "VariableName" || from === except) return;
      const parent = node.parent?.name;
      const isParameter = parent === "ParamList" && node.prevSibling?.name !== "AssignOp";
      const isDefined = parent === "FunctionDefinition";
      const isAssigned = parent === "AssignStatement" && node.nextSibling !== null && isBeforeAssign(node.nextSibling);
      const isLoop = parent === "ForStatement" && node.prevSibling?.name === "for";
      if (isParameter || isDefined || isAssigned || isLoop) names.add(state.sliceDoc(from, to));
    },
  });
  return [...names];
}

function isBeforeAssign(sibling: { readonly name: string; readonly nextSibling: unknown }): boolean {
  return sibling.name === "AssignOp" || sibling.name === ",";
}
