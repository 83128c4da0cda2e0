import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../_i18n/navigation.ts";
import type { AppLocale } from "../../../_i18n/routing.ts";
import { withMessages } from "../../../_i18n/with-messages.tsx";
import { readSolution } from "../../../_server/boards/solutions.ts";
import { findPuzzle } from "../../../_server/course/puzzles.ts";
import { findReader } from "../../../_server/people/auth.ts";
import { LearnerName } from "../../../_ui/board/board-rows.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "board.solution" });
  return { title: t("heading"), robots: { index: false } };
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
    <div className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-8 sm:px-6">
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
            <span className="text-muted">
              {(await getFormatter()).dateTime(read.solution.createdAt, { dateStyle: "medium" })}
            </span>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <pre className="card overflow-x-auto p-4" tabIndex={0}>
            <code>{read.solution.source}</code>
          </pre>
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

export default withMessages(["board", "notice"], SolutionPage);
