"use client";

import "./code.css";
import { useTranslations } from "next-intl";
import { type CSSProperties, type ReactNode, useId, useRef, useState } from "react";
import type { Problem, Span, Warning } from "../../../engine/index.ts";
import { useFetched } from "../browser/use-fetched.ts";
import { useNearlySeen } from "../browser/use-nearly-seen.ts";

export interface CodeEditorProps {
  readonly value: string;
  readonly onChange?: (source: string) => void;
  /** What is wrong with the program; shown at its place. */
  readonly problem?: Problem | null | undefined;
  /** Remarks on a program that runs; shown more softly, at their places. */
  readonly warnings?: readonly Warning[] | undefined;
  /** Ctrl-Enter, or Cmd-Enter. */
  readonly onSubmit?: (() => void) | undefined;
  /** Where the cursor went, in UTF-16 units. */
  readonly onCursor?: ((offset: number) => void) | undefined;
  /** Spans that a drawing points at. */
  readonly marks?: readonly Span[] | undefined;
  readonly label: string;
  readonly isReadOnly?: boolean | undefined;
  readonly minLines?: number | undefined;
  /** One of many on a page that is there to be read: waits for a reader, and for being nearly seen. */
  readonly isPatient?: boolean | undefined;
  /** The lines as the server highlighted them, `<CodeLines>`; shown until the editor has loaded. */
  readonly lines?: ReactNode;
}

const loadSurface = () => import("./editor-surface.tsx");

/** Edits a program. Text of the same size stands in its place until the editor, which is large, is needed. */
export function CodeEditor(props: CodeEditorProps) {
  const { value, label, isReadOnly = false, minLines = 1, isPatient = false, lines } = props;
  const t = useTranslations("editor");
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  const [spoken, setSpoken] = useState("");
  const hadFocus = useRef(false);
  // Offline, say, the program stays readable meanwhile.
  const { part: surface } = useFetched(loadSurface, isWanted);
  useNearlySeen(box, () => setWanted(true), { isPatient });

  return (
    <div
      ref={box}
      className="code-box"
      data-readonly={isReadOnly || undefined}
      style={{ "--code-min-lines": minLines } as CSSProperties}
    >
      {surface ? (
        <surface.default {...props} shouldFocus={hadFocus.current} describedBy={id} onSpeak={setSpoken} />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a textarea has no coloured lines, and this becomes an editor
        <div
          className="code-text"
          role="textbox"
          aria-multiline="true"
          aria-readonly="true"
          tabIndex={0}
          aria-label={label}
          onFocus={() => {
            hadFocus.current = true;
            setWanted(true);
          }}
          onBlur={() => {
            hadFocus.current = false;
          }}
        >
          {lines ?? <PlainLines source={value} />}
        </div>
      )}
      <div id={id} className="sr-only">
        {isReadOnly ? "" : t("leave")}
      </div>
      <div role="status" className="sr-only">
        {spoken}
      </div>
    </div>
  );
}

function PlainLines({ source }: { readonly source: string }) {
  return source.split("\n").map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move
    <span key={i} className="code-line">
      {line}
    </span>
  ));
}
