import { z } from "zod";
import { DEFAULT_LIMITS, LANGUAGES } from "../../../engine/index.ts";

export const EXPORT_NAME = "rasp-school.json";

const source = z.string().max(DEFAULT_LIMITS.source);
const puzzle = z.string().regex(/^[a-z0-9-]{1,100}$/);
/** Older files name none: everything was RASPy. */
const language = z.enum(LANGUAGES).default("raspy");

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
});

export type ExportFile = z.infer<typeof exportSchema>;
