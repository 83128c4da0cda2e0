"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFetched } from "../browser/use-fetched.ts";
import type { LaboratoryProps } from "./laboratory.tsx";

/** Lessons share their scripts, and few readers come here. */
const loadLaboratory = () => import("./laboratory.tsx");

/** A network that can only be run and cut. The reader finds out which of its heads does what the lesson asks for. */
export function UnknownNetwork(props: LaboratoryProps) {
  const t = useTranslations("lesson.unknown");
  const [isWanted, setWanted] = useState(false);
  const { part, isMissing } = useFetched(loadLaboratory, isWanted);
  return (
    <figure className="lesson-wide card my-6 grid min-w-0 gap-4 p-3 sm:p-4 print:hidden" aria-label={t("title")}>
      {part ? (
        <part.default {...props} />
      ) : (
        <>
          <button
            type="button"
            className="button button-primary justify-self-start"
            disabled={isWanted}
            onClick={() => setWanted(true)}
          >
            {t("start")}
          </button>
          <p role="status" className="m-0 text-muted text-sm">
            {t(isMissing ? "missing" : "startHelp")}
          </p>
        </>
      )}
    </figure>
  );
}
