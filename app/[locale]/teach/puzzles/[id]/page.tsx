import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { AppLocale } from "../../../../_i18n/routing.ts";
import { withMessages } from "../../../../_i18n/with-messages.tsx";
import { orHidden, pageReader } from "../../../../_server/http/page-reader.ts";
import { STAFF } from "../../../../_server/people/memberships.ts";
import { readDraft, readUses } from "../../../../_server/teach/authored-puzzles.ts";
import { listClasses } from "../../../../_server/teach/classes.ts";
import { isTeacher } from "../../../../_server/teach/teacher.ts";
import { SignInFirst } from "../../../../_ui/teach/sign-in-first.tsx";
import { Studio } from "../../../../_ui/teach/studio.tsx";
import { orFailure } from "../../../or-failure.tsx";

interface Props {
  readonly params: Promise<{ readonly locale: AppLocale; readonly id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "teach" });
  return { title: t("title"), robots: { index: false } };
}

/** The studio of one puzzle. */
async function StudioPage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const reader = await pageReader();
  if (!isTeacher(reader)) return <SignInFirst />;
  const draft = await orHidden(() => readDraft(reader, id));
  if (!draft) notFound();
  const classes = (await listClasses(reader)).filter(({ role, isClosed }) => STAFF.includes(role) && !isClosed);
  const { code, files, draftVersion, publishedVersion, isUnlisted, isOwner } = draft;
  const usedBy = await readUses(reader, draft);
  return (
    <div className="mx-auto max-w-[100rem] px-4 py-8 sm:px-6">
      <h1 className="mb-6 font-extrabold text-3xl [overflow-wrap:anywhere]">{draft.title[locale]}</h1>
      <Studio
        puzzle={{ id, code, files, draftVersion, publishedVersion, isUnlisted, isOwner, usedBy }}
        classes={classes.map((one) => ({ id: one.id, name: one.name }))}
      />
    </div>
  );
}

export default withMessages(
  ["drawing", "editor", "lesson", "notice", "play", "puzzle", "teach", "transformer"],
  orFailure(StudioPage),
);
