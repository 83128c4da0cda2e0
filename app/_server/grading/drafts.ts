import "server-only";
import type { Language } from "../../../engine/index.ts";
import type { DraftView } from "../../_api/answers.ts";
import { orUnavailable } from "../system/database.ts";
import { isForeignKeyViolation, isUniqueViolation } from "../system/database-errors.ts";
import { LearnerChanged } from "../system/learner-changed.ts";
import { server } from "../system/server.ts";

export type DraftSaved =
  | { readonly kind: "saved"; readonly draft: DraftView }
  /** Somebody, such as the same person in another tab, has saved since. `draft` is theirs; nothing was overwritten. */
  | { readonly kind: "conflict"; readonly draft: DraftView };

interface DraftKey {
  readonly learnerId: string;
  readonly puzzleId: string;
  readonly language: Language;
}

export interface NewDraft extends DraftKey {
  readonly source: string;
  /** The version that the text was based on, or 0 for no version. */
  readonly baseVersion: number;
}

/** A learner has one draft of a puzzle in each language. */
export async function readDraft(key: DraftKey): Promise<DraftView | null> {
  const draft = await find(key);
  return draft && view(draft);
}

/** Saves a draft if nothing was saved since `baseVersion`. The rival, if there was one, has been chosen against. */
export async function saveDraft({ source, baseVersion, ...key }: NewDraft): Promise<DraftSaved> {
  const saved = baseVersion === 0 ? await create(key, source) : await update();
  const draft = await find(key);
  // The draft that the version belongs to is gone, for example because the database is new.
  if (!draft) return saveDraft({ ...key, source, baseVersion: 0 });
  // The same text is no conflict: a retry whose first try arrived, or two tabs that agree.
  return { kind: saved || draft.source === source ? "saved" : "conflict", draft: view(draft) };

  async function update(): Promise<boolean> {
    const where = { ...key, version: baseVersion };
    const data = { source, version: baseVersion + 1, rival: null };
    const { count } = await orUnavailable(() => server().database.draft.updateMany({ where, data }));
    return count === 1;
  }
}

async function create(key: DraftKey, source: string): Promise<boolean> {
  try {
    await orUnavailable(() => server().database.draft.create({ data: { ...key, source, version: 1 } }));
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    if (isForeignKeyViolation(error)) throw new LearnerChanged("the learner is gone", { cause: error });
    throw error;
  }
}

function find({ learnerId, puzzleId, language }: DraftKey) {
  const where = { learnerId_puzzleId_language: { learnerId, puzzleId, language } };
  return orUnavailable(() => server().database.draft.findUnique({ where }));
}

function view({ source, version, rival, updatedAt }: DraftView): DraftView {
  return { source, version, rival, updatedAt };
}
