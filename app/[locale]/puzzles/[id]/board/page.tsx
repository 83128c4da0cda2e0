import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getFormatter, getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../../_i18n/navigation.ts";
import type { AppLocale } from "../../../../_i18n/routing.ts";
import { findLearner } from "../../../../_server/auth.ts";
import { type Board, type BoardRow, readBoard } from "../../../../_server/leaderboard.ts";
import { findPuzzle } from "../../../../_server/puzzles.ts";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const data = findPuzzle(id)?.data;
  if (!data) return {};
  const t = await getTranslations({ locale, namespace: "board" });
  const title = data.title[locale];
  return { title: t("title", { title }), description: t("description", { title }) };
}

export default async function BoardPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const data = findPuzzle(id)?.data;
  if (!data) notFound();
  const t = await getTranslations("board");
  const board = await readBoard(id, await findLearner(await headers()));
  return (
    <div className="mx-auto max-w-3xl px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("title", { title: data.title[locale] })}</h1>
      <p className="mt-3">{t("learners", { count: board.learners })}</p>
      <Histogram board={board} />
      <Rows board={board} />
      <p className="mt-4 text-muted text-sm">{t("rules")}</p>
      <Link href={`/puzzles/${id}`} className="button mt-6">
        {t("back")}
      </Link>
    </div>
  );
}

async function Histogram({ board: { histogram, own } }: { readonly board: Board }) {
  if (histogram.length === 0) return null;
  const t = await getTranslations("board");
  const most = Math.max(...histogram.map(({ learners }) => learners));
  return (
    <section aria-labelledby="histogram-heading" className="mt-8">
      <h2 id="histogram-heading" className="font-bold text-lg">
        {t("histogram")}
      </h2>
      <ul className="mt-3 flex flex-col gap-2">
        {histogram.map(({ layers, learners }) => (
          <li key={layers} className="grid grid-cols-[minmax(9rem,auto)_1fr] items-center gap-3">
            <span>{t("bar", { layers, learners })}</span>
            <span className="flex items-center gap-2">
              <span className="h-6 rounded bg-accent" style={{ width: `${Math.max(2, (70 * learners) / most)}%` }} />
              {own?.layers === layers && <strong className="whitespace-nowrap text-accent">{t("here")}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Rows({ board: { rows, own } }: { readonly board: Board }) {
  if (rows.length === 0) return null;
  const t = await getTranslations("board");
  const format = await getFormatter();
  const shown: readonly BoardRow[] = own && !rows.some(({ isReader }) => isReader) ? [...rows, own] : rows;
  const numbers = "px-3 py-2 text-right tabular-nums";
  return (
    <div className="card mt-8 overflow-x-auto">
      <table className="w-full">
        <thead className="border-line border-b text-left text-muted text-sm">
          <tr>
            <th className={numbers}>{t("rank")}</th>
            <th className="px-3 py-2">{t("learner")}</th>
            <th className={numbers}>{t("layers")}</th>
            <th className={numbers}>{t("heads")}</th>
            <th className={numbers}>{t("ops")}</th>
            <th className="px-3 py-2">{t("date")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.tag + row.achievedAt.getTime()} className={row.isReader ? "bg-accent-soft font-bold" : ""}>
              <td className={numbers}>{row.rank}</td>
              <td className="px-3 py-2">{row.isReader ? t("you") : t("anonymous", { tag: row.tag })}</td>
              <td className={numbers}>{row.layers}</td>
              <td className={numbers}>{row.heads}</td>
              <td className={numbers}>{row.ops}</td>
              <td className="whitespace-nowrap px-3 py-2">
                {format.dateTime(row.achievedAt, { dateStyle: "medium" })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
