"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CommentedProgram } from "../classes/commented-program.tsx";
import type { SentComment } from "../classes/line-comments.tsx";

/** The comments on a program, beside its lines. They are opened with it. */
export function PastComments({
  source,
  comments,
}: {
  readonly source: string;
  readonly comments: readonly SentComment[];
}) {
  const t = useTranslations("comments");
  const [isOpen, setOpen] = useState(false);
  if (comments.length === 0) return null;
  const fresh = comments.filter(({ isNew }) => isNew).length;
  return (
    <details className="mt-3" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="link cursor-pointer font-medium">
        {fresh > 0 ? t("showNew", { count: fresh }) : t("show", { count: comments.length })}
      </summary>
      {isOpen && (
        <div className="mt-2">
          <CommentedProgram lines={source.split("\n")} comments={comments} />
        </div>
      )}
    </details>
  );
}
