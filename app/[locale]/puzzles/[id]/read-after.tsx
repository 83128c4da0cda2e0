"use server";

import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import { z } from "zod";
import { openedBy } from "../../../../puzzles/tiers.ts";
import { findPuzzle } from "../../../_server/course/puzzles.ts";
import { hasSolved, readBest } from "../../../_server/grading/progress.ts";
import { findLearner } from "../../../_server/people/auth.ts";
import { ReadingBusy } from "../../../_server/reading/read-file.ts";
import { DatabaseUnavailable } from "../../../_server/system/database.ts";
import { findPlayable, isAuthoredId } from "../../../_server/teach/authored-puzzles.ts";
import { parseTexts } from "../../../_server/teach/parse-texts.ts";
import { lessonComponents } from "../../../_ui/lesson/lesson-components.tsx";
import { pictureComponents } from "../../../_ui/prose/picture-components.tsx";
import { Prose } from "../../../_ui/prose/prose.tsx";
import { AuthoredText } from "../u/[code]/authored-text.tsx";

export interface After {
  readonly text: ReactNode;
  readonly solutions: readonly { readonly name: string; readonly source: string }[];
  /** Something is left out, because it tells how to beat the learner's own score. */
  readonly isCut: boolean;
}

export type ReadAfter =
  | { readonly kind: "read"; readonly after: After }
  | { readonly kind: "unsolved" | "unavailable" };

/**
 * The part of a puzzle that only learners who solved it may see. It leaves out what tells how to beat their own score,
 * unless they ask for all.
 */
export async function readAfter(puzzleId: string, isAll = false): Promise<ReadAfter> {
  try {
    return await readNow(puzzleId, isAll);
  } catch (error) {
    if (error instanceof DatabaseUnavailable || error instanceof ReadingBusy) return { kind: "unavailable" };
    throw error;
  }
}

async function readNow(puzzleId: string, isAll: boolean): Promise<ReadAfter> {
  const id = z.string().max(100).safeParse(puzzleId);
  if (!id.success) return { kind: "unsolved" };
  const learnerId = await findLearner(await headers());
  const folder = findPuzzle(id.data) ?? (await findPlayable(id.data, learnerId));
  if (!folder || learnerId === undefined || !(await hasSolved(learnerId, folder.data.id))) return { kind: "unsolved" };
  const best = await readBest(learnerId, folder.data.id);
  const locale = await getLocale();
  const { after, language } = folder.texts[locale];
  const opened = openedBy(isAll === true ? "all" : best, { after, solutions: folder.solutions });
  const shown = { puzzleId: folder.data.id, pictures: folder.pictures };
  const text = isAuthoredId(folder.data.id) ? (
    await readAuthored(opened.text, { language, shown })
  ) : (
    <Prose
      text={opened.text}
      source={`puzzles/${puzzleId}/after.${locale}.mdx`}
      components={{ ...lessonComponents, ...pictureComponents(shown) }}
    />
  );
  const solutions = opened.solutions.map(({ file, source }) => ({ name: file.replace(/\.py$/, ""), source }));
  return { kind: "read", after: { text, solutions, isCut: opened.isCut } };
}

async function readAuthored(text: string, rest: Omit<ComponentProps<typeof AuthoredText>, "parsed">) {
  const [parsed] = await parseTexts([text]);
  return parsed && <AuthoredText parsed={parsed} {...rest} />;
}
