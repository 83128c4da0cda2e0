import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { challenges, exercisesOf, secondSeason } from "../../../../puzzles/catalog.ts";
import { Link } from "../../../_i18n/navigation.ts";
import type { AppLocale } from "../../../_i18n/routing.ts";
import { withMessages } from "../../../_i18n/with-messages.tsx";
import { puzzles } from "../../../_server/course/puzzles.ts";
import { orHidden, pageReader } from "../../../_server/http/page-reader.ts";
import type { Reader } from "../../../_server/people/auth.ts";
import { STAFF } from "../../../_server/people/memberships.ts";
import { authoredId, listPuzzles } from "../../../_server/teach/authored-puzzles.ts";
import { type GridPart, readGrid, readOwnRow, readStuck } from "../../../_server/teach/class-results.ts";
import { type ClassView, readClass } from "../../../_server/teach/classes.ts";
import { readCommented } from "../../../_server/teach/programs.ts";
import { readVersions } from "../../../_server/teach/versions.ts";
import { Agreement } from "../../../_ui/classes/agreement.tsx";
import { AssignmentEditor } from "../../../_ui/classes/assignment-editor.tsx";
import { JoinCode, LeaveClass, MemberList, OwnerControls } from "../../../_ui/classes/class-controls.tsx";
import { ClassSettings } from "../../../_ui/classes/class-settings.tsx";
import type { PuzzleChoice } from "../../../_ui/classes/class-types.ts";
import { ReadsPrograms } from "../../../_ui/classes/reads-programs.tsx";
import { VersionChoices } from "../../../_ui/classes/version-choices.tsx";
import { orFailure } from "../../or-failure.tsx";
import { Commented } from "./commented.tsx";
import { Downloads } from "./downloads.tsx";
import { LearnerTable } from "./learner-table.tsx";
import { Pages } from "./pages.tsx";
import { Part } from "./part.tsx";
import { readPart } from "./read-part.ts";
import { ResultGrid } from "./result-grid.tsx";
import { Sections } from "./sections.tsx";
import { StuckList } from "./stuck-list.tsx";
import { toItem } from "./to-item.ts";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string }>;
  readonly searchParams: Promise<Parameters<typeof readPart>[0]>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "classes" });
  return { title: t("title"), robots: { index: false } };
}

/** A class. Teachers see all of it. A learner sees the puzzles, and their own results as the teachers see them. */
async function ClassPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const reader = await pageReader();
  const view = await orHidden(() => readClass(reader, id));
  if (!view) notFound();
  const t = await getTranslations("classes");
  // A teacher has some too: those from the time as a learner of the class.
  const commented = await readCommented(reader, id);
  const content = STAFF.includes(view.role)
    ? await teachingContent({ view, reader, locale, part: readPart(await searchParams) })
    : await learningContent({ view, reader, locale });
  return (
    <div className="mx-auto flex max-w-[80rem] flex-col gap-10 px-4 py-8 sm:px-6">
      <div>
        <h1 className="font-extrabold text-3xl [overflow-wrap:anywhere]">{view.name}</h1>
        {view.isClosed && <p className="mt-2 text-warn">{t("isClosed")}</p>}
        <Link href="/classes" className="link mt-2 inline-block">
          {t("back")}
        </Link>
      </div>
      {commented.length > 0 && <Commented programs={commented} view={view} locale={locale} />}
      {content}
    </div>
  );
}

export default withMessages(["classes", "notice"], orFailure(ClassPage));

interface Shown {
  readonly view: ClassView;
  readonly reader: Reader | undefined;
  readonly locale: AppLocale;
}

async function teachingContent({ view, reader, locale, part }: Shown & { readonly part: GridPart }) {
  const t = await getTranslations("classes");
  const [grid, stuck, choices, versions] = await Promise.all([
    readGrid(reader, view.id, part),
    readStuck(reader, view.id),
    findChoices(reader, locale),
    readVersions(reader, view.id),
  ]);
  const items = view.assignments.map((one) => toItem(one, locale));
  return (
    <>
      {view.joinCode && !view.isClosed && (
        <Part id="join" title={t("joinHow")}>
          <JoinCode classId={view.id} code={view.joinCode} />
        </Part>
      )}
      <Part id="grid" title={t("grid")}>
        <p className="text-muted">{t("gridLead")}</p>
        <Sections path={`/classes/${view.id}`} sections={grid.sections} chosen={part.section} />
        <ResultGrid classId={view.id} rows={grid.rows} assignments={items} />
        <Pages grid={grid} path={`/classes/${view.id}`} query={part.section ? { section: part.section } : {}} />
        <VersionChoices
          classId={view.id}
          isClosed={view.isClosed}
          versions={versions.map((one) => ({
            ...one,
            title: items.find(({ puzzleId }) => puzzleId === one.puzzleId)?.title ?? one.puzzleId,
          }))}
        />
        <Downloads path={`/api/classes/${view.id}/csv`} />
      </Part>
      <Part id="stuck" title={t("stuck")}>
        <StuckList stuck={stuck} assignments={items} />
      </Part>
      {!view.isClosed && (
        <Part id="assignments" title={t("assignments")}>
          <AssignmentEditor classId={view.id} assignments={items} choices={choices} timeZone={view.timeZone} />
        </Part>
      )}
      <Part id="members" title={t("teachers")}>
        <p className="text-muted">{t("teachersLead")}</p>
        <MemberList
          classId={view.id}
          isOwner={view.role === "owner"}
          members={view.members.map(({ id, name, role }) => ({ id, name, role }))}
        />
        <Link href={`/classes/${view.id}/roster`} className="link self-start">
          {t("roster")}
        </Link>
      </Part>
      <Part id="settings" title={t("settings")}>
        <ClassSettings
          key={`${view.name} ${view.timeZone}`}
          classId={view.id}
          name={view.name}
          timeZone={view.timeZone}
          zones={Intl.supportedValuesOf("timeZone")}
        />
        <ReadsPrograms classId={view.id} readsPrograms={view.readsPrograms} mayAsk={!view.isClosed} />
      </Part>
      {view.role === "owner" && (
        <OwnerControls classId={view.id} isClosed={view.isClosed} hasLearners={view.learners > 0} />
      )}
    </>
  );
}

async function learningContent({ view, reader, locale }: Shown) {
  const t = await getTranslations("classes");
  const row = await readOwnRow(reader, view.id);
  return (
    <>
      <Part id="assignments" title={t("assignments")}>
        <p className="text-muted">
          {t("sees")}: {t("seesLead", { name: whoIsReader(view) })}
        </p>
        <LearnerTable
          row={row}
          assignments={view.assignments.map((one) => toItem(one, locale))}
          timeZone={view.timeZone}
        />
      </Part>
      <Part id="agreement" title={t("agreeTitle")}>
        {view.readsPrograms ? (
          <Agreement
            classId={view.id}
            agreedFrom={view.ownProgramsFrom?.toISOString() ?? null}
            mayAgree={!view.isClosed}
            timeZone={view.timeZone}
          />
        ) : (
          <p>{t("readsOff")}</p>
        )}
      </Part>
      <Part id="members" title={t("teachers")}>
        <ul>
          {view.members.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </Part>
      {row && <LeaveClass classId={view.id} memberId={row.memberId} />}
    </>
  );
}

function whoIsReader({ ownName, ownNumber, ownSection }: ClassView): string {
  return [ownName, ownNumber, ownSection].filter(Boolean).join(" · ");
}

/** Own published puzzles first, then all of the site's. */
async function findChoices(reader: Reader | undefined, locale: AppLocale): Promise<PuzzleChoice[]> {
  const own = (await listPuzzles(reader)).filter(({ publishedVersion }) => publishedVersion > 0);
  const catalog = puzzles();
  return [
    ...own.map(({ code, title }) => ({ puzzleId: authoredId(code), title: title[locale], isOwn: true })),
    ...[...challenges(catalog), ...secondSeason(catalog), ...exercisesOf(catalog)].map(({ data }) => ({
      puzzleId: data.id,
      title: data.title[locale],
      isOwn: false,
    })),
  ];
}
