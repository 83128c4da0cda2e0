"use client";

import { EARLY_ACTS } from "../browser/reader-acts.ts";
import { INLINE_SCRIPT } from "./inline-script.ts";

/** Marks an act that comes before the scripts of the page run. On a slow machine they would miss it. */
export function EarlyActs() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own
  return <script type={INLINE_SCRIPT} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: EARLY_ACTS }} />;
}
