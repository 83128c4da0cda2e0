import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { runCell } from "../../../engine/index.ts";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { CodeLines } from "../../_ui/code-editor/code-lines.tsx";
import { Embedded } from "../../_ui/playground/embedded.tsx";
import { EXAMPLES } from "../../_ui/playground/examples.ts";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: "play" });
  return { title: t("title"), robots: { index: false } };
}

/** For a frame in another page: the only page that other sites may frame (proxy.ts). */
async function EmbedPage({ params }: LocaleProps) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("play");
  const first = EXAMPLES.riffle;
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <Embedded
        first={first}
        outcome={runCell(first.source, { input: [...first.input] })}
        lines={<CodeLines source={first.source} />}
      />
    </>
  );
}

export default withMessages(["drawing", "editor", "play"], EmbedPage);
