"use client";

import { useTranslations } from "next-intl";
import { useFetched } from "../browser/use-fetched.ts";
import type { GradedProps } from "./graded.tsx";
import type { Submission } from "./use-submission.ts";

/** A verdict's words and drawings are many; they come while the first program is graded. */
const loadGraded = () => import("./graded.tsx");

interface Props extends Omit<GradedProps, "submissionId" | "verdict"> {
  readonly submission: Submission;
}

/** The server's verdict on the last submission. The region is always there, so that a screen reader hears it change. */
export function VerdictPanel({ submission, ...rest }: Props) {
  const t = useTranslations("puzzle");
  const tApi = useTranslations("api");
  const { part: graded } = useFetched(loadGraded, submission.kind !== "none");
  const outcome = submission.kind === "answered" ? submission.outcome : undefined;
  const waiting = submission.kind === "sending" ? submission.waiting : null;
  const isWaiting = submission.kind === "sending" || (outcome?.kind === "graded" && !graded);
  return (
    <section aria-label={t("verdict")} className="has-[>:empty]:absolute">
      <div role="status">
        {isWaiting && <p className="px-3 py-2">{waiting ? t(`waiting.${waiting}`) : t("grading")}</p>}
        {outcome?.kind === "refused" && (
          <p className="bg-bad-soft px-3 py-2 text-bad">
            {tApi.has(outcome.code as "internal") ? tApi(outcome.code as "internal") : tApi("internal")}
          </p>
        )}
        {outcome?.kind === "graded" && graded && (
          <graded.default key={outcome.id} {...rest} submissionId={outcome.id} verdict={outcome.verdict} />
        )}
      </div>
    </section>
  );
}
