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
    <div className="mx-auto max-w-[100rem] px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("title")}</h1>
      <p className="mt-1 mb-6 text-muted">{t("lead")}</p>
      <Playground
        first={first}
        outcome={runCell(first.source, { input: [...first.input] })}
        lines={<CodeLines source={first.source} />}
      />
    </div>
  );
}

export default withMessages(["drawing", "editor", "play", "transformer"], PlayPage);
