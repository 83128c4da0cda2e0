"use client";

import { PageFailure } from "../_ui/site/page-failure.tsx";

/** The browser shows this if a page failed there, or failed on the server for another reason than the database. */
export default function PageError() {
  return <PageFailure />;
}
