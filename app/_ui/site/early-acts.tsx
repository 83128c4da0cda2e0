"use client";

import { EARLY_ACTS } from "../browser/reader-acts.ts";
import { INLINE_SCRIPT } from "./inline-script.ts";

/** Notes an act that comes before the page's scripts run. On a slow machine that event would be over by then. */
export function EarlyActs() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own
  return <script type={INLINE_SCRIPT} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: EARLY_ACTS }} />;
}
