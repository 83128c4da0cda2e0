"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFetched } from "../browser/use-fetched.ts";
import type { TransformerViewProps } from "./transformer-view.tsx";

const loadView = () => import("./transformer-view.tsx");

/** How the Transformer of a program is shown. */
export interface TransformerChoice extends Pick<TransformerViewProps, "tokens" | "length" | "part"> {
  /** Fetches the compiler when the reader presses a button, not before. */
  readonly isPatient?: boolean;
}

/** The Transformer of a program; its code comes when it is wanted. */
export function DrawnTransformer({ isPatient = false, ...view }: TransformerViewProps & TransformerChoice) {
  const t = useTranslations("transformer");
  const tDrawn = useTranslations("play.drawn");
  const [isWanted, setWanted] = useState(!isPatient);
  const { part: loaded, isMissing } = useFetched(loadView, isWanted);
  if (loaded) return <loaded.TransformerView {...view} />;
  if (isMissing)
    return (
      <p role="status" className="rounded-lg bg-warn-soft px-3 py-2 text-warn">
        {tDrawn("missing")}
      </p>
    );
  return (
    <div className="grid gap-2">
      <button
        type="button"
        className="button button-primary justify-self-start"
        disabled={isWanted}
        onClick={() => setWanted(true)}
      >
        {t("start")}
      </button>
      <p className="m-0 text-muted text-sm">{t("startHelp")}</p>
    </div>
  );
}
