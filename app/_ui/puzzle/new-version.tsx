"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ask } from "../form/ask.ts";

const EVERY_MS = 60_000;

interface Props {
  readonly puzzleId: string;
  /** The version that the page shows. */
  readonly version: number;
}

/** Says that a teacher has published a newer version than the page shows. It asks each minute while the page is looked at. */
export function NewVersion({ puzzleId, version }: Props) {
  const t = useTranslations("puzzle");
  const [newest, setNewest] = useState(version);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== "visible") return;
      const answer = await ask<{ readonly version: number }>("GET", `/api/puzzles/${puzzleId}/version`);
      if (answer.ok) setNewest(answer.body.version);
    };
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [puzzleId]);
  return (
    <div role="status" className="empty:hidden">
      {newest > version && (
        <p className="rounded-lg bg-warn-soft px-3 py-2">
          {t("newVersion", { version: newest })}{" "}
          <button type="button" className="link" onClick={() => location.reload()}>
            {t("loadVersion")}
          </button>
        </p>
      )}
    </div>
  );
}
