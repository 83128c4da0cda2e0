import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../_i18n/navigation.ts";
import type { LocaleProps } from "../../_i18n/routing.ts";
import { withMessages } from "../../_i18n/with-messages.tsx";
import { pageReader } from "../../_server/http/page-reader.ts";
import { STAFF } from "../../_server/people/memberships.ts";
import { type AssignmentView, type ListedClass, listClasses } from "../../_server/teach/classes.ts";
import { isTeacher } from "../../_server/teach/teacher.ts";
import { JoinForm } from "../../_ui/classes/join-form.tsx";
import { LocalTime } from "../../_ui/classes/local-time.tsx";
import { NewClass } from "../../_ui/classes/new-class.tsx";
import { orFailure } from "../or-failure.tsx";

export async function generateMetadata({ params }: LocaleProps): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "classes" });
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

/** The reader's classes, as a learner and as a teacher. */
async function ClassesPage({ params }: LocaleProps) {
  setRequestLocale((await params).locale);
  const reader = await pageReader();
  const classes = await listClasses(reader);
  const t = await getTranslations("classes");
  const teaching = classes.filter(({ role }) => STAFF.includes(role));
  const learning = classes.filter(({ role }) => !STAFF.includes(role));
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 py-8 sm:px-6">
      <h1 className="font-extrabold text-3xl">{t("title")}</h1>
      {learning.length > 0 && <ClassList title={t("learn")} classes={learning} />}
      {isTeacher(reader) && (
        <>
          <ClassList title={t("teach")} classes={teaching} />
          <Link href="/teach" className="link self-start">
            {t("puzzles")}
          </Link>
        </>
      )}
      <div className="grid gap-6 md:grid-cols-2">
        <section aria-labelledby="join-heading" className="flex flex-col gap-3">
          <h2 id="join-heading" className="font-bold text-lg">
            {t("joinTitle")}
          </h2>
          <p className="text-muted">{t("joinLead")}</p>
          <JoinForm />
        </section>
        {isTeacher(reader) ? (
          <NewClass classes={teaching.map(({ id, name }) => ({ id, name }))} />
        ) : (
          <p>
            <Link href="/signin" className="link">
              {t("needAccount")}
            </Link>
          </p>
        )}
      </div>
    </div>
  );
}

export default withMessages(["classes", "notice"], orFailure(ClassesPage));

async function ClassList({ title, classes }: { readonly title: string; readonly classes: readonly ListedClass[] }) {
  const t = await getTranslations("classes");
  const locale = await getLocale();
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-bold text-lg">{title}</h2>
      {classes.length === 0 && <p className="text-muted">{t("none")}</p>}
      <ul className="flex flex-col gap-3 empty:hidden">
        {classes.map(({ id, name, learners, isClosed, isArchived, nextDue, timeZone, newComments }) => (
          <li key={id} className="card flex flex-wrap items-center gap-3 p-4">
            <Link href={`/classes/${id}`} className="link mr-auto font-bold [overflow-wrap:anywhere]">
              {name}
            </Link>
            {newComments > 0 && (
              <span className="rounded-full bg-accent-soft px-2 font-medium text-sm">
                {t("newCommentCount", { count: newComments })}
              </span>
            )}
            {nextDue?.dueAt && !isClosed && (
              <Link
                href={isOpen(nextDue) ? (nextDue.path ?? `/classes/${id}`) : `/classes/${id}`}
                className="link text-sm"
              >
                {t.rich("nextDue", {
                  title: nextDue.title[locale],
                  date: () => <LocalTime at={String(nextDue.dueAt?.toISOString())} timeZone={timeZone} />,
                })}
              </Link>
            )}
            <span className="text-muted text-sm">
              {t("learners", { count: learners })}
              {isClosed && ` · ${t(isArchived ? "archived" : "closed")}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function isOpen({ opensAt }: AssignmentView): boolean {
  return opensAt === null || opensAt <= new Date();
}
