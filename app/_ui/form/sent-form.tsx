import type { FormEventHandler, ReactNode } from "react";
import { Notice, type Outcome } from "./notice.tsx";

interface Props {
  readonly onSubmit: FormEventHandler<HTMLFormElement>;
  readonly outcome: Outcome;
  /** The words on the button. */
  readonly send: string;
  /** Whether sending is the main thing that its page is for. */
  readonly isPrimary?: boolean;
  /** Another class for the form. */
  readonly className?: string;
  /** The fields. */
  readonly children: ReactNode;
}

/** Fields, the button that sends them, and the outcome. The button waits while the server answers. */
export function SentForm({ onSubmit, outcome, send, isPrimary = true, className = "", children }: Props) {
  return (
    <form onSubmit={onSubmit} className={`flex flex-col gap-4 ${className}`}>
      {children}
      <button
        type="submit"
        className={`button self-start ${isPrimary ? "button-primary" : ""}`}
        disabled={outcome.kind === "busy"}
      >
        {send}
      </button>
      <Notice outcome={outcome} />
    </form>
  );
}
