import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { challenges, secondSeason } from "../../../../puzzles/catalog.ts";
import { hardestExample } from "../../../../puzzles/hardest-example.ts";
import { publicPuzzle } from "../../../../puzzles/load.ts";
import { Link } from "../../../_i18n/navigation.ts";
import { sharedAs } from "../../../_i18n/pages.ts";
import type { AppLocale } from "../../../_i18n/routing.ts";
import { withMessages } from "../../../_i18n/with-messages.tsx";
import { findPuzzle, puzzles } from "../../../_server/course/puzzles.ts";
import { lessonComponents } from "../../../_ui/lesson/lesson-components.tsx";
import { pictureComponents } from "../../../_ui/prose/picture-components.tsx";
import { Prose } from "../../../_ui/prose/prose.tsx";
import { HintList } from "../../../_ui/puzzle/hint-list.tsx";
import type { Earlier } from "../../../_ui/puzzle/inventory.tsx";
import type { NextStep } from "../../../_ui/puzzle/next-step.ts";
import { PuzzleRules } from "../../../_ui/puzzle/puzzle-rules.tsx";
import { PuzzleWorkspace } from "../../../_ui/puzzle/puzzle-workspace.tsx";
import { AfterSolving } from "./after-solving.tsx";
import { everyPuzzle } from "./every-puzzle.ts";
import type { PuzzlePageProps } from "./puzzle-page-props.ts";

export const generateStaticParams = everyPuzzle;
// Any other id is an unknown address.
export const dynamicParams = false;

export async function generateMetadata({ params }: PuzzlePageProps): Promise<Metadata> {
  const { locale, id } = await params;
  const data = findPuzzle(id)?.data;
  if (!data) return {};
  return {
    title: data.title[locale],
    description: data.summary[locale],
    ...sharedAs(`/puzzles/${id}`, locale, `puzzle-${id}`),
  };
}

async function PuzzlePage({ params }: PuzzlePageProps) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const folder = findPuzzle(id);
  if (!folder) notFound();
  const t = await getTranslations("puzzle");
  const tBoard = await getTranslations("board");
  const { data, texts } = folder;
  const { brief, hints } = texts[locale];
  const pictures = pictureComponents({ puzzleId: id, pictures: folder.pictures });
  return (
    <PuzzleWorkspace
      puzzle={publicPuzzle(folder, locale)}
      title={<h1 className="truncate font-extrabold text-xl">{data.title[locale]}</h1>}
      task={
        <>
          <code className="block overflow-x-auto text-muted text-sm">{data.signature}</code>
          <PuzzleRules limits={data.limits} />
          <Prose
            text={brief}
            source={`puzzles/${id}/brief.${locale}.mdx`}
            components={{ ...lessonComponents, ...pictures }}
          />
          <HintList
            hints={hints.map((hint) => (
              <Prose key={hint} text={hint} source={`puzzles/${id}/hints.${locale}.md`} components={pictures} />
            ))}
          />
        </>
      }
      more={
        <>
          <AfterSolving puzzleId={id} comparePath={`/puzzles/${id}/compare`} />
          <p className="flex flex-wrap gap-x-6 gap-y-2">
            <Link href={`/puzzles/${id}/board`} className="link">
              {t("board")}
            </Link>
            <Link href={`/puzzles/${id}/history`} className="link">
              {tBoard("history")}
            </Link>
          </p>
        </>
      }
      earlier={earlierThan(id, locale)}
      next={await nextStep(id, locale)}
      hardest={hardestExample(folder)}
    />
  );
}

export default withMessages(
  ["api", "bench", "board", "drawing", "editor", "glossary", "lesson", "play", "puzzle", "transformer"],
  PuzzlePage,
);

/** The challenges before this one, in the order of play. An exercise needs none. */
function earlierThan(id: string, locale: AppLocale): Earlier[] {
  const order = challenges(puzzles()).map(({ data }) => data);
  const at = Math.max(
    0,
    order.findIndex((data) => data.id === id),
  );
  return order.slice(0, at).map((data) => ({ id: data.id, title: data.title[locale], function: data.function }));
}

/** The puzzle after this one in its season. After `add` it is the finale, and after an exercise or the last puzzle the list. */
async function nextStep(id: string, locale: AppLocale): Promise<NextStep> {
  const t = await getTranslations("puzzle");
  const seasons = [challenges(puzzles()), secondSeason(puzzles())];
  const order = seasons.find((season) => season.some(({ data }) => data.id === id)) ?? [];
  const next = order[order.findIndex(({ data }) => data.id === id) + 1];
  if (id === "add") return { href: "/puzzles/add/finale", text: t("finale") };
  if (!next) return { href: "/puzzles", text: t("allSolved") };
  return { href: `/puzzles/${next.data.id}`, text: t("next", { title: next.data.title[locale] }) };
}
