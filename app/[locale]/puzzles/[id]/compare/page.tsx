import { withMessages } from "../../../../_i18n/with-messages.tsx";
import { everyPuzzle } from "../every-puzzle.ts";
import type { PuzzlePageProps } from "../puzzle-page-props.ts";
import { metadataOf, SidePage } from "../side-page.tsx";
import { CompareSolutions } from "./compare-solutions.tsx";

export const generateStaticParams = everyPuzzle;
// Any other id is an unknown address.
export const dynamicParams = false;
export const generateMetadata = metadataOf("compare");

async function ComparePage({ params }: PuzzlePageProps) {
  return (
    <SidePage side="compare" width="max-w-[100rem]" params={params}>
      {(puzzle) => <CompareSolutions puzzle={puzzle} />}
    </SidePage>
  );
}

export default withMessages(["compare", "drawing", "editor", "glossary", "lesson", "play", "transformer"], ComparePage);
