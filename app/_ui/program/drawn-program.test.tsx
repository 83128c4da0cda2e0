import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import messages from "../../../content/messages/en.json";
import { runCell } from "../../../engine/index.ts";
import type { RunState } from "../engine-worker/use-engine.ts";
import { DrawnProgram } from "./drawn-program.tsx";

function drawn(source: string, lastGood: RunState["lastGood"]): string {
  const outcome = runCell(source, { input: ["h", "i"] });
  const run: RunState = {
    outcome,
    lastGood,
    isStale: lastGood !== null,
    isPending: false,
    ms: 1,
    problem: outcome.kind === "rejected" ? outcome.problem : null,
    warnings: [],
    inputProblem: null,
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      <DrawnProgram
        source={source}
        input="hi"
        run={run}
        as="heads"
        onDrawAs={() => {}}
        onMark={() => {}}
        cursor={undefined}
      />
    </NextIntlClientProvider>,
  );
}

test("the drawing shows the lines that a program printed before it failed, with or without an older drawing", () => {
  const failing = 'print("so far")\n1 / 0';
  expect(drawn(failing, null)).toContain("so far");
  const before = runCell('print("earlier")\ntokens', { input: ["h", "i"] });
  if (before.kind !== "ran") throw new Error("tokens runs");
  const later = drawn(failing, before.view);
  expect(later).toContain("so far");
  expect(later).not.toContain("earlier");
});
