import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Link } from "../../../../../_i18n/navigation.ts";
import type { AppLocale } from "../../../../../_i18n/routing.ts";
import { withMessages } from "../../../../../_i18n/with-messages.tsx";
import { orHidden, pageReader } from "../../../../../_server/http/page-reader.ts";
import { readClass } from "../../../../../_server/teach/classes.ts";
import { readProgram } from "../../../../../_server/teach/programs.ts";
import { CommentedProgram } from "../../../../../_ui/classes/commented-program.tsx";
import { codeLines } from "../../../../../_ui/code-editor/code-lines.tsx";
import { orFailure } from "../../../../or-failure.tsx";
import { ProgramSummary } from "../../program-summary.tsx";
import { programsPath } from "../../programs-path.ts";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string; readonly submission: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "comments" });
  return { title: t("program"), robots: { index: false } };
}

/** A program with the comments of the teachers: for the learner, and for the teachers who may read it. */
async function ProgramPage({ params }: Props) {
  const { locale, id, submission } = await params;
  setRequestLocale(locale);
  const reader = await pageReader();
  const program = await orHidden(() => readProgram(reader, id, submission));
  const view = await orHidden(() => readClass(reader, id));
  if (!program || !view) notFound();
  const t = await getTranslations("classes");
  const { name, isOwn, memberId, puzzleId, lineComments } = program;
  const title = view.assignments.find((one) => one.puzzleId === puzzleId)?.title[locale] ?? puzzleId;
  return (
    <div className="mx-auto flex max-w-4xl flex-col gap-5 px-4 py-8 sm:px-6">
      <div>
        <h1 className="font-extrabold text-3xl [overflow-wrap:anywhere]">
          {isOwn ? t("ownProgram") : t("programOf", { name })}
        </h1>
        <p className="font-bold text-lg [overflow-wrap:anywhere]">{title}</p>
        <p className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
          {!isOwn && (
            <Link href={programsPath(id, memberId, puzzleId)} className="link [overflow-wrap:anywhere]">
              {t("programsOf", { name })}
            </Link>
          )}
          <Link href={`/classes/${id}`} className="link [overflow-wrap:anywhere]">
            {view.name}
          </Link>
        </p>
      </div>
      <ProgramSummary program={program} timeZone={view.timeZone} />
      {!isOwn && <p className="text-muted">{t("writeLead", { name })}</p>}
      <CommentedProgram
        lines={codeLines(program)}
        comments={lineComments.map((one) => ({
          ...one,
          createdAt: one.createdAt.toISOString(),
          editedAt: one.editedAt?.toISOString() ?? null,
        }))}
        {...(!isOwn && { place: { classId: id, submissionId: submission } })}
      />
    </div>
  );
}

export default withMessages(["comments", "notice"], orFailure(ProgramPage));
