import { withMessages } from "../../../../_i18n/with-messages.tsx";
import { SubmissionHistory } from "../../../../_ui/history/submission-history.tsx";
import { everyPuzzle } from "../every-puzzle.ts";
import type { PuzzlePageProps } from "../puzzle-page-props.ts";
import { metadataOf, SidePage } from "../side-page.tsx";

export const generateStaticParams = everyPuzzle;
// Any other id is an unknown address.
export const dynamicParams = false;
export const generateMetadata = metadataOf("history");

async function HistoryPage({ params }: PuzzlePageProps) {
  return (
    <SidePage side="history" width="max-w-4xl" params={params}>
      {({ id, medals }) => <SubmissionHistory puzzleId={id} medals={medals} />}
    </SidePage>
  );
}

export default withMessages(["board", "comments", "history", "notice"], HistoryPage);
