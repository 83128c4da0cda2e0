"use client";

import { useTranslations } from "next-intl";
import type { Sent } from "../../_api/answers.ts";
import type { LineComment } from "../../_api/class-answers.ts";
import { LocalTime } from "./local-time.tsx";

export type SentComment = Sent<LineComment>;

interface Props {
  readonly comments: readonly SentComment[];
  /** Whether the reader is the learner. The teachers see instead what the learner has yet to open. */
  readonly isLearner: boolean;
  /** Changes one of the reader's own. */
  readonly onEdit?: (comment: SentComment) => void;
  /** Deletes one that the reader may delete. */
  readonly onDelete?: (comment: SentComment) => void;
}

/** The comments on one line of a program. */
export function LineComments({ comments, isLearner, onEdit, onDelete }: Props) {
  const t = useTranslations("comments");
  return comments.map((comment) => (
    <article key={comment.id} aria-label={t("ofLine", { line: comment.line })} className="comment-box">
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <bdi className="font-bold [overflow-wrap:anywhere]">{comment.author ?? t("nobody")}</bdi>
        <span className="text-muted">
          <LocalTime at={comment.createdAt} timeZone="UTC" />
          {comment.editedAt && ` · ${t("edited")}`}
        </span>
        {comment.isNew && (
          <span className={isLearner ? "rounded-full bg-accent-soft px-2 font-medium" : "text-muted"}>
            {t(isLearner ? "new" : "unread")}
          </span>
        )}
      </p>
      <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        {comment.text}
      </p>
      {comment.mayDelete && onDelete && (
        <p className="flex flex-wrap gap-2">
          {comment.isOwn && onEdit && (
            <button type="button" className="button button-quiet" onClick={() => onEdit(comment)}>
              {t("edit")}
            </button>
          )}
          <button type="button" className="button button-quiet" onClick={() => onDelete(comment)}>
            {t("delete")}
          </button>
        </p>
      )}
    </article>
  ));
}
