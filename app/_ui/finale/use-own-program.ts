import { useEffect, useState } from "react";
import type { HistoryAnswer, Sent } from "../../_api/answers.ts";
import { readKept } from "../browser/kept-text.ts";
import { ask } from "../form/ask.ts";

/** The learner's program for `add`, in RASPy: the newest that passed, else the draft of this browser. Null if there is none, undefined until it is known. */
export function useOwnProgram(): string | null | undefined {
  const [source, setSource] = useState<string | null>();
  useEffect(() => {
    let hasLeft = false;
    void ask<Sent<HistoryAnswer>>("GET", "/api/history/add").then((answer) => {
      const submissions = answer.ok ? answer.body.submissions : [];
      const passed = submissions.find(({ status, language }) => status === "passed" && language === "raspy");
      if (!hasLeft) setSource(passed?.source ?? readKept("draft:add"));
    });
    return () => {
      hasLeft = true;
    };
  }, []);
  return source;
}
