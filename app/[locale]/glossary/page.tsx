import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { sharedAs } from "../../_i18n/pages.ts";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { findTerm, readGlossary } from "../../_ui/glossary/glossary.ts";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "glossary" });
  return { title: t("title"), description: t("description"), ...sharedAs("/glossary", locale) };
}

export default async function GlossaryPage({ params }: LocaleProps) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("glossary");
  const glossary = await readGlossary(locale);
  return (
    <div className="mx-auto max-w-3xl px-4 py-10 sm:px-6">
      <h1 className="font-extrabold text-4xl">{t("title")}</h1>
      <p className="mt-3 text-lg text-muted">{t("lead")}</p>
      <dl className="mt-8 grid gap-2">
        {glossary.map(({ id, term, text, see }) => (
          <div key={id} id={id} className="rounded-lg px-3 py-3 target:bg-accent-soft sm:-mx-3">
            <dt className="font-display font-semibold text-lg">
              <a href={`#${id}`} className="hover:text-accent">
                {term}
              </a>
            </dt>
            <dd>
              {text}
              {see.length > 0 && (
                <p className="mt-1 text-muted text-sm">
                  {t("see")}{" "}
                  {see.map((other, i) => (
                    <span key={other}>
                      {i > 0 && " · "}
                      <a href={`#${other}`} className="link">
                        {findTerm(other, glossary).term}
                      </a>
                    </span>
                  ))}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
