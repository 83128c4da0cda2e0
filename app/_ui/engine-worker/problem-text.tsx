"use client";

import { useLocale } from "next-intl";
import { explain, type Problem } from "../../../engine/index.ts";
import { InlineCode } from "../prose/inline-code.tsx";

/** A problem in the reader's language. */
export default function ProblemText({ problem }: { readonly problem: Problem }) {
  const { message, hint } = explain(problem, useLocale());
  return (
    <p className="mt-1 rounded-r-md border-bad border-l-4 bg-bad-soft px-3 py-1 text-sm">
      <InlineCode text={message} />
      {hint !== undefined && (
        <>
          {" "}
          <InlineCode text={hint} />
        </>
      )}
    </p>
  );
}
