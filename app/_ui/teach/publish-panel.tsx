"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "radix-ui";
import { useId, useState } from "react";
import type { Checked, Published } from "../../_api/answers.ts";
import { Link } from "../../_i18n/navigation.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import type { Studio, StudioPuzzle } from "./use-studio.ts";

export interface ClassChoice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly puzzle: StudioPuzzle;
  readonly studio: Studio;
  readonly classes: readonly ClassChoice[];
  /** The report of `check` that kept a puzzle from being published. */
  readonly onUnsound: (checked: Checked) => void;
  /** The draft as it is now has passed `check`. */
  readonly isSound: boolean;
}

/** Makes the draft a version that learners meet, and gives it to a class. */
export function PublishPanel({ puzzle, studio, classes, onUnsound, isSound }: Props) {
  const t = useTranslations("teach");
  const [version, setVersion] = useState(puzzle.publishedVersion);
  const [reach, setReach] = useState(puzzle.isUnlisted ? "all" : "classes");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const isMended = isSound && outcome.kind === "problem" && outcome.reason === "not-sound";

  async function publish() {
    setOutcome({ kind: "busy", text: t("publishing") });
    const baseVersion = await studio.save();
    if (baseVersion === null) return setOutcome(NO_OUTCOME);
    const body = { baseVersion, isUnlisted: reach === "all" };
    const answer = await ask<Published>("POST", `/api/teach/puzzles/${puzzle.id}/publish`, body);
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    if (answer.body.kind === "unsound") {
      onUnsound(answer.body.checked);
      return setOutcome({ kind: "problem", reason: "not-sound" });
    }
    setVersion(answer.body.version);
    setOutcome({ kind: "done", text: t("isPublished", { version: answer.body.version }) });
  }

  return (
    <section aria-labelledby="publish-heading" className="card flex flex-col gap-3 p-4">
      <h2 id="publish-heading" className="font-bold text-lg">
        {t("publish")}
      </h2>
      <p className="text-muted text-sm">{t("publishLead")}</p>
      <RadioGroup.Root value={reach} onValueChange={setReach} aria-labelledby="publish-heading" className="grid gap-1">
        <Reach value="classes" label={t("forClasses")} />
        <Reach value="all" label={t("forAll")} />
      </RadioGroup.Root>
      <button
        type="button"
        className="button button-primary self-start"
        onClick={publish}
        disabled={outcome.kind === "busy"}
      >
        {t("publish")}
      </button>
      <Notice outcome={isMended ? NO_OUTCOME : outcome} />
      {version > 0 && (
        <>
          <p>
            {t("version", { version })} ·{" "}
            <Link href={`/puzzles/u/${puzzle.code}`} className="link">
              {t("open")}
            </Link>
          </p>
          <AssignForm puzzleId={`u-${puzzle.code}`} classes={classes} />
        </>
      )}
    </section>
  );
}

function Reach({ value, label }: { readonly value: string; readonly label: string }) {
  const id = useId();
  return (
    <div className="flex min-h-11 items-center gap-2">
      <RadioGroup.Item
        id={id}
        value={value}
        className="flex size-6 items-center justify-center rounded-full border border-line-strong bg-panel"
      >
        <RadioGroup.Indicator className="size-3 rounded-full bg-accent" />
      </RadioGroup.Item>
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

interface AssignProps {
  readonly puzzleId: string;
  readonly classes: readonly ClassChoice[];
}

interface ClassAnswer {
  readonly assignments: readonly { readonly puzzleId: string; readonly dueAt: string | null }[];
}

function AssignForm({ puzzleId, classes }: AssignProps) {
  const t = useTranslations("teach");
  const id = useId();
  const [chosen, setChosen] = useState(classes[0]?.id ?? "");
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  if (classes.length === 0)
    return (
      <p>
        {t("noClass")}{" "}
        <Link href="/classes" className="link">
          {t("classes")}
        </Link>
      </p>
    );

  async function assign() {
    const path = `/api/classes/${chosen}`;
    const before = await ask<ClassAnswer>("GET", path);
    if (!before.ok) return setOutcome({ kind: "problem", reason: before.reason });
    const others = before.body.assignments.filter((one) => one.puzzleId !== puzzleId);
    const kept = before.body.assignments.find((one) => one.puzzleId === puzzleId);
    const assignments = [...others, kept ?? { puzzleId, dueAt: null }].map(({ puzzleId: given, dueAt }) => ({
      puzzleId: given,
      dueAt,
    }));
    const answer = await ask("PATCH", path, { change: "assignments", assignments });
    const name = classes.find((one) => one.id === chosen)?.name ?? "";
    setOutcome(
      answer.ok ? { kind: "done", text: t("assigned", { name }) } : { kind: "problem", reason: answer.reason },
    );
  }

  return (
    <div className="flex flex-col gap-2">
      <label htmlFor={id} className="font-medium">
        {t("assignTo")}
      </label>
      <div className="flex flex-wrap gap-2">
        <select
          id={id}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          className="min-h-11 min-w-0 flex-1 rounded-lg border border-line-strong bg-panel px-3"
        >
          {classes.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
        <button type="button" className="button" onClick={assign}>
          {t("assign")}
        </button>
      </div>
      <Notice outcome={outcome} />
    </div>
  );
}
