"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import type { Language, Outcome, Span } from "../../../engine/index.ts";
import { Link } from "../../_i18n/navigation.ts";
import { PlayingHeads } from "../attention-diagram/playing-heads.tsx";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import { InputBox } from "../engine-worker/input-box.tsx";
import { useRun } from "../engine-worker/use-engine.ts";
import { type DrawnAs, DrawnProgram } from "../program/drawn-program.tsx";
import { LANGUAGE_NAMES } from "../program/kept-language.ts";
import { LanguageSwitch } from "../program/language-switch.tsx";
import { makePlainFragment } from "../program/permalink.ts";
import type { TransformerPart } from "../transformer-view/transformer-view.tsx";
import type { Twin } from "./read-cell.tsx";
import { useTwins } from "./use-twins.ts";

/** A program whose lines are no longer has its drawing beside it, if there is room. */
const NARROW_CHARACTERS = 40;

interface Props {
  readonly program: string;
  readonly language: Language;
  /** The same program in the other language. Left out, the cell has one language. */
  readonly twin?: Twin | undefined;
  readonly input: string;
  /** The server's outcome, so that the page is complete before anything runs in it. */
  readonly first: Outcome;
  readonly lines: ReactNode;
  readonly caption?: string | undefined;
  /** The program is only shown. */
  readonly isFigure?: boolean;
  /** The part of the Transformer that the cell is about; left out, the cell begins with the heads. */
  readonly transformer?: TransformerPart | undefined;
  /** Plays the heads once when they are in sight. */
  readonly plays?: boolean;
}

/** A program, its input and its drawing. The reader's changes last as long as the page. */
export function Cell(props: Props) {
  const { program, twin, input: given, first, lines, caption, isFigure = false, transformer, plays = false } = props;
  const t = useTranslations("lesson");
  const headingId = useId();
  const captionId = useId();
  const { language, choose, source, edit, begin } = useTwins({ language: props.language, program, twin: twin?.source });
  const [input, setInput] = useState(given);
  const [as, setAs] = useState<DrawnAs>(transformer ? "transformer" : "heads");
  const [marks, setMarks] = useState<readonly Span[]>([]);
  const [cursor, setCursor] = useState<number>();
  const [wasTouched, setWasTouched] = useState(false);
  const isNarrow = as === "heads" && program.split("\n").every((line) => line.length <= NARROW_CHARACTERS);
  const isTwin = language !== props.language;
  const isChanged = source !== begin || input !== given;
  if ((isChanged || isTwin) && !wasTouched) setWasTouched(true);
  const run = useRun(source, input, { language, first, isEnabled: wasTouched || isChanged });
  const drawing = (
    <DrawnProgram
      source={source}
      language={language}
      input={input}
      run={run}
      as={as}
      onDrawAs={setAs}
      onMark={setMarks}
      cursor={cursor}
      transformer={{ part: transformer, isPatient: transformer !== undefined }}
    />
  );
  return (
    <figure
      className="lesson-wide card @container my-6 p-3 sm:p-4"
      aria-labelledby={headingId}
      aria-describedby={caption === undefined ? undefined : captionId}
    >
      <h2 id={headingId} className="sr-only">
        {t(isFigure ? "figure" : "cell")}
      </h2>
      <div className={isNarrow ? "@3xl:grid @3xl:grid-cols-2 @3xl:gap-6" : ""}>
        <div className="grid min-w-0 content-start gap-3 *:min-w-0">
          {isFigure && as === "heads" ? (
            <pre className="code-box" data-readonly>
              <code className="code-text block">{lines}</code>
            </pre>
          ) : (
            <CodeEditor
              value={source}
              language={language}
              onChange={edit}
              problem={run.problem}
              warnings={run.warnings}
              marks={marks}
              onCursor={setCursor}
              isReadOnly={isFigure}
              isPatient
              label={t("program")}
              lines={isTwin ? twin?.lines : lines}
            />
          )}
          <div className="flex flex-wrap items-start gap-x-4 gap-y-2 print:hidden">
            <div className="min-w-0 flex-1 basis-64">
              <InputBox value={input} onChange={setInput} problem={run.inputProblem} />
            </div>
            <div className="flex flex-wrap gap-1">
              {twin !== undefined && <LanguageSwitch language={language} onChoose={choose} />}
              <button
                type="button"
                className="button button-quiet px-3 text-sm"
                disabled={!isChanged}
                onClick={() => {
                  edit(begin);
                  setInput(given);
                }}
              >
                {t("reset")}
              </button>
              <Link
                href={`/play#${makePlainFragment({ source, input, ...(language === "rasp" && { language }) })}`}
                prefetch={false}
                className="button button-quiet px-3 text-sm"
              >
                {t("openInPlay")}
              </Link>
            </div>
          </div>
          {isTwin && <p className="text-muted text-sm">{t("twin", { language: LANGUAGE_NAMES[props.language] })}</p>}
        </div>
        <div className={`mt-4 min-w-0 ${isNarrow ? "@3xl:mt-0" : ""}`}>
          {isFigure && run.problem && <p className="text-bad text-sm">{t("doesNotRun")}</p>}
          {plays ? (
            <PlayingHeads heads={first.kind === "ran" ? first.view.attention : []}>{drawing}</PlayingHeads>
          ) : (
            drawing
          )}
        </div>
      </div>
      {caption !== undefined && (
        <figcaption id={captionId} className="mt-3 text-muted text-sm">
          {caption}
        </figcaption>
      )}
    </figure>
  );
}
