import { useLocale, useTranslations } from "next-intl";
import { printInputText } from "../../../../engine/index.ts";
import { publicPuzzle } from "../../../../puzzles/load.ts";
import { Link } from "../../../_i18n/navigation.ts";
import { findPuzzle } from "../../../_server/course/puzzles.ts";
import { CodeLines } from "../../../_ui/code-editor/code-lines.tsx";
import { lessonComponents } from "../../../_ui/lesson/lesson-components.tsx";
import { pictureComponents } from "../../../_ui/prose/picture-components.tsx";
import { Prose } from "../../../_ui/prose/prose.tsx";
import { HintList } from "../../../_ui/puzzle/hint-list.tsx";
import { LessonExercise } from "../../../_ui/puzzle/lesson-exercise.tsx";

interface Props {
  readonly slug: string;
}

/** A lesson's exercise: the task, its hints, and the place where it is solved. */
export function Exercise({ slug }: Props) {
  const t = useTranslations("learn");
  const locale = useLocale();
  const folder = needPuzzle(slug);
  const { data, texts } = folder;
  const { brief, hints, starter } = texts[locale];
  const pictures = pictureComponents({ puzzleId: slug, pictures: folder.pictures });
  return (
    <LessonExercise
      puzzle={publicPuzzle(folder, locale)}
      inputs={data.examples.map(({ input }) => printInputText(input))}
      title={data.title[locale]}
      brief={
        <Prose
          text={brief}
          source={`puzzles/${slug}/brief.${locale}.mdx`}
          components={{ ...lessonComponents, ...pictures }}
        />
      }
      lines={<CodeLines source={starter} />}
      hints={
        <HintList
          heading="h3"
          hints={hints.map((hint) => (
            <Prose key={hint} text={hint} source={`puzzles/${slug}/hints.${locale}.md`} components={pictures} />
          ))}
        />
      }
      page={<Link href={`/puzzles/${slug}`}>{t("openExercise")}</Link>}
    />
  );
}

/** A puzzle's title, leading to it. */
export function PuzzleLink({ slug }: Props) {
  const locale = useLocale();
  return <Link href={`/puzzles/${slug}`}>{needPuzzle(slug).data.title[locale]}</Link>;
}

/** A text that names a puzzle that is not there ends the build. */
function needPuzzle(slug: string) {
  const puzzle = findPuzzle(slug);
  if (!puzzle) throw new Error(`content/lessons: no puzzle is called "${slug}"`);
  return puzzle;
}
