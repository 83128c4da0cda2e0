import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../../_i18n/navigation.ts";
import type { AppLocale } from "../../../../_i18n/routing.ts";
import { withMessages } from "../../../../_i18n/with-messages.tsx";
import { orHidden, pageReader } from "../../../../_server/http/page-reader.ts";
import { readPage } from "../../../../_server/teach/class-results.ts";
import { readClass } from "../../../../_server/teach/classes.ts";
import { readRoster } from "../../../../_server/teach/roster.ts";
import { ClearRoster, RosterImport } from "../../../../_ui/classes/roster-import.tsx";
import { RosterMatches } from "../../../../_ui/classes/roster-matches.tsx";
import { orFailure } from "../../../or-failure.tsx";
import { Pages } from "../pages.tsx";
import { Part } from "../part.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string }>;
  readonly searchParams: Promise<{ readonly page?: string; readonly unmatched?: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "classes" });
  return { title: t("roster"), robots: { index: false } };
}

/** The list of a class, for its teachers: import, the learners who are not on it, and the persons who have not joined. */
async function RosterPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const reader = await pageReader();
  const wanted = await searchParams;
  const [page, unmatchedPage] = [readPage(wanted.page), readPage(wanted.unmatched)];
  const roster = await orHidden(() => readRoster(reader, id, { page, unmatchedPage }));
  const view = await orHidden(() => readClass(reader, id));
  if (!roster || !view) notFound();
  const t = await getTranslations("classes");
  const { absent, absentCount, matchedCount, unmatched, unmatchedCount } = roster;
  const path = `/classes/${id}/roster`;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 py-8 sm:px-6">
      <div>
        <h1 className="font-extrabold text-3xl">{t("roster")}</h1>
        <Link href={`/classes/${id}`} className="link mt-2 inline-block [overflow-wrap:anywhere]">
          {view.name}
        </Link>
      </div>
      {!view.isClosed && (
        <Part id="import" title={t("rosterImport")}>
          <p className="text-muted">{t("rosterLead")}</p>
          <RosterImport classId={id} />
        </Part>
      )}
      <Part id="unmatched" title={t("unmatched", { count: unmatchedCount })}>
        <p className="text-muted">
          {t("matchedCount", { count: matchedCount })} {t("unmatchedLead")}
        </p>
        <RosterMatches classId={id} unmatched={unmatched} absent={absent} />
        <Pages
          grid={{ page: roster.unmatchedPage, pages: roster.unmatchedPages }}
          path={path}
          parameter="unmatched"
          label={t("pagesUnmatched")}
          query={{ page: String(roster.page) }}
        />
      </Part>
      <Part id="absent" title={t("absent", { count: absentCount })}>
        <ul className="flex flex-col gap-1 empty:hidden">
          {absent.map(({ id: entryId, name, studentNumber, email, section }) => (
            <li key={entryId} className="[overflow-wrap:anywhere]">
              {name}{" "}
              <span className="text-muted text-sm">{[studentNumber, email, section].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ul>
        <Pages grid={roster} path={path} query={{ unmatched: String(roster.unmatchedPage) }} />
        {absentCount > 0 && !view.isClosed && <ClearRoster classId={id} />}
      </Part>
    </div>
  );
}

export default withMessages(["classes", "notice"], orFailure(RosterPage));
