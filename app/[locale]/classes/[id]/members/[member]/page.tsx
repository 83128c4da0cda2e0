import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../../../_i18n/navigation.ts";
import type { AppLocale } from "../../../../../_i18n/routing.ts";
import { withMessages } from "../../../../../_i18n/with-messages.tsx";
import { orHidden, pageReader } from "../../../../../_server/http/page-reader.ts";
import { readMemberRow } from "../../../../../_server/teach/class-results.ts";
import { readClass } from "../../../../../_server/teach/classes.ts";
import { readMatch } from "../../../../../_server/teach/roster.ts";
import { MemberList } from "../../../../../_ui/classes/class-controls.tsx";
import { ExtensionForm } from "../../../../../_ui/classes/extension-form.tsx";
import { MemberDetails } from "../../../../../_ui/classes/member-details.tsx";
import { UnmatchMember } from "../../../../../_ui/classes/unmatch-member.tsx";
import { orFailure } from "../../../../or-failure.tsx";
import { LearnerTable } from "../../learner-table.tsx";
import { Part } from "../../part.tsx";
import { programsPath } from "../../programs-path.ts";
import { toItem } from "../../to-item.ts";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string; readonly member: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "classes" });
  return { title: t("title"), robots: { index: false } };
}

/** One learner of a class, for its teachers: the results as the learner sees them, and more time where it is needed. */
async function MemberPage({ params }: Props) {
  const { locale, id, member } = await params;
  setRequestLocale(locale);
  const reader = await pageReader();
  const row = await orHidden(() => readMemberRow(reader, id, member));
  const view = await orHidden(() => readClass(reader, id));
  if (!row || !view) notFound();
  const onList = await orHidden(() => readMatch(reader, id, member));
  const t = await getTranslations("classes");
  const path = `/api/classes/${id}/members/${member}`;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-8 px-4 py-8 sm:px-6">
      <div>
        <h1 className="font-extrabold text-3xl [overflow-wrap:anywhere]">{row.name}</h1>
        <p className="text-muted">{[row.studentNumber, row.section].filter(Boolean).join(" · ")}</p>
        <Link href={`/classes/${id}`} className="link mt-2 inline-block [overflow-wrap:anywhere]">
          {view.name}
        </Link>
      </div>
      <Part id="results" title={t("assignments")}>
        <p className="text-muted">{t("memberLead")}</p>
        <LearnerTable
          row={row}
          assignments={view.assignments.map((one) => toItem(one, locale))}
          timeZone={view.timeZone}
          isTeacher
          more={({ puzzleId, title }) => {
            const result = row.results[puzzleId];
            const dueAt = result?.dueAt?.toISOString();
            return (
              <>
                {row.sharesPrograms && result && result.attempts > 0 && (
                  <Link href={programsPath(id, member, puzzleId)} className="link self-start">
                    {t("programsOfPuzzle", { title })}
                  </Link>
                )}
                {dueAt !== undefined && !view.isClosed && (
                  <ExtensionForm
                    key={dueAt}
                    path={path}
                    puzzleId={puzzleId}
                    title={title}
                    dueAt={dueAt}
                    isExtended={result?.isExtended ?? false}
                    timeZone={view.timeZone}
                  />
                )}
              </>
            );
          }}
        />
      </Part>
      {view.readsPrograms && (
        <Part id="programs" title={t("memberPrograms")}>
          {row.sharesPrograms ? (
            <Link href={programsPath(id, member)} className="link self-start [overflow-wrap:anywhere]">
              {t("programsOf", { name: row.name })}
            </Link>
          ) : (
            <p>{t("memberNot")}</p>
          )}
        </Part>
      )}
      <Part id="details" title={t("details")}>
        <MemberDetails
          key={`${row.name} ${row.studentNumber} ${row.section}`}
          path={path}
          name={row.name}
          studentNumber={row.studentNumber}
          section={row.section}
        />
        {onList && !view.isClosed && <UnmatchMember path={path} name={onList.name} />}
        <MemberList
          classId={id}
          isOwner={view.role === "owner"}
          members={view.members
            .filter((one) => one.id === member)
            .map(({ name, role }) => ({ id: member, name, role }))}
        />
      </Part>
    </div>
  );
}

export default withMessages(["classes", "notice"], orFailure(MemberPage));
