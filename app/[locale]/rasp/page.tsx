import "../../_ui/lesson/lesson.css";
import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import pairs from "../../../content/rasp/pairs.json";
import { LIBRARY_SOURCE } from "../../../engine/rasp/index.ts";
import { Link } from "../../_i18n/navigation.ts";
import { sharedAs } from "../../_i18n/pages.ts";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { CodeLines } from "../../_ui/code-editor/code-lines.tsx";
import { LiveCell } from "../../_ui/lesson/live-cell.tsx";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "rasp" });
  return { title: t("title"), description: t("description"), ...sharedAs("/rasp", locale) };
}

/** RASP beside RASPy: each construct in both, as programs that run. */
async function RaspPage({ params }: LocaleProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("rasp");
  return (
    <div className="mx-auto max-w-7xl px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl sm:text-4xl">{t("title")}</h1>
      <p className="mt-2 max-w-2xl text-lg text-muted">{t("lead")}</p>
      <p className="mt-3">
        <Link href="/learn/paper-language" className="link">
          {t("lesson")}
        </Link>
      </p>
      {pairs.map(({ id, title, raspy, rasp, input }) => (
        <section key={id} aria-labelledby={id} className="mt-8">
          <h2 id={id} className="font-bold text-xl">
            <a href={`#${id}`} className="hover:text-accent">
              {title[locale]}
            </a>
          </h2>
          <div className="grid gap-x-6 lg:grid-cols-2 [&>*]:min-w-0 [&_figure]:my-3">
            <LiveCell program={raspy} input={input} caption="RASPy" hasSwitch={false} />
            <LiveCell program={rasp} language="rasp" input={input} caption="RASP" hasSwitch={false} />
          </div>
        </section>
      ))}
      <section aria-labelledby="library" className="mt-8">
        <h2 id="library" className="font-bold text-xl">
          <a href="#library" className="hover:text-accent">
            {t("library")}
          </a>
        </h2>
        <p className="mt-2 max-w-2xl">{t("libraryLead")}</p>
        <details className="mt-3">
          <summary className="w-fit cursor-pointer py-2 text-accent">{t("libraryOpen")}</summary>
          <pre className="code-box code-plain mt-2" data-readonly>
            <code className="code-text block">
              <CodeLines source={LIBRARY_SOURCE.trimEnd()} language="rasp" />
            </code>
          </pre>
        </details>
      </section>
    </div>
  );
}

export default withMessages(["drawing", "editor", "lesson", "play", "transformer"], RaspPage);
