"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { CallRequest, Language } from "../../../engine/index.ts";
import { RunDrawing } from "../attention-diagram/run-drawing.tsx";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import { InputBox } from "../engine-worker/input-box.tsx";
import { useRun } from "../engine-worker/use-engine.ts";

/** A program that can stand on either side. */
export interface NamedProgram {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly language: Language;
}

interface Props {
  readonly mine: readonly NamedProgram[];
  readonly others: readonly NamedProgram[];
  /** Names the others together. */
  readonly othersLabel: string;
  readonly call: CallRequest;
  readonly firstInput: string;
}

/** Two programs on one input, side by side: their text, their cost and their attention. */
export function ComparePrograms({ mine, others, othersLabel, call, firstInput }: Props) {
  const t = useTranslations("compare");
  const [input, setInput] = useState(firstInput);
  const [left, setLeft] = useState(mine[0]);
  const [right, setRight] = useState(others[0] ?? mine[1] ?? mine[0]);
  const groups = [
    { label: othersLabel, programs: others },
    { label: t("own"), programs: mine },
  ];
  if (!left || !right) return <p>{t("nothing")}</p>;
  return (
    <div className="flex flex-col gap-6">
      <InputBox value={input} onChange={setInput} label={t("input")} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        <Side label={t("left")} chosen={left} onChoose={setLeft} groups={groups} call={call} input={input} />
        <Side label={t("right")} chosen={right} onChoose={setRight} groups={groups} call={call} input={input} />
      </div>
    </div>
  );
}

interface SideProps {
  readonly label: string;
  readonly chosen: NamedProgram;
  readonly onChoose: (program: NamedProgram) => void;
  readonly groups: readonly { readonly label: string; readonly programs: readonly NamedProgram[] }[];
  readonly call: CallRequest;
  readonly input: string;
}

function Side({ label, chosen, onChoose, groups, call, input }: SideProps) {
  const id = useId();
  const run = useRun(chosen.source, input, { language: chosen.language, call });
  const all = groups.flatMap(({ programs }) => programs);
  return (
    <section aria-labelledby={`${id}-label`} className="flex min-w-0 flex-col gap-3">
      <h2 id={`${id}-label`} className="sr-only">
        {label}
      </h2>
      <select
        aria-label={label}
        value={chosen.id}
        onChange={(event) => {
          const program = all.find((one) => one.id === event.target.value);
          if (program) onChoose(program);
        }}
        className="min-h-11 min-w-0 max-w-full rounded-lg border border-line-strong bg-panel px-3 text-base"
      >
        {groups.map(
          ({ label: group, programs }) =>
            programs.length > 0 && (
              <optgroup key={group} label={group}>
                {programs.map((program) => (
                  <option key={program.id} value={program.id}>
                    {program.name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
      <CodeEditor
        key={chosen.id}
        value={chosen.source}
        language={chosen.language}
        label={`${label}: ${chosen.name}`}
        problem={run.problem}
        warnings={run.warnings}
        isReadOnly
        minLines={6}
      />
      {run.lastGood && <RunDrawing view={run.lastGood} isStale={run.isStale} />}
    </section>
  );
}
