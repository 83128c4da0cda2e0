"use client";

import { useTranslations } from "next-intl";
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useRouter } from "../../_i18n/navigation.ts";
import { useWarnBeforeLeaving } from "../browser/use-warn-before-leaving.ts";
import { type Answered, ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import { CommentForm } from "./comment-form.tsx";
import "../code-editor/code.css";
import { LineComments, type SentComment } from "./line-comments.tsx";

interface Props {
  /** The content of each line. */
  readonly lines: readonly ReactNode[];
  readonly comments: readonly SentComment[];
  /** The class and the submission that a teacher may comment on; left out for the learner, who opens the comments by seeing them. */
  readonly place?: { readonly classId: string; readonly submissionId: string };
}

/** The comment that is being written. */
interface Writing {
  readonly line: number;
  /** An earlier comment that it replaces. */
  readonly id?: string;
  /** The text at the start. */
  readonly first: string;
}

/** A program with comments between its lines. A teacher writes one by the number of the line, also by keyboard alone. */
export function CommentedProgram({ lines, comments, place }: Props) {
  const t = useTranslations("comments");
  const router = useRouter();
  const numbers = useRef<(HTMLButtonElement | null)[]>([]);
  /** The one number that Tab reaches; the arrows move on from it. */
  const [active, setActive] = useState(1);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const isBusy = outcome.kind === "busy";
  const isWritten = writing !== null && text !== writing.first;
  useWarnBeforeLeaving(isWritten);
  useOpened(place ? [] : comments);

  const focusLine = (line: number) => {
    setActive(line);
    numbers.current[line]?.focus();
  };
  const move = (event: KeyboardEvent, line: number) => {
    const to = { ArrowUp: line - 1, ArrowDown: line + 1, Home: 1, End: lines.length }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focusLine(Math.min(Math.max(1, to), lines.length));
  };
  const mayDiscard = () => !isBusy && (!isWritten || confirm(t("discardConfirm")));
  const close = () => {
    if (writing) focusLine(writing.line);
    setWriting(null);
    setText("");
  };
  const write = (next: Writing) => {
    // A new text moves along to another line, but is not mixed with an earlier comment.
    const isMoved = writing !== null && writing.id === undefined && next.id === undefined;
    if (!isMoved) {
      if (!mayDiscard()) return;
      setText(next.first);
    }
    setActive(next.line);
    setWriting(next);
    setOutcome(NO_OUTCOME);
  };

  async function run(asked: Promise<Answered<unknown>>, done: string) {
    setOutcome({ kind: "busy" });
    const answer = await asked;
    setOutcome(answer.ok ? { kind: "done", text: done } : { kind: "problem", reason: answer.reason });
    if (answer.ok) router.refresh();
    return answer.ok;
  }
  async function send() {
    if (!place || !writing) return;
    const { line, id } = writing;
    const sent = id
      ? ask("PATCH", `/api/classes/${place.classId}/comments/${id}`, { text })
      : ask("POST", `/api/classes/${place.classId}/programs/${place.submissionId}`, { line, text });
    if (await run(sent, t("sent"))) close();
  }
  async function remove(comment: SentComment) {
    if (!place || !confirm(t("deleteConfirm"))) return;
    if (await run(ask("DELETE", `/api/classes/${place.classId}/comments/${comment.id}`), t("deleted")))
      focusLine(comment.line);
  }

  const form = writing && (
    <CommentForm
      line={writing.line}
      text={text}
      isBusy={isBusy}
      onText={setText}
      onSend={send}
      onCancel={() => mayDiscard() && close()}
    />
  );
  return (
    <>
      <section className="code-box" data-readonly data-commented aria-label={t("program")}>
        <div className="code-text">
          {lines.map((content, i) => {
            const line = i + 1;
            const about = comments.filter((one) => one.line === line && one.id !== writing?.id);
            return (
              <Fragment key={line}>
                <div className="code-line">
                  {place && (
                    <button
                      type="button"
                      ref={(element) => {
                        numbers.current[line] = element;
                      }}
                      className="line-number-button"
                      aria-label={t("onLine", { line })}
                      tabIndex={line === active ? 0 : -1}
                      onKeyDown={(event) => move(event, line)}
                      onClick={() => write({ line, first: "" })}
                    >
                      {line}
                    </button>
                  )}
                  {content}
                </div>
                <LineComments
                  comments={about}
                  isLearner={!place}
                  {...(place && {
                    onEdit: (comment: SentComment) => write({ line, id: comment.id, first: comment.text }),
                    onDelete: remove,
                  })}
                />
                {writing?.line === line && form}
              </Fragment>
            );
          })}
        </div>
      </section>
      <Notice outcome={outcome} />
    </>
  );
}

/** Tells the server that the learner has opened these comments. */
function useOpened(comments: readonly SentComment[]): void {
  const fresh = comments.filter(({ isNew }) => isNew).map(({ id, editedAt }) => ({ id, editedAt }));
  const key = JSON.stringify(fresh);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the list
  useEffect(() => {
    if (fresh.length > 0) void ask("PATCH", "/api/comments", { opened: fresh });
  }, [key]);
}
