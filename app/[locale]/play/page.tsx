import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { runCell } from "../../../engine/index.ts";
import { sharedAs } from "../../_i18n/pages.ts";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { CodeLines } from "../../_ui/code-editor/code-lines.tsx";
import { EXAMPLES } from "../../_ui/playground/examples.ts";
import { Playground } from "../../_ui/playground/playground.tsx";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "play" });
  return { title: t("title"), description: t("description"), ...sharedAs("/play", locale) };
}

async function PlayPage({ params }: LocaleProps) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("play");
  const first = EXAMPLES.riffle;
  return (
    <Playground
      title={<h1 className="mr-auto font-extrabold text-xl">{t("title")}</h1>}
      first={first}
      outcome={runCell(first.source, { input: [...first.input] })}
      lines={<CodeLines source={first.source} />}
    />
  );
}

export default withMessages(["bench", "drawing", "editor", "play", "transformer"], PlayPage);
