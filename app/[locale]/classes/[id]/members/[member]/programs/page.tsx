import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../../../../_i18n/navigation.ts";
import type { AppLocale } from "../../../../../../_i18n/routing.ts";
import { withMessages } from "../../../../../../_i18n/with-messages.tsx";
import { orHidden, pageReader } from "../../../../../../_server/http/page-reader.ts";
import { readClass } from "../../../../../../_server/teach/classes.ts";
import { readPrograms } from "../../../../../../_server/teach/programs.ts";
import { LocalTime } from "../../../../../../_ui/classes/local-time.tsx";
import { orFailure } from "../../../../../or-failure.tsx";
import { Pages } from "../../../pages.tsx";
import { ProgramSummary } from "../../../program-summary.tsx";
import { programsPath } from "../../../programs-path.ts";
import { readPart } from "../../../read-part.ts";
import { toItem } from "../../../to-item.ts";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string; readonly member: string }>;
  readonly searchParams: Promise<Parameters<typeof readPart>[0] & { readonly puzzle?: string | readonly string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "classes" });
  return { title: t("memberPrograms"), robots: { index: false } };
}

/** The programs of one learner that the teachers of a class may read. */
async function ProgramsPage({ params, searchParams }: Props) {
  const { locale, id, member } = await params;
  setRequestLocale(locale);
  const { puzzle, ...rest } = await searchParams;
  const puzzleId = typeof puzzle === "string" ? puzzle : undefined;
  const reader = await pageReader();
  const found = await orHidden(() => readPrograms(reader, id, member, { puzzleId, page: readPart(rest).page ?? 1 }));
  const view = await orHidden(() => readClass(reader, id));
  if (!found || !view) notFound();
  const t = await getTranslations("classes");
  const { name, sharedFrom, programs } = found;
  const items = view.assignments.map((one) => toItem(one, locale));
  const titleOf = (puzzleOf: string) => items.find((item) => item.puzzleId === puzzleOf)?.title ?? puzzleOf;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-8 sm:px-6">
      <div>
        <h1 className="font-extrabold text-3xl [overflow-wrap:anywhere]">{t("programsOf", { name })}</h1>
        <p className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
          <Link href={`/classes/${id}/members/${member}`} className="link [overflow-wrap:anywhere]">
            {name}
          </Link>
          <Link href={`/classes/${id}`} className="link [overflow-wrap:anywhere]">
            {view.name}
          </Link>
        </p>
      </div>
      {sharedFrom === null ? (
        <p>{t(view.readsPrograms ? "memberNot" : "readsOff")}</p>
      ) : (
        <>
          <p className="text-muted">
            {t.rich("programsLead", {
              name,
              date: () => <LocalTime at={sharedFrom.toISOString()} timeZone={view.timeZone} />,
            })}
          </p>
          <nav aria-label={t("choosePuzzle")} className="flex flex-wrap gap-2">
            {[undefined, ...items].map((item) => (
              <Link
                key={item?.puzzleId ?? ""}
                href={programsPath(id, member, item?.puzzleId)}
                aria-current={item?.puzzleId === puzzleId ? "page" : undefined}
                className="button button-quiet aria-[current]:bg-accent-soft"
              >
                {item?.title ?? t("allSections")}
              </Link>
            ))}
          </nav>
          {programs.length === 0 && <p>{t("programsNone")}</p>}
          <ol className="flex flex-col gap-3 empty:hidden">
            {programs.map((program) => (
              <li key={program.id} className="card flex flex-col gap-2 p-4">
                <Link
                  href={`/classes/${id}/programs/${program.id}`}
                  className="link self-start font-bold [overflow-wrap:anywhere]"
                >
                  {titleOf(program.puzzleId)}
                </Link>
                <ProgramSummary program={program} timeZone={view.timeZone} />
              </li>
            ))}
          </ol>
          <Pages
            grid={found}
            path={programsPath(id, member)}
            query={puzzleId === undefined ? {} : { puzzle: puzzleId }}
          />
        </>
      )}
    </div>
  );
}

export default withMessages([], orFailure(ProgramsPage));
