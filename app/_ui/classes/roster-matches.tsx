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
  const t = useTranslations("classes");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const persons = absent.map(({ id, name, studentNumber, section }): [string, string] => [
    id,
    [name, studentNumber, section].filter(Boolean).join(" · "),
  ]);

  async function match(memberId: string, entryId: string) {
    if (entryId === "") return;
    const path = `/api/classes/${classId}/members/${memberId}`;
    const answer = await ask("PATCH", path, { change: "match", entryId });
    setOutcome(answer.ok ? NO_OUTCOME : { kind: "problem", reason: answer.reason });
    router.refresh();
  }

  return (
    <>
      <ul className="flex flex-col gap-2 empty:hidden">
        {unmatched.map(({ memberId, name, studentNumber }) => (
          <li key={memberId} className="flex flex-wrap items-end gap-3 border-line border-b pb-2">
            <Link href={`/classes/${classId}/members/${memberId}`} className="link mr-auto [overflow-wrap:anywhere]">
              {name} {studentNumber && <span className="text-muted text-sm">{studentNumber}</span>}
            </Link>
            {persons.length > 0 && (
              <SelectField
                label={t("matchTo", { name })}
                value=""
                choices={[["", t("choose")], ...persons]}
                onChange={(entryId) => void match(memberId, entryId)}
              />
            )}
          </li>
        ))}
      </ul>
      <Notice outcome={outcome} />
    </>
  );
}
