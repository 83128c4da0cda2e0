"use client";

import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import type { PictureAdded } from "../../_api/answers.ts";
import { type Picture, pictureAddress } from "../../_api/pictures.ts";
import { ask } from "../form/ask.ts";
import { NO_OUTCOME, Notice, type Outcome } from "../form/notice.tsx";
import type { PuzzlePictures } from "../prose/picture-components.tsx";
import { type TabProps, without } from "./draft-files.ts";
import { placePicture } from "./picture-names.ts";

const ACCEPTED = ".png,.jpg,.jpeg,.svg,image/png,image/jpeg,image/svg+xml";

interface Props extends TabProps {
  /** The id of the puzzle in the studio's addresses. */
  readonly id: string;
  readonly shown: PuzzlePictures;
  /** The text at whose cursor pictures are inserted. */
  readonly target: string;
  readonly onInsert: (name: string) => void;
}

/** The pictures of a puzzle: added, seen, replaced, removed, and inserted into a text. */
export function PicturesPanel({ files, edit, id, shown, target, onInsert }: Props) {
  const t = useTranslations("teach.pictures");
  const inputId = useId();
  const [outcome, setOutcome] = useState<Outcome>(NO_OUTCOME);
  const isBusy = outcome.kind === "busy";

  async function send(file: File, replaced?: string) {
    setOutcome({ kind: "busy" });
    const answer = await ask<PictureAdded>("POST", `/api/teach/puzzles/${id}/pictures`, file);
    if (!answer.ok) return setOutcome({ kind: "problem", reason: answer.reason });
    const { text, removed } = answer.body;
    const placed = placePicture(files, { fileName: file.name, text, replaced });
    if (placed.kind === "refused") return setOutcome({ kind: "problem", reason: placed.reason });
    const { name } = placed;
    edit((before) => ({ ...before, [name]: text }));
    const done = t(replaced === undefined ? "added" : "replaced", { name });
    const cleaned = removed.length === 0 ? "" : ` ${t("cleaned", { parts: removed.join(", ") })}`;
    setOutcome({ kind: "done", text: done + cleaned });
  }

  return (
    <section aria-labelledby={`${inputId}-heading`} className="flex flex-col gap-4">
      <h2 id={`${inputId}-heading`} className="font-bold text-lg">
        {t("title")}
      </h2>
      <p className="text-muted">{t("lead")}</p>
      <ul className="flex flex-col gap-3 empty:hidden">
        {Object.entries(shown.pictures).map(([name, picture]) => (
          <OnePicture
            key={name}
            name={name}
            picture={picture}
            address={pictureAddress(shown.puzzleId, picture)}
            isBusy={isBusy}
            onInsert={() => onInsert(name)}
            onReplace={(file) => void send(file, name)}
            onRemove={() => {
              edit((before) => without(before, name));
              setOutcome({ kind: "done", text: t("removed", { name }) });
            }}
          />
        ))}
      </ul>
      {Object.keys(shown.pictures).length > 0 && <p className="text-muted text-sm">{t("into", { file: target })}</p>}
      <div>
        <label htmlFor={inputId} className="block font-medium">
          {t("add")}
        </label>
        <input
          id={inputId}
          type="file"
          accept={ACCEPTED}
          className="mt-1 block w-full min-w-0 py-2"
          disabled={isBusy}
          onChange={({ target: input }) => {
            const file = input.files?.[0];
            if (file) void send(file);
            // So that the same file, once mended, can be chosen again.
            input.value = "";
          }}
        />
      </div>
      <Notice outcome={outcome} />
    </section>
  );
}

interface OneProps {
  readonly name: string;
  readonly picture: Picture;
  readonly address: string;
  readonly isBusy: boolean;
  readonly onInsert: () => void;
  readonly onReplace: (file: File) => void;
  readonly onRemove: () => void;
}

function OnePicture({ name, picture, address, isBusy, onInsert, onReplace, onRemove }: OneProps) {
  const t = useTranslations("teach.pictures");
  const input = useRef<HTMLInputElement>(null);
  const { width, height, bytes } = picture;
  return (
    <li className="card flex flex-wrap items-center gap-3 p-3">
      {/* biome-ignore lint/performance/noImgElement: the server may not decode it, and only its readers may have it */}
      <img src={address} alt="" className="h-16 w-24 rounded border border-line bg-[#fff] object-contain" />
      <div className="mr-auto min-w-0">
        <p className="font-mono text-sm [overflow-wrap:anywhere]">{name}</p>
        <p className="text-muted text-sm">{t("facts", { width, height, kilobytes: Math.ceil(bytes / 1024) })}</p>
      </div>
      <button type="button" className="button" onClick={onInsert} aria-label={t("insertNamed", { name })}>
        {t("insert")}
      </button>
      <button
        type="button"
        className="button button-quiet"
        disabled={isBusy}
        onClick={() => input.current?.click()}
        aria-label={t("replaceNamed", { name })}
      >
        {t("replace")}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onReplace(file);
          target.value = "";
        }}
      />
      <button type="button" className="button button-quiet" onClick={onRemove} aria-label={t("removeNamed", { name })}>
        {t("remove")}
      </button>
    </li>
  );
}
