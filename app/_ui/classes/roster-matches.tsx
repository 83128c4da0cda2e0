"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RosterRow, Unmatched } from "../../_api/class-answers.ts";
import { Link, useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import { SelectField } from "./select-field.tsx";

interface Props {
  readonly classId: string;
  readonly unmatched: readonly Unmatched[];
  /** The persons to choose from. */
  readonly absent: readonly RosterRow[];
}

/** Learners who are on no list, each with the persons of the list who have not joined. */
export function RosterMatches({ classId, unmatched, absent }: Props) {
  const persons = absent.map(({ id, name, studentNumber, section }): [string, string] => [
    id,
    [name, studentNumber, section].filter(Boolean).join(" · "),
  ]);
  return (
    <ul className="flex flex-col gap-2 empty:hidden">
      {unmatched.map((learner) => (
        <LearnerMatch key={learner.memberId} classId={classId} learner={learner} persons={persons} />
      ))}
    </ul>
  );
}

interface MatchProps {
  readonly classId: string;
  readonly learner: Unmatched;
  /** The id of each person with the words that name them. */
  readonly persons: readonly (readonly [string, string])[];
}

function LearnerMatch({ classId, learner: { memberId, name, studentNumber }, persons }: MatchProps) {
  const t = useTranslations("classes");
  const router = useRouter();
  const [entryId, setEntryId] = useState("");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function match() {
    setOutcome({ kind: "busy" });
    const path = `/api/classes/${classId}/members/${memberId}`;
    const answer = await ask("PATCH", path, { change: "match", entryId });
    setOutcome(answer.ok ? NO_OUTCOME : { kind: "problem", reason: answer.reason });
    router.refresh();
  }

  return (
    <li className="flex flex-wrap items-end gap-3 border-line border-b pb-2">
      <Link href={`/classes/${classId}/members/${memberId}`} className="link mr-auto [overflow-wrap:anywhere]">
        {name} {studentNumber && <span className="text-muted text-sm">{studentNumber}</span>}
      </Link>
      {persons.length > 0 && (
        <>
          <SelectField
            label={t("matchTo", { name })}
            value={entryId}
            choices={[["", t("choose")], ...persons]}
            onChange={setEntryId}
          />
          <button
            type="button"
            className="button"
            disabled={entryId === "" || outcome.kind === "busy"}
            onClick={match}
            aria-label={t("matchLearner", { name })}
          >
            {t("match")}
          </button>
        </>
      )}
      <Notice outcome={outcome} />
    </li>
  );
}
