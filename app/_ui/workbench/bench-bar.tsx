import type { ReactNode } from "react";

export interface BenchState {
  readonly look: "good" | "bad" | "muted";
  readonly text: string;
  readonly counts: string;
  /** A run after the first one is on its way; a page that nobody has touched may ask for none. */
  readonly isPending: boolean;
}

const LOOKS: Readonly<Record<BenchState["look"], string>> = {
  good: "text-good",
  bad: "text-bad",
  muted: "text-ink",
};

/** The state of the program in a line, with the buttons that are always at hand. */
export function BenchBar({ state, children }: { readonly state: BenchState; readonly children?: ReactNode }) {
  const { look, text, counts, isPending } = state;
  return (
    <div className="bench-bar">
      <div className="mr-auto flex min-w-0 flex-col leading-tight sm:flex-row sm:items-baseline sm:gap-x-4">
        <span className={`truncate font-semibold ${LOOKS[look]}`} data-bench-state={look}>
          {text}
          <span className={isPending ? "bench-pending" : "invisible"} aria-hidden="true">
            …
          </span>
        </span>
        <span className="truncate text-muted text-sm tabular-nums">{counts}</span>
      </div>
      {children}
    </div>
  );
}
