"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { AlertDialog } from "radix-ui";
import { useCallback, useEffect, useState } from "react";
import type { HistoryAnswer, PastSubmission, Sent } from "../../_api/answers.ts";
import type { PlacedComment } from "../../_api/class-answers.ts";
import { getPathname, Link } from "../../_i18n/navigation.ts";
import { Medal } from "../board/medal.tsx";
import type { Medals } from "../board/medal-of.ts";
import { keep, readKept } from "../browser/kept-text.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import { draftKey, keepLanguage, LANGUAGE_NAMES } from "../program/kept-language.ts";
import { DiffView } from "./diff-view.tsx";
import { PastComments } from "./past-comments.tsx";

export type Past = Sent<PastSubmission>;

interface Props {
  readonly puzzleId: string;
  readonly medals: Medals;
}

/** A learner's submissions of one puzzle. Each shows its changes since the one before, and can be opened again or published. */
export function SubmissionHistory({ puzzleId, medals }: Props) {
  const t = useTranslations("history");
  const [submissions, setSubmissions] = useState<readonly Past[] | null>(null);
  const [comments, setComments] = useState<readonly Sent<PlacedComment>[]>([]);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "busy" });
  const load = useCallback(async () => {
    const answer = await ask<Sent<HistoryAnswer>>("GET", `/api/history/${puzzleId}`);
    if (answer.ok) {
      setSubmissions(answer.body.submissions);
      setComments(answer.body.comments);
    }
    setOutcome(answer.ok ? NO_OUTCOME : { kind: "problem", reason: answer.reason });
  }, [puzzleId]);
  useEffect(() => void load(), [load]);

  async function publish({ id, isPublished }: Past) {
    const answer = await ask("PATCH", `/api/submissions/${id}`, { isPublished: !isPublished });
    if (answer.ok) await load();
    else setOutcome({ kind: "problem", reason: answer.reason });
  }

  return (
    <>
      <Notice outcome={outcome} />
      {submissions?.length === 0 && <p>{t("empty")}</p>}
      <ol className="flex flex-col gap-4">
        {submissions?.map((past, i) => (
          <li key={past.id} className="card p-4">
            <Summary past={past} medals={medals} />
            <PastComments
              source={past.source}
              comments={comments.filter(({ submissionId }) => submissionId === past.id)}
            />
            <details className="mt-3">
              <summary className="link cursor-pointer">{t(submissions[i + 1] ? "diff" : "program")}</summary>
              <div className="mt-2">
                <DiffView before={submissions[i + 1]?.source ?? ""} after={past.source} />
              </div>
            </details>
            <div className="mt-3 flex flex-wrap gap-3">
              <Reopen puzzleId={puzzleId} past={past} submissions={submissions} />
              {past.status === "passed" && past.ranked && (
                <>
                  <button type="button" className="button" onClick={() => publish(past)}>
                    {t(past.isPublished ? "unpublish" : "publish")}
                  </button>
                  <Link href={`/solutions/${past.id}`} className="button button-quiet">
                    {t("permalink")}
                  </Link>
                </>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Summary({ past, medals }: { readonly past: Past; readonly medals: Medals }) {
  const t = useTranslations("history");
  const format = useFormatter();
  const { layers, heads, ops } = past;
  const colour = past.status === "passed" ? "bg-good-soft text-good" : "bg-bad-soft text-bad";
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className={`rounded-full px-2 py-0.5 font-medium ${colour}`}>{t(`status.${past.status}`)}</span>
      {layers !== null && heads !== null && ops !== null && (
        <span className="tabular-nums">{t("score", { layers, heads, ops })}</span>
      )}
      {past.status === "failed" && (
        <span className="tabular-nums">{t("tests", { passed: past.testsPassed, total: past.testsTotal })}</span>
      )}
      {past.status === "passed" && !past.ranked && <span className="text-warn">{t("unranked")}</span>}
      {past.standing === "refuted" && <span className="text-warn">{t("refuted")}</span>}
      {past.ranked && layers !== null && heads !== null && <Medal score={{ layers, heads }} medals={medals} />}
      {past.language !== "raspy" && <span>{LANGUAGE_NAMES[past.language]}</span>}
      <span className="text-muted">
        {format.dateTime(new Date(past.createdAt), { dateStyle: "medium", timeStyle: "short" })}
      </span>
    </p>
  );
}

interface ReopenProps {
  readonly puzzleId: string;
  readonly past: Past;
  readonly submissions: readonly Past[];
}

/** Puts a program back into the editor; a draft that was never submitted is not replaced without asking. */
function Reopen({ puzzleId, past: { source, language }, submissions }: ReopenProps) {
  const t = useTranslations("history");
  const locale = useLocale();
  const [isAsking, setIsAsking] = useState(false);
  const storageKey = draftKey(puzzleId, language);

  function open() {
    const draft = readKept(storageKey);
    const isSafe = draft === null || submissions.some((past) => past.source === draft);
    if (isSafe) replace();
    else setIsAsking(true);
  }

  function replace() {
    keep(storageKey, source);
    keepLanguage(language);
    location.assign(getPathname({ href: `/puzzles/${puzzleId}`, locale }));
  }

  return (
    <>
      <button type="button" className="button" onClick={open}>
        {t("reopen")}
      </button>
      <AlertDialog.Root open={isAsking} onOpenChange={setIsAsking}>
        <AlertDialog.Portal>
          <AlertDialog.Overlay className="fixed inset-0 z-50 bg-ink/40" />
          <AlertDialog.Content className="card fixed top-1/2 left-1/2 z-50 w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 p-5">
            <AlertDialog.Title className="font-bold text-xl">{t("replace.title")}</AlertDialog.Title>
            <AlertDialog.Description className="mt-2">{t("replace.lead")}</AlertDialog.Description>
            <div className="mt-4 flex flex-wrap gap-3">
              <AlertDialog.Action className="button" onClick={replace}>
                {t("replace.do")}
              </AlertDialog.Action>
              <AlertDialog.Cancel className="button button-primary">{t("replace.cancel")}</AlertDialog.Cancel>
            </div>
          </AlertDialog.Content>
        </AlertDialog.Portal>
      </AlertDialog.Root>
    </>
  );
}
