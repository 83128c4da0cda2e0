"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { CallRequest, Language, Span } from "../../../engine/index.ts";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import { InputBox } from "../engine-worker/input-box.tsx";
import { useRun } from "../engine-worker/use-engine.ts";
import { type DrawnAs, DrawnProgram } from "../program/drawn-program.tsx";

interface Props {
  readonly source: string;
  readonly language: Language;
  /** The program's lines as the server highlighted them. */
  readonly lines: ReactNode;
  readonly call: CallRequest;
  readonly firstInput: string;
}

/** A solution to look at: its text, and its drawing on any input. */
export function ShownSolution({ source, language, lines, call, firstInput }: Props) {
  const t = useTranslations("board.solution");
  const [input, setInput] = useState(firstInput);
  const [as, setAs] = useState<DrawnAs>("heads");
  const [marks, setMarks] = useState<readonly Span[]>([]);
  const [cursor, setCursor] = useState<number>();
  const run = useRun(source, input, { language, call });
  return (
    <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
      <div className="min-w-0">
        <CodeEditor
          value={source}
          language={language}
          label={t("code")}
          lines={lines}
          problem={run.problem}
          marks={marks}
          onCursor={setCursor}
          isReadOnly
        />
      </div>
      <section className="flex min-w-0 flex-col gap-3" aria-label={t("drawing")}>
        <InputBox value={input} onChange={setInput} problem={run.inputProblem} />
        <DrawnProgram
          source={source}
          language={language}
          input={input}
          run={run}
          as={as}
          onDrawAs={setAs}
          onMark={setMarks}
          cursor={cursor}
          call={call}
        />
      </section>
    </div>
  );
}
