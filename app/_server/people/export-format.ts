import { z } from "zod";
import { DEFAULT_LIMITS, LANGUAGES } from "../../../engine/index.ts";

export const EXPORT_NAME = "rasp-school.json";

const source = z.string().max(DEFAULT_LIMITS.source);
const puzzle = z.string().regex(/^[a-z0-9-]{1,100}$/);
/** Older files name none: everything was RASPy. */
const language = z.enum(LANGUAGES).default("raspy");

const classSchema = z.object({
  class: z.string(),
  role: z.string(),
  name: z.string(),
  studentNumber: z.string().nullable(),
  section: z.string().nullable(),
  joinedAt: z.string(),
  /** The time from which on the teachers may read programs; null without an agreement. */
  teachersReadProgramsFrom: z.string().nullable(),
  /** The person on the list of the class, if it is surely the learner. */
  onList: z
    .object({
      name: z.string(),
      studentNumber: z.string().nullable(),
      email: z.string().nullable(),
      section: z.string().nullable(),
    })
    .nullable(),
  extensions: z.array(z.object({ puzzle: z.string(), dueAt: z.string() })),
});

const commentSchema = z.object({
  /** Null if the class was deleted. */
  class: z.string().nullable(),
  puzzle: z.string(),
  line: z.number(),
  text: z.string(),
  createdAt: z.string(),
  editedAt: z.string().nullable(),
});

/** The content of an export file. Its verdicts are for people to read, because an import grades again. */
export const exportSchema = z.object({
  format: z.literal("rasp-school-export"),
  version: z.literal(1),
  exportedAt: z.string(),
  learner: z.object({
    email: z.string().nullable(),
    alias: z.string().nullable(),
    isListed: z.boolean(),
    createdAt: z.string(),
    signsInWith: z.array(z.string()),
    sessions: z.array(z.object({ createdAt: z.string(), userAgent: z.string().nullable() })),
  }),
  submissions: z.array(
    z.object({
      puzzle,
      source,
      language,
      status: z.string(),
      layers: z.number().nullable(),
      heads: z.number().nullable(),
      ops: z.number().nullable(),
      ranked: z.boolean(),
      /** Null while others may still be graded on it. */
      seed: z.number().nullable(),
      puzzleVersion: z.number(),
      engineVersion: z.string(),
      createdAt: z.string(),
      publishedAt: z.string().nullable(),
    }),
  ),
  drafts: z.array(z.object({ puzzle, source, language, updatedAt: z.string() })),
  // The rest is for its owner to read, and an import takes nothing of it. Older files lack it.
  classes: z.array(classSchema).default([]),
  commentsReceived: z.array(commentSchema.extend({ by: z.string().nullable(), submittedAt: z.string() })).default([]),
  commentsWritten: z.array(commentSchema).default([]),
});

export type ExportFile = z.infer<typeof exportSchema>;
