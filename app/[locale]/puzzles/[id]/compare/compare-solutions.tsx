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
  | { readonly kind: "waiting" | "unsolved" | "unavailable" }
  | { readonly kind: "read"; readonly past: readonly Past[]; readonly references: readonly NamedProgram[] };

/** A learner's submissions beside the reference solutions, for learners who solved the puzzle. Those that passed come first. */
export function CompareSolutions({ puzzle }: { readonly puzzle: PublicPuzzle }) {
  const t = useTranslations("compare");
  const format = useFormatter();
  const [programs, setPrograms] = useState<Programs>({ kind: "waiting" });
  useEffect(() => {
    readPrograms(puzzle.id).then(setPrograms, () => setPrograms({ kind: "unavailable" }));
  }, [puzzle.id]);
  if (programs.kind !== "read")
    return (
      <p role="status" className={programs.kind === "waiting" ? "text-muted" : "rounded-lg bg-warn-soft p-3 text-warn"}>
        {t(programs.kind)}
      </p>
    );
  const mine = programs.past.map(({ id, source, status, layers, heads, createdAt }) => {
    const time = format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" });
    const isPassed = status === "passed" && layers !== null && heads !== null;
    return { id, source, name: isPassed ? t("counted", { layers, heads, time }) : t("failed", { time }) };
  });
  const [example] = puzzle.examples;
  return (
    <ComparePrograms
      mine={mine}
      others={programs.references}
      call={{ function: puzzle.function, call: puzzle.call, args: example?.args ?? {} }}
      firstInput={printInputText(example?.input ?? "hello")}
    />
  );
}

async function readPrograms(puzzleId: string): Promise<Programs> {
  const [after, history] = await Promise.all([
    readAfter(puzzleId),
    ask<Sent<HistoryAnswer>>("GET", `/api/history/${puzzleId}`),
  ]);
  if (after.kind !== "read") return { kind: after.kind };
  if (!history.ok) return { kind: "unavailable" };
  const references = after.after.solutions.map(({ name, source }) => ({ id: `reference ${name}`, name, source }));
  return { kind: "read", past: distinct(history.body.submissions), references };
}

/** Each program once, the ones that passed before the others; within both, the newest first. */
function distinct(submissions: readonly Past[]): Past[] {
  const ordered = [
    ...submissions.filter(({ status }) => status === "passed"),
    ...submissions.filter(({ status }) => status !== "passed"),
  ];
  return ordered.filter(({ source }, i) => ordered.findIndex((one) => one.source === source) === i);
}
