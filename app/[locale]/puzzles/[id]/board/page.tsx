import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../../_i18n/navigation.ts";
import { withMessages } from "../../../../_i18n/with-messages.tsx";
import { readBoard } from "../../../../_server/boards/leaderboard.ts";
import { readSmallestModels } from "../../../../_server/boards/smallest-models.ts";
import { findPuzzle } from "../../../../_server/course/puzzles.ts";
import { findReader } from "../../../../_server/people/auth.ts";
import { type BoardSearch, readCircle } from "../../../../_server/teach/class-board.ts";
import { BoardRows } from "../../../../_ui/board/board-rows.tsx";
import { CircleChoice } from "../../../../_ui/board/circle-choice.tsx";
import { Histogram } from "../../../../_ui/board/histogram.tsx";
import { Medal } from "../../../../_ui/board/medal.tsx";
import { ModelRows } from "../../../../_ui/board/model-rows.tsx";
import { ParetoTable } from "../../../../_ui/board/pareto-table.tsx";
import { orFailure } from "../../../or-failure.tsx";
import type { PuzzlePageProps } from "../puzzle-page-props.ts";

export async function generateMetadata({ params }: PuzzlePageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const data = findPuzzle(id)?.data;
  if (!data) return {};
  const t = await getTranslations({ locale, namespace: "board" });
  const title = data.title[locale];
  return { title: t("title", { title }), description: t("description", { title }) };
}

async function BoardPage({ params, searchParams }: PuzzlePageProps & BoardSearch) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const data = findPuzzle(id)?.data;
  if (!data) notFound();
  const t = await getTranslations("board");
  const reader = await findReader(await headers());
  const circle = await readCircle(reader, (await searchParams).class);
  const { layers, heads, front, rows, refuted, learners, own } = await readBoard(id, reader, circle.among);
  const models = data.transformer ? await readSmallestModels(id, reader?.learnerId, circle.among) : [];
  const isBelow = own !== null && !rows.some(({ isReader }) => isReader) && own.rank !== null;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 py-8 sm:px-6">
      <div>
        <h1 className="font-extrabold text-3xl">{t("title", { title: data.title[locale] })}</h1>
        <p className="mt-3">{t("learners", { count: learners })}</p>
        {own && (
          <p className="mt-2 flex flex-wrap items-center gap-2">
            {t("own", { rank: own.rank ?? 0, layers: own.layers, heads: own.heads, ops: own.ops })}
            <Medal score={own} medals={data.medals} />
          </p>
        )}
      </div>
      <CircleChoice path={`/puzzles/${id}/board`} classes={circle.classes} chosenId={circle.chosen?.id} />
      {layers.length > 0 && <Histogram of="layers" bars={layers} own={own?.layers} />}
      {heads.length > 0 && <Histogram of="heads" bars={heads} own={own?.heads} />}
      {front.length > 0 && <ParetoTable front={front} own={own} />}
      {rows.length > 0 && <BoardRows rows={isBelow ? [...rows, own] : rows} caption={t("list")} />}
      {models.length > 0 && <ModelRows rows={models} />}
      {refuted.length > 0 && (
        <div>
          <h2 className="font-bold text-lg">{t("refuted.title")}</h2>
          <p className="mt-1 mb-3 text-muted">{t("refuted.lead")}</p>
          <BoardRows rows={refuted} caption={t("refuted.title")} />
        </div>
      )}
      <p className="text-muted text-sm">{t("rules")}</p>
      <p className="flex flex-wrap gap-3">
        <Link href={`/puzzles/${id}`} className="button">
          {t("back")}
        </Link>
        <Link href={`/puzzles/${id}/history`} className="button">
          {t("history")}
        </Link>
        <Link href="/boards" className="button">
          {t("global.title")}
        </Link>
      </p>
    </div>
  );
}

export default withMessages(["board", "notice"], orFailure(BoardPage));
