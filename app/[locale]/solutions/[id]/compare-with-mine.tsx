"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PublicPuzzle } from "../../../../engine/index.ts";
import type { NamedProgram } from "../../../_ui/compare/compare-programs.tsx";
import { CompareSolutions } from "../../puzzles/[id]/compare/compare-solutions.tsx";

/** Opens the reader's own solutions beside somebody's. */
export function CompareWithMine({ puzzle, other }: { readonly puzzle: PublicPuzzle; readonly other: NamedProgram }) {
  const t = useTranslations("compare");
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <CompareSolutions puzzle={puzzle} other={other} />;
  return (
    <button type="button" className="button self-start" onClick={() => setOpen(true)}>
      {t("mine")}
    </button>
  );
}
