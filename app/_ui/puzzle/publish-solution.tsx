import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";

/** Publishes a ranked solution for those who reached its score, and leads to its page. Its parts join the row that it is in. */
export function PublishSolution({ submissionId }: { readonly submissionId: string }) {
  const t = useTranslations("puzzle.publish");
  const [state, setState] = useState<"private" | "sending" | "published" | "failed">("private");
  async function publish() {
    setState("sending");
    const answer = await ask("PATCH", `/api/submissions/${submissionId}`, { isPublished: true });
    setState(answer.ok ? "published" : "failed");
  }
  return (
    <div className="contents text-sm">
      {state !== "published" && (
        <button type="button" className="button" disabled={state === "sending"} onClick={() => void publish()}>
          {t("do")}
        </button>
      )}
      <span className={state === "failed" ? "text-bad" : "text-muted"}>
        {t(state === "published" ? "done" : state === "failed" ? "failed" : "lead")}
      </span>
      {state === "published" && (
        <Link href={`/solutions/${submissionId}`} className="link inline-flex min-h-11 items-center">
          {t("page")}
        </Link>
      )}
    </div>
  );
}
