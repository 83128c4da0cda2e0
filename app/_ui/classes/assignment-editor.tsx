"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { FIRST_TERMS } from "../../_api/class-answers.ts";
import { useRouter } from "../../_i18n/navigation.ts";
import { useWarnBeforeLeaving } from "../browser/use-warn-before-leaving.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import { AssignmentRow } from "./assignment-row.tsx";
import type { AssignmentItem, PuzzleChoice } from "./class-types.ts";

interface Props {
  readonly classId: string;
  readonly assignments: readonly AssignmentItem[];
  readonly choices: readonly PuzzleChoice[];
  /** Times are set on the clocks of this zone. */
  readonly timeZone: string;
}

/** The puzzles of a class, their order and their terms. */
export function AssignmentEditor({ classId, assignments, choices, timeZone }: Props) {
  const t = useTranslations("classes");
  const router = useRouter();
  const id = useId();
  const [items, setItems] = useState(assignments);
  const [sent, setSent] = useState(assignments);
  const [known, setKnown] = useState(assignments);
  // The server's list replaces this one, unless the teacher has gone on since it was sent.
  if (known !== assignments) {
    setKnown(assignments);
    if (items === known || items === sent) setItems(assignments);
  }
  const left = choices.filter(({ puzzleId }) => !items.some((item) => item.puzzleId === puzzleId));
  const [chosen, setChosen] = useState("");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const isUnsaved = JSON.stringify(items) !== JSON.stringify(assignments);
  useWarnBeforeLeaving(isUnsaved);
  const picked = left.find(({ puzzleId }) => puzzleId === chosen) ?? left[0];

  const change = (next: readonly AssignmentItem[]) => {
    setItems(next);
    setOutcome(NO_OUTCOME);
  };
  const move = (at: number, by: number) => {
    const item = items[at];
    if (item) change(items.toSpliced(at, 1).toSpliced(at + by, 0, item));
  };

  async function save() {
    setSent(items);
    const body = items.map(({ title: _, path: __, ...terms }) => terms);
    const answer = await ask("PATCH", `/api/classes/${classId}`, { change: "assignments", assignments: body });
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    setOutcome({ kind: "done", text: t("savedList") });
    router.refresh();
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-muted">{t("timesIn", { zone: timeZone })}</p>
      <ol className="flex flex-col gap-2 empty:hidden">
        {items.map((item, at) => (
          <AssignmentRow
            key={item.puzzleId}
            item={item}
            at={at}
            isLast={at === items.length - 1}
            timeZone={timeZone}
            onChange={(terms) => change(items.with(at, { ...item, ...terms }))}
            onMove={(by) => move(at, by)}
            onRemove={() => change(items.toSpliced(at, 1))}
          />
        ))}
      </ol>
      {picked && (
        <div className="flex flex-wrap items-end gap-2">
          <div className="min-w-0 flex-1">
            <label htmlFor={id} className="block font-medium">
              {t("add")}
            </label>
            <select
              id={id}
              value={picked.puzzleId}
              onChange={(event) => setChosen(event.target.value)}
              className="mt-1 min-h-11 w-full rounded-lg border border-line-strong bg-panel px-3"
            >
              {[true, false].map((isOwn) => (
                <optgroup key={String(isOwn)} label={t(isOwn ? "own" : "catalog")}>
                  {left
                    .filter((choice) => choice.isOwn === isOwn)
                    .map(({ puzzleId, title }) => (
                      <option key={puzzleId} value={puzzleId}>
                        {title}
                      </option>
                    ))}
                </optgroup>
              ))}
            </select>
          </div>
          <button
            type="button"
            className="button"
            onClick={() =>
              change([...items, { ...FIRST_TERMS, puzzleId: picked.puzzleId, title: picked.title, path: null }])
            }
          >
            {t("addDo")}
          </button>
        </div>
      )}
      <button type="button" className="button button-primary self-start" onClick={save}>
        {t("save")}
      </button>
      {isUnsaved && <p className="text-warn">{t("unsavedList")}</p>}
      <Notice outcome={outcome} />
    </div>
  );
}
