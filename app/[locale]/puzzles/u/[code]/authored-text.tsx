import { getTranslations } from "next-intl/server";
import type { Locale } from "../../../../../engine/locales.ts";
import type { ParsedMarkdown } from "../../../../_ui/prose/parse-markdown.ts";
import { type PuzzlePictures, pictureComponents } from "../../../../_ui/prose/picture-components.tsx";
import { ProseTree } from "../../../../_ui/prose/prose.tsx";
import { authoredComponents } from "../../../../_ui/teach/authored-components.tsx";

interface Props {
  readonly parsed: ParsedMarkdown;
  /** The language that the text is in. */
  readonly language: Locale;
  readonly shown: PuzzlePictures;
}

/** A teacher's text. One that an older version published and that is refused now says why. */
export async function AuthoredText({ parsed, language, shown }: Props) {
  const t = await getTranslations("teach");
  if (parsed.kind === "parsed")
    return (
      <div lang={language}>
        <ProseTree tree={parsed.tree} components={{ ...authoredComponents, ...pictureComponents(shown) }} />
      </div>
    );
  const { code, found, line } = parsed.problem;
  return (
    <p className="text-muted">
      {t("textProblem", { line })} {t(`textProblems.${code}`, { found })}
    </p>
  );
}
