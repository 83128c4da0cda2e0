import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import { printInputText } from "../../../../engine/index.ts";
import { publicPuzzle } from "../../../../puzzles/load.ts";
import { Link } from "../../../_i18n/navigation.ts";
import { sharedAs } from "../../../_i18n/pages.ts";
import type { AppLocale } from "../../../_i18n/routing.ts";
import { withMessages } from "../../../_i18n/with-messages.tsx";
import { readSolution, type Solution, type SolutionRead } from "../../../_server/boards/solutions.ts";
import { findPuzzle } from "../../../_server/course/puzzles.ts";
import { findReader } from "../../../_server/people/auth.ts";
import { DatabaseUnavailable } from "../../../_server/system/database.ts";
import { LearnerName } from "../../../_ui/board/board-rows.tsx";
import { CodeLines } from "../../../_ui/code-editor/code-lines.tsx";
import { ShownSolution } from "../../../_ui/compare/shown-solution.tsx";
import { orFailure } from "../../or-failure.tsx";
import { CompareWithMine } from "./compare-with-mine.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string }>;
}

/** Others see whose puzzle it solves and how well, also where the program is not open to them. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "board.solution" });
  const read = await readForOthers(id);
  if (read.kind === "none") return { title: t("heading"), robots: { index: false } };
  const { puzzleId, layers, heads } = read.kind === "read" ? read.solution : read;
  const folder = findPuzzle(puzzleId);
  const title = t("title", { title: folder?.data.title[locale] ?? puzzleId });
  const description = t("shared", { layers, heads });
  const { openGraph, twitter } = sharedAs(`/solutions/${id}`, locale, folder ? `solved-${puzzleId}` : "home");
  return { title, description, robots: { index: false }, openGraph: { ...openGraph, title, description }, twitter };
}

/** The page itself says that the database cannot be reached. */
async function readForOthers(id: string): Promise<SolutionRead> {
  try {
    return await readSolution(id, undefined);
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return { kind: "none" };
    throw error;
  }
}

async function SolutionPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("board.solution");
  const read = await readSolution(id, await findReader(await headers()));
  if (read.kind === "none") notFound();
  const puzzleId = read.kind === "read" ? read.solution.puzzleId : read.puzzleId;
  const title = findPuzzle(puzzleId)?.data.title[locale] ?? puzzleId;
  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-5 px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("title", { title })}</h1>
      {read.kind === "locked" ? (
        <p className="card p-4">{t("locked", { layers: read.layers, heads: read.heads })}</p>
      ) : (
        <>
          <p className="flex flex-wrap items-center gap-x-3">
            <LearnerName alias={read.solution.alias} tag={read.solution.tag} isReader={read.solution.isOwn} />
            <span className="tabular-nums">
              {t("score", { layers: read.solution.layers, heads: read.solution.heads, ops: read.solution.ops })}
            </span>
            <span>{read.solution.language === "rasp" ? "RASP" : "RASPy"}</span>
            <span className="text-muted">
              {(await getFormatter()).dateTime(read.solution.createdAt, { dateStyle: "medium" })}
            </span>
          </p>
          <Shown solution={read.solution} locale={locale} />
          {read.solution.isOwn && <p className="text-muted">{t(read.solution.isPublished ? "public" : "private")}</p>}
        </>
      )}
      <p className="flex flex-wrap gap-3">
        <Link href={`/puzzles/${puzzleId}`} className="button">
          {t("puzzle")}
        </Link>
        <Link href={`/puzzles/${puzzleId}/board`} className="button">
          {t("board")}
        </Link>
      </p>
    </div>
  );
}

export default withMessages(
  ["board", "compare", "drawing", "editor", "glossary", "lesson", "notice", "play", "transformer"],
  orFailure(SolutionPage),
);

/** The program with its drawing, and beside the reader's own. A teacher's puzzle is not in the catalog, so its solutions are only read. */
function Shown({ solution, locale }: { readonly solution: Solution; readonly locale: AppLocale }) {
  const { id, source, language, isOwn, alias, tag } = solution;
  const folder = findPuzzle(solution.puzzleId);
  const lines = <CodeLines source={source} language={language} />;
  if (!folder)
    return (
      <pre className="code-box" data-readonly>
        <code className="code-text block">{lines}</code>
      </pre>
    );
  const puzzle = publicPuzzle(folder, locale);
  const [example] = puzzle.examples;
  const call = { function: puzzle.function, call: puzzle.call, args: example?.args ?? {} };
  const firstInput = printInputText(example?.input ?? "hello");
  return (
    <>
      <ShownSolution source={source} language={language} lines={lines} call={call} firstInput={firstInput} />
      {!isOwn && <CompareWithMine puzzle={puzzle} other={{ id, name: alias ?? `…${tag}`, source, language }} />}
    </>
  );
}
