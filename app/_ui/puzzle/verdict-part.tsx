import type { ReactNode } from "react";
import { Nudge } from "./nudge.tsx";
import { failureOf, type Workspace } from "./use-workspace.ts";
import { VerdictPanel } from "./verdict-panel.tsx";

interface Props {
  readonly workspace: Workspace;
  /** Shown with the verdict of a solved puzzle, such as the link to the next one. */
  readonly next?: ReactNode;
}

/** The server's verdict, and a hint that fits the present mistake. */
export function VerdictPart({ workspace, next }: Props) {
  const { puzzle, submission, draft, tryOn } = workspace;
  return (
    <>
      <VerdictPanel
        puzzle={puzzle}
        submission={submission}
        isEdited={submission.kind === "answered" && submission.source !== draft.source}
        onUseInput={tryOn}
        onStepTo={tryOn}
        next={next}
      />
      {workspace.isBegun && (
        <Nudge counterexample={failureOf(workspace)} check={workspace.check} source={draft.source} />
      )}
    </>
  );
}
