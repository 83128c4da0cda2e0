"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useRef } from "react";
import { COMMENT_LENGTH } from "../../_api/class-answers.ts";

interface Props {
  readonly line: number;
  readonly text: string;
  readonly isBusy: boolean;
  readonly onText: (text: string) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** A box for a comment on one line. It takes the focus when it opens; Escape cancels it. */
export function CommentForm({ line, text, isBusy, onText, onSend, onCancel }: Props) {
  const t = useTranslations("comments");
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form that moves to another line takes the focus again
  useEffect(() => box.current?.focus(), [line]);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    onSend();
  }
  return (
    <form onSubmit={onSubmit} className="comment-box flex flex-col gap-2">
      <label htmlFor={id} className="font-medium">
        {t("onLine", { line })}
      </label>
      <textarea
        id={id}
        ref={box}
        rows={3}
        required
        maxLength={COMMENT_LENGTH}
        value={text}
        dir="auto"
        onChange={({ target }) => onText(target.value)}
        readOnly={isBusy}
        // Escape also ends the choice of a Chinese character.
        onKeyDown={({ key, nativeEvent }) => key === "Escape" && !nativeEvent.isComposing && onCancel()}
        className="w-full rounded-lg border border-line-strong bg-panel px-3 py-2"
      />
      <p className="flex flex-wrap gap-2">
        <button type="submit" className="button button-primary" disabled={isBusy}>
          {t("send")}
        </button>
        <button type="button" className="button button-quiet" disabled={isBusy} onClick={onCancel}>
          {t("cancel")}
        </button>
      </p>
    </form>
  );
}
