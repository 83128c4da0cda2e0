"use client";

import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { Tabs } from "radix-ui";
import { useState } from "react";
import { LOCALES, type Locale } from "../../../engine/locales.ts";
import type { Checked } from "../../_api/answers.ts";
import { languageName } from "../../_i18n/language-name.ts";
import { Link, useRouter } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome, useProblem } from "../form/notice.tsx";
import { CheckPanel } from "./check-panel.tsx";
import { DetailsTab } from "./details-tab.tsx";
import { type Files, type TabProps, without } from "./draft-files.ts";
import { ProgramFile, ProgramsTab } from "./programs-tab.tsx";
import { type ClassChoice, PublishPanel } from "./publish-panel.tsx";
import { StudioHelp } from "./studio-help.tsx";
import { TaskTab } from "./task-tab.tsx";
import { useShownPictures } from "./use-shown-pictures.ts";
import { type StudioPuzzle, type Studio as StudioState, useStudio } from "./use-studio.ts";

interface Props {
  readonly puzzle: StudioPuzzle;
  readonly classes: readonly ClassChoice[];
}

/** It parses texts and runs programs, which no other tab needs. */
const LearnerView = dynamic(() => import("./learner-view.tsx").then((module) => module.LearnerView), { ssr: false });

const TABS = ["task", "rules", "starter", "solutions", "wrong", "details", "view"] as const;
const TAB =
  "min-h-11 whitespace-nowrap border-transparent border-b-2 px-3 font-medium text-muted aria-selected:border-accent aria-selected:text-accent";

/** The place where a teacher writes, checks and publishes a puzzle. */
export function Studio({ puzzle, classes }: Props) {
  const t = useTranslations("teach");
  const studio = useStudio(puzzle.id, puzzle);
  const { files, edit } = studio;
  const shown = useShownPictures(puzzle.code, files);
  const [checked, setChecked] = useState<{ readonly report: Checked; readonly files: Files } | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);

  async function check() {
    setOutcome({ kind: "busy", text: t("checking") });
    const before = studio.files;
    if ((await studio.save()) === null) return setOutcome(NO_OUTCOME);
    const answer = await ask<Checked>("POST", `/api/teach/puzzles/${puzzle.id}/check`, {});
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    setChecked({ report: answer.body, files: before });
    setOutcome(NO_OUTCOME);
  }

  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        {studio.state.kind === "rival" && <RivalNotice studio={studio} theirs={studio.state.theirs} />}
        <Tabs.Root defaultValue="rules">
          <Tabs.List aria-label={t("tabs.label")} className="mb-6 flex overflow-x-auto border-line border-b">
            {TABS.map((name) => (
              <Tabs.Trigger key={name} value={name} className={TAB}>
                {t(`tabs.${name}`)}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value="task">
            <TaskTab files={files} edit={edit} id={puzzle.id} shown={shown} />
          </Tabs.Content>
          <Tabs.Content value="rules" className="flex flex-col gap-3">
            <p className="text-muted">{t("rulesLead")}</p>
            <StudioHelp part="rules" />
            <ProgramFile files={files} edit={edit} file="puzzle.py" label={t("rulesLabel")} minLines={20} />
          </Tabs.Content>
          <Tabs.Content value="starter" className="flex flex-col gap-3">
            <p className="text-muted">{t("starterLead")}</p>
            <ProgramFile files={files} edit={edit} file="starter.py" label={t("starterLabel")} minLines={8} />
            {TRANSLATIONS.map((locale) => (
              <TranslatedStarter key={locale} files={files} edit={edit} locale={locale} />
            ))}
          </Tabs.Content>
          <Tabs.Content value="solutions">
            <ProgramsTab files={files} edit={edit} folder="solutions" />
          </Tabs.Content>
          <Tabs.Content value="wrong">
            <ProgramsTab files={files} edit={edit} folder="wrong" />
          </Tabs.Content>
          <Tabs.Content value="details">
            <DetailsTab files={files} edit={edit} />
          </Tabs.Content>
          <Tabs.Content value="view">
            <LearnerView files={files} shown={shown} />
          </Tabs.Content>
        </Tabs.Root>
      </div>
      <div className="flex min-w-0 flex-col gap-6">
        <SaveState studio={studio} />
        <section aria-labelledby="check-heading" className="card flex flex-col gap-3 p-4">
          <h2 id="check-heading" className="font-bold text-lg">
            {t("check")}
          </h2>
          <p className="text-muted text-sm">{t("checkLead")}</p>
          <button
            type="button"
            className="button button-primary self-start"
            onClick={check}
            disabled={outcome.kind === "busy"}
          >
            {outcome.kind === "busy" ? t("checking") : t("check")}
          </button>
          <Notice outcome={outcome} />
          <div role="status" className="empty:hidden">
            {checked && <CheckPanel checked={checked.report} isStale={checked.files !== files} edit={edit} />}
          </div>
        </section>
        <PublishPanel
          puzzle={puzzle}
          studio={studio}
          classes={classes}
          onUnsound={(report) => setChecked({ report, files })}
          isSound={checked?.files === files && checked.report.isSound}
        />
        <KeepOrDelete puzzle={puzzle} />
      </div>
    </div>
  );
}

/** The languages other than the one that a puzzle is first written in. */
const TRANSLATIONS = LOCALES.filter((locale) => locale !== "en");

interface TranslatedStarterProps extends TabProps {
  readonly locale: Locale;
}

/** The starter with translated comments: an optional file. */
function TranslatedStarter({ files, edit, locale }: TranslatedStarterProps) {
  const t = useTranslations("teach");
  const reader = useLocale();
  const file = `starter.${locale}.py`;
  if (!Object.hasOwn(files, file))
    return (
      <button
        type="button"
        className="button self-start"
        onClick={() => edit((before) => ({ ...before, [file]: before["starter.py"] ?? "" }))}
      >
        {t("addStarter", { name: file })}
      </button>
    );
  return (
    <section aria-label={file} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto text-muted">{t("translatedStarter", { language: languageName(locale, reader) })}</p>
        <button type="button" className="button button-quiet" onClick={() => edit((before) => without(before, file))}>
          {t("removeProgram", { name: file })}
        </button>
      </div>
      <ProgramFile files={files} edit={edit} file={file} label={file} minLines={8} />
    </section>
  );
}

function RivalNotice({ studio, theirs }: { readonly studio: StudioState; readonly theirs: Files }) {
  const t = useTranslations("teach");
  return (
    <div role="alert" className="card mb-6 flex flex-wrap items-center gap-3 bg-warn-soft p-4">
      <div className="mr-auto">
        <p className="font-bold">{t("conflictTitle")}</p>
        <p>{t("conflictText")}</p>
      </div>
      <button type="button" className="button" onClick={() => studio.takeTheirs(theirs)}>
        {t("takeTheirs")}
      </button>
      <button type="button" className="button" onClick={studio.keepMine}>
        {t("keepMine")}
      </button>
    </div>
  );
}

function SaveState({ studio: { state, save } }: { readonly studio: StudioState }) {
  const t = useTranslations("teach");
  const explain = useProblem();
  const words = {
    saved: t("saved"),
    unsaved: t("unsaved"),
    saving: t("saving"),
    failed: t("saveFailed"),
    rival: t("unsaved"),
  }[state.kind];
  return (
    <div className="flex flex-wrap items-center gap-3">
      <p role="status" className={state.kind === "failed" ? "text-bad" : "text-muted"}>
        {words}
        {state.kind === "failed" && <>: {explain(state.reason)}</>}
      </p>
      {state.kind === "failed" && (
        <button type="button" className="button" onClick={() => void save()}>
          {t("saveAgain")}
        </button>
      )}
    </div>
  );
}

function KeepOrDelete({ puzzle: { id, isOwner, usedBy } }: { readonly puzzle: StudioPuzzle }) {
  const t = useTranslations("teach");
  const router = useRouter();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  async function remove() {
    const { names, others } = usedBy;
    const isUsed = names.length + others > 0;
    const classes = [...names, ...(others > 0 ? [t("otherClasses", { count: others })] : [])].join(t("listComma"));
    if (!confirm(isUsed ? t("archiveConfirm", { classes }) : t("deleteConfirm"))) return;
    const answer = await ask("DELETE", `/api/teach/puzzles/${id}`);
    if (answer.ok) router.push("/teach");
    else setOutcome({ kind: "problem", reason: answer.reason });
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <a className="button" href={`/api/teach/puzzles/${id}/zip`} download>
        {t("export")}
      </a>
      {isOwner && (
        <button type="button" className="button button-quiet text-bad" onClick={remove}>
          {t("delete")}
        </button>
      )}
      <Link href="/teach" className="link">
        {t("back")}
      </Link>
      <Notice outcome={outcome} />
    </div>
  );
}
