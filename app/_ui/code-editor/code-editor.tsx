"use client";

import "./code.css";
import { useTranslations } from "next-intl";
import { type CSSProperties, useId, useRef, useState } from "react";
import { useFetched } from "../browser/use-fetched.ts";
import { useMedia } from "../browser/use-media.ts";
import { useNearlySeen } from "../browser/use-nearly-seen.ts";
import type { CodeEditorProps } from "./editor-surface.tsx";

const loadSurface = () => import("./editor-surface.tsx");

/** Edits a program. The editor is large, so text of the same size takes its place until a reader needs it. */
export function CodeEditor(props: CodeEditorProps) {
  const { value, label, isReadOnly = false, minLines = 1, isPatient = false, lines } = props;
  const t = useTranslations("editor");
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  const [spoken, setSpoken] = useState("");
  const hadFocus = useRef(false);
  // Until then, for example offline, the program stays readable.
  const { part: surface, isMissing } = useFetched(loadSurface, isWanted);
  // A reader who goes to it before it is there gets a message.
  const [isAwaited, setAwaited] = useState(false);
  // The editor is slow to start on a phone, and its reader scrolls or taps before typing.
  const isPhone = useMedia("(pointer: coarse)");
  useNearlySeen(box, () => setWanted(true), { isPatient: isPatient || isPhone });

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
            setAwaited(true);
          }}
          onBlur={() => {
            hadFocus.current = false;
          }}
        >
          {lines ?? <PlainLines source={value} />}
        </div>
      )}
      {isAwaited && !surface && !isReadOnly && (
        <p role="status" className="code-waiting">
          {t(isMissing ? "missing" : "loading")}
        </p>
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
