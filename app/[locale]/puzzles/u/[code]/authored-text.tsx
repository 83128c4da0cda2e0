import { getTranslations } from "next-intl/server";
import type { ParsedMarkdown } from "../../../../_ui/prose/parse-markdown.ts";
import { ProseTree } from "../../../../_ui/prose/prose.tsx";
import { authoredComponents } from "../../../../_ui/teach/authored-components.tsx";

/** A teacher's text. One that an older version published and that is refused now says why. */
export async function AuthoredText({ parsed }: { readonly parsed: ParsedMarkdown }) {
  const t = await getTranslations("teach");
  if (parsed.kind === "parsed") return <ProseTree tree={parsed.tree} components={authoredComponents} />;
  const { code, found, line } = parsed.problem;
  return (
    <p className="text-muted">
      {t("textProblem", { line })} {t(`textProblems.${code}`, { found })}
    </p>
  );
}
