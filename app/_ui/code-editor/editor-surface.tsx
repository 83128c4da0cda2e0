"use client";

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { pythonLanguage } from "@codemirror/lang-python";
import {
  bracketMatching,
  codeFolding,
  foldEffect,
  foldKeymap,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from "@codemirror/language";
import { Compartment, EditorState, type Extension, Prec } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { explain, type Language, type Locale, type Problem, type Span, type Warning } from "../../../engine/index.ts";
import { getPathname } from "../../_i18n/navigation.ts";
import { completeWords } from "./complete.ts";
import { explainOnHover, wordColours } from "./explain-words.ts";
import { loadMeanings } from "./meanings.ts";
import {
  fromOutside,
  marksField,
  problemField,
  problemGutter,
  type ShownProblem,
  showMarks,
  showProblems,
} from "./show-problem.ts";
import { CODE_HIGHLIGHTER } from "./syntax-classes.ts";
import { useSettled } from "./use-settled.ts";

/** A part of the text that is shown as a mark until somebody opens it, in UTF-16 units. */
export interface Fold {
  readonly from: number;
  readonly to: number;
}

export interface CodeEditorProps {
  readonly value: string;
  readonly onChange?: (source: string) => void;
  /** RASPy if left out. */
  readonly language?: Language | undefined;
  /** The problem of the program. The editor shows it at its place. */
  readonly problem?: Problem | null | undefined;
  /** Remarks on a program that runs; shown more softly, at their places. */
  readonly warnings?: readonly Warning[] | undefined;
  /** Ctrl-Enter, or Cmd-Enter. */
  readonly onSubmit?: (() => void) | undefined;
  /** Called with the offset of the cursor in UTF-16 units. */
  readonly onCursor?: ((offset: number) => void) | undefined;
  /** Spans that a drawing points at. */
  readonly marks?: readonly Span[] | undefined;
  /** Folded when they change, after the value. */
  readonly folds?: readonly Fold[] | undefined;
  readonly label: string;
  readonly isReadOnly?: boolean | undefined;
  readonly minLines?: number | undefined;
  /** One of many on a page that is there to be read: waits for a reader, and for being nearly seen. */
  readonly isPatient?: boolean | undefined;
  /** The lines as the server highlighted them, `<CodeLines>`; shown until the editor has loaded. */
  readonly lines?: ReactNode;
}

interface Props extends CodeEditorProps {
  readonly shouldFocus: boolean;
  /** The element that explains how to leave the editor, and the problem. */
  readonly describedBy: string;
  readonly onSpeak: (text: string) => void;
}

/** The real editor. It is loaded when it is first seen. Until then its text takes its place. */
export default function EditorSurface(props: Props) {
  const {
    value,
    language = "raspy",
    problem,
    warnings = NO_WARNINGS,
    marks,
    folds,
    label,
    isReadOnly = false,
    shouldFocus,
    describedBy,
    onSpeak,
  } = props;
  const locale = useLocale();
  const t = useTranslations("editor");
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(props);
  latest.current = props;
  const settled = useSettled(problem ?? null);
  const [remark] = warnings;
  const settledRemark = useSettled(remark ?? null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes later is brought in by the effects below
  useLayoutEffect(() => {
    if (!host.current) return;
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({ doc: value, extensions: extensionsFor(latest, locale, t("more")) }),
    });
    view.current = made;
    if (shouldFocus) made.focus();
    return () => made.destroy();
  }, [locale]);

  useEffect(() => {
    let isOver = false;
    void editingFor(language, locale, t("more")).then((extension) => {
      if (!isOver) view.current?.dispatch({ effects: editing.reconfigure(extension) });
    });
    return () => {
      isOver = true;
    };
  }, [language, locale, t]);

  useEffect(() => {
    const { current } = view;
    if (!current || current.state.doc.toString() === value) return;
    current.dispatch({
      changes: { from: 0, to: current.state.doc.length, insert: value },
      annotations: fromOutside.of(true),
    });
  }, [value]);

  useEffect(() => {
    view.current?.dispatch({
      effects: attributes.reconfigure(attributesFor({ label, isReadOnly, describedBy, isInvalid: settled !== null })),
    });
  }, [label, isReadOnly, describedBy, settled]);

  useEffect(() => {
    const fixLabel = t("fix");
    const shown = settled && { ...inWords(settled, locale), type: settled.type, fixLabel };
    const remarks = settledRemark
      ? warnings.map((warning) => ({ ...inWords(warning, locale), type: t("remark"), isRemark: true, fixLabel }))
      : [];
    view.current?.dispatch({ effects: showProblems(shown ? [shown] : remarks) });
    const [first] = remarks;
    if (shown && settled) onSpeak(t("problem", { line: settled.span.line, ...spoken(shown) }));
    else onSpeak(first && settledRemark ? t("problem", { line: settledRemark.span.line, ...spoken(first) }) : "");
  }, [settled, settledRemark, warnings, locale, onSpeak, t]);

  useEffect(() => {
    view.current?.dispatch({ effects: showMarks(marks ?? []) });
  }, [marks]);

  useEffect(() => {
    const { current } = view;
    if (!current || !folds) return;
    const { length } = current.state.doc;
    const inside = folds.filter(({ to }) => to <= length);
    current.dispatch({ effects: inside.map(({ from, to }) => foldEffect.of({ from, to })) });
  }, [folds]);

  return <div ref={host} className="contents" />;
}

const NO_WARNINGS: readonly Warning[] = [];

function inWords(problem: Warning, locale: Locale) {
  const { span, fix } = problem;
  return { from: span.from, to: span.to, fix, ...explain(problem, locale) };
}

function spoken({ message, hint }: Pick<ShownProblem, "message" | "hint">): { message: string; hint: string } {
  return { message: message.replaceAll("`", ""), hint: (hint ?? "").replaceAll("`", "") };
}

const attributes = new Compartment();
const editing = new Compartment();

/** Makes the extensions for a language. Those of RASP are fetched when it is chosen. Until then its text has no colours. */
async function editingFor(language: Language, locale: Locale, more: string): Promise<Extension> {
  if (language === "raspy") return raspyEditing(locale, more);
  const { raspEditing } = await import("./rasp-editing.ts");
  return raspEditing(loadMeanings("rasp", locale));
}

function raspyEditing(locale: Locale, more: string): Extension {
  const meanings = loadMeanings("raspy", locale);
  return [
    pythonLanguage,
    wordColours("raspy"),
    indentUnit.of("    "),
    autocompletion({ override: [completeWords(meanings)], icons: false, maxRenderedOptions: 40 }),
    explainOnHover({ meanings, glossaryHref: getPathname({ href: "/glossary", locale }), more }),
  ];
}

interface Attributes {
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly describedBy: string;
  readonly isInvalid: boolean;
}

function attributesFor({ label, isReadOnly, describedBy, isInvalid }: Attributes): Extension {
  return [
    EditorState.readOnly.of(isReadOnly),
    EditorView.contentAttributes.of({
      // Editable text takes the focus anyway. The attribute tells it to tools that check for scrolling by keyboard.
      tabindex: "0",
      "aria-label": label,
      "aria-describedby": describedBy,
      "aria-readonly": String(isReadOnly),
      "aria-invalid": String(isInvalid),
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
    }),
  ];
}

function extensionsFor(latest: { readonly current: Props }, locale: Locale, more: string): Extension {
  const { label, isReadOnly = false, describedBy } = latest.current;
  return [
    Prec.highest(keymap.of([{ key: "Mod-Enter", run: () => submit(latest.current) }])),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...defaultKeymap,
      ...historyKeymap,
      ...foldKeymap,
      indentWithTab,
    ]),
    lineNumbers(),
    history(),
    syntaxHighlighting(CODE_HIGHLIGHTER),
    editing.of(latest.current.language === "rasp" ? [] : raspyEditing(locale, more)),
    EditorState.tabSize.of(4),
    indentOnInput(),
    bracketMatching(),
    codeFolding(),
    closeBrackets(),
    highlightActiveLine(),
    EditorView.lineWrapping,
    problemField,
    problemGutter,
    marksField,
    attributes.of(attributesFor({ label, isReadOnly, describedBy, isInvalid: false })),
    EditorView.updateListener.of((update) => {
      const { onChange, onCursor } = latest.current;
      const isOurs = update.transactions.some((transaction) => transaction.annotation(fromOutside));
      if (update.docChanged && !isOurs) onChange?.(update.state.doc.toString());
      if (update.selectionSet) onCursor?.(update.state.selection.main.head);
    }),
  ];
}

function submit({ onSubmit }: Props): boolean {
  onSubmit?.();
  return onSubmit !== undefined;
}
