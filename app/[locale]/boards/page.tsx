import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { challenges, seasonSets } from "../../../puzzles/catalog.ts";
import type { PuzzleFolder } from "../../../puzzles/load.ts";
import { Link } from "../../_i18n/navigation.ts";
import type { AppLocale, LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { type GlobalRow, readGlobalBoard } from "../../_server/boards/global-board.ts";
import { puzzles } from "../../_server/course/puzzles.ts";
import { findReader } from "../../_server/people/auth.ts";
import { type BoardSearch, readCircle } from "../../_server/teach/class-board.ts";
import { LearnerName } from "../../_ui/board/board-rows.tsx";
import { CircleChoice } from "../../_ui/board/circle-choice.tsx";
import { orFailure } from "../or-failure.tsx";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "board.global" });
  return { title: t("title"), description: t("lead") };
}

async function BoardsPage({ params, searchParams }: LocaleProps & BoardSearch) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("board.global");
  const tPuzzles = await getTranslations("puzzles");
  const catalog = puzzles();
  const reader = await findReader(await headers());
  const circle = await readCircle(reader, (await searchParams).class);
  const { rows, own } = await readGlobalBoard(reader?.learnerId, circle.among);
  const shown = own && !rows.some(({ isReader }) => isReader) ? [...rows, own] : rows;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-6 px-4 py-8 sm:px-6">
      <div>
        <h1 className="font-extrabold text-3xl">{t("title")}</h1>
        <p className="mt-2 text-muted">{t("lead")}</p>
      </div>
      <CircleChoice path="/boards" classes={circle.classes} chosenId={circle.chosen?.id} />
      {shown.length > 0 ? <Rows rows={shown} of={challenges(catalog).length} /> : <p>{t("empty")}</p>}
      <div>
        <h2 className="font-bold text-lg">{t("each")}</h2>
        <BoardLinks puzzles={challenges(catalog)} locale={locale} />
      </div>
      <div>
        <h2 className="font-bold text-lg">{t("season")}</h2>
        {seasonSets(catalog).map(({ id, puzzles }) => (
          <section key={id} className="mt-4">
            <h3 className="font-semibold">{tPuzzles(`sets.${id}.title`)}</h3>
            <BoardLinks puzzles={puzzles} locale={locale} />
          </section>
        ))}
      </div>
    </div>
  );
}

export default withMessages(["board", "notice"], orFailure(BoardsPage));

function BoardLinks({ puzzles, locale }: { readonly puzzles: readonly PuzzleFolder[]; readonly locale: AppLocale }) {
  return (
    <ul className="mt-3 flex flex-wrap gap-3">
      {puzzles.map(({ data: { id, title } }) => (
        <li key={id}>
          <Link href={`/puzzles/${id}/board`} className="button">
            {title[locale]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

async function Rows({ rows, of }: { readonly rows: readonly GlobalRow[]; readonly of: number }) {
  const t = await getTranslations("board");
  const number = "px-3 py-2 text-right tabular-nums";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="card overflow-x-auto" aria-label={t("global.title")} tabIndex={0}>
      <table className="w-full">
        <thead className="border-line border-b text-left text-muted text-sm">
          <tr>
            <th scope="col" className={number}>
              {t("rank")}
            </th>
            <th scope="col" className="px-3 py-2">
              {t("learner")}
            </th>
            {(["global.solved", "layers", "heads", "ops"] as const).map((name) => (
              <th key={name} scope="col" className={number}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.tag + row.rank} className={row.isReader ? "bg-accent-soft font-bold" : ""}>
              <td className={number}>{row.rank}</td>
              <td className="px-3 py-2">
                <LearnerName {...row} />
              </td>
              <td className={number}>{`${row.solved}/${of}`}</td>
              <td className={number}>{row.layers}</td>
              <td className={number}>{row.heads}</td>
              <td className={number}>{row.ops}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
