"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type PublicPuzzle, printInputText } from "../../../../../engine/index.ts";
import type { HistoryAnswer, Sent } from "../../../../_api/answers.ts";
import { ComparePrograms, type NamedProgram } from "../../../../_ui/compare/compare-programs.tsx";
import { ask } from "../../../../_ui/form/ask.ts";
import type { Past } from "../../../../_ui/history/submission-history.tsx";
import { readAfter } from "../read-after.tsx";

type Programs =
  | { readonly kind: "waiting" | "unsolved" | "unavailable" | "none" }
  | {
      readonly kind: "read";
      readonly past: readonly Past[];
      readonly others: readonly NamedProgram[];
      readonly isCut: boolean;
    };

interface Props {
  readonly puzzle: PublicPuzzle;
  /** Somebody's solution; left out, the reference solutions that are no better than the learner's own. */
  readonly other?: NamedProgram;
}

/** A learner's submissions beside other solutions, for learners who solved the puzzle. Those that passed come first. */
export function CompareSolutions({ puzzle, other }: Props) {
  const t = useTranslations("compare");
  const format = useFormatter();
  const [programs, setPrograms] = useState<Programs>({ kind: "waiting" });
  useEffect(() => {
    readPrograms(puzzle.id, other).then(setPrograms, () => setPrograms({ kind: "unavailable" }));
  }, [puzzle.id, other]);
  if (programs.kind !== "read")
    return (
      <p role="status" className={programs.kind === "waiting" ? "text-muted" : "rounded-lg bg-warn-soft p-3 text-warn"}>
        {t(programs.kind)}
      </p>
    );
  const mine = programs.past.map(({ id, source, language, status, layers, heads, createdAt }) => {
    const time = format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" });
    const isPassed = status === "passed" && layers !== null && heads !== null;
    return { id, source, language, name: isPassed ? t("counted", { layers, heads, time }) : t("failed", { time }) };
  });
  const [example] = puzzle.examples;
  return (
    <>
      {programs.isCut && <p className="text-muted">{t("cut")}</p>}
      <ComparePrograms
        mine={mine}
        others={programs.others}
        othersLabel={t(other ? "other" : "references")}
        call={{ function: puzzle.function, call: puzzle.call, args: example?.args ?? {} }}
        firstInput={printInputText(example?.input ?? "hello")}
      />
    </>
  );
}

async function readPrograms(puzzleId: string, other: NamedProgram | undefined): Promise<Programs> {
  const [after, history] = await Promise.all([
    other ? null : readAfter(puzzleId),
    ask<Sent<HistoryAnswer>>("GET", `/api/history/${puzzleId}`),
  ]);
  if (after && after.kind !== "read") return { kind: after.kind };
  if (!history.ok) return { kind: "unavailable" };
  const past = distinct(history.body.submissions);
  if (other) return past.length > 0 ? { kind: "read", past, others: [other], isCut: false } : { kind: "none" };
  const { solutions = [], isCut = false } = after?.after ?? {};
  const others = solutions.map(({ name, source }) => ({
    id: `reference ${name}`,
    name,
    source,
    language: "raspy" as const,
  }));
  return { kind: "read", past, others, isCut };
}

/** Each program once, the ones that passed before the others; within both, the newest first. */
function distinct(submissions: readonly Past[]): Past[] {
  const ordered = [
    ...submissions.filter(({ status }) => status === "passed"),
    ...submissions.filter(({ status }) => status !== "passed"),
  ];
  return ordered.filter(({ source }, i) => ordered.findIndex((one) => one.source === source) === i);
}
