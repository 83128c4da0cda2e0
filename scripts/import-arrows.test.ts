import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import arrows from "../.dependency-cruiser.mjs";

interface Side {
  readonly path?: string;
  readonly pathNot?: string;
}

/** The zones that one import breaks, as dependency-cruiser reads their patterns. */
function broken(from: string, to: string): string[] {
  const holds = ({ path, pathNot }: Side, file: string) =>
    path !== undefined && new RegExp(path).test(file) && !(pathNot && new RegExp(pathNot).test(file));
  return arrows.forbidden.filter((zone) => holds(zone.from, from) && holds(zone.to, to)).map(({ name }) => name);
}

test.each([
  ["engine/view/run.ts", "puzzles/load.ts", "engine-alone"],
  ["engine/view/run.ts", "cli/command.ts", "engine-alone"],
  ["engine/view/run.ts", "engine/interpret/value.ts", "one-program-for-all"],
  ["engine/grade/candidate.ts", "engine/interpret/interpret.ts", "one-program-for-all"],
  ["cli/evaluate-program.ts", "engine/interpret/json.ts", "one-program-for-all"],
  ["cli/run-console.ts", "engine/rasp/interpret.ts", "one-program-for-all"],
  ["puzzles/load.ts", "cli/command.ts", "puzzles-below-app"],
  ["puzzles/load.ts", "app/_server/system/env.ts", "puzzles-below-app"],
  ["puzzles/load.ts", "engine/graph/node.ts", "engine-door"],
  ["app/_ui/board/medal.tsx", "app/_server/people/auth.ts", "ui-without-server"],
  ["app/_ui/board/medal.tsx", "puzzles/load.ts", "ui-without-server"],
  ["app/_ui/board/medal.tsx", "engine/view/run.ts", "engine-door"],
  ["app/_i18n/routing.ts", "app/_server/people/auth.ts", "i18n-alone"],
  ["app/_i18n/routing.ts", "engine/index.ts", "i18n-alone"],
  ["app/_api/answers.ts", "app/_server/people/auth.ts", "answers-alone"],
  ["app/_api/answers.ts", "prisma/client.ts", "answers-alone"],
  ["app/_server/people/auth.ts", "app/_ui/board/medal.tsx", "server-without-pages"],
  ["app/_server/people/auth.ts", "app/api/progress/route.ts", "server-without-pages"],
  ["app/_server/people/auth.ts", "app/[locale]/page.tsx", "server-without-pages"],
  ["prisma/client.ts", "app/_server/system/env.ts", "database-alone"],
  ["e2e/site.ts", "app/_server/system/env.ts", "journeys-outside"],
  ["engine/problem/problem.ts", "engine/graph/node.ts", "engine-problem"],
  ["engine/syntax/parse.ts", "engine/graph/node.ts", "engine-syntax"],
  ["engine/graph/build.ts", "engine/evaluate/evaluate.ts", "engine-graph"],
  ["engine/evaluate/evaluate.ts", "engine/program.ts", "engine-evaluate"],
  ["engine/compile/compile.ts", "engine/view/compile-program.ts", "engine-compile"],
  ["engine/compile/compile.ts", "engine/evaluate/evaluate.ts", "engine-compile"],
  ["engine/repair/repair.ts", "engine/interpret/interpret.ts", "engine-repair"],
  ["engine/interpret/interpret.ts", "engine/grade/grade.ts", "engine-interpret"],
  ["engine/interpret/interpret.ts", "engine/front-ends.ts", "engine-interpret"],
  ["engine/rasp/interpret.ts", "engine/interpret/interpret.ts", "engine-rasp"],
  ["engine/translate/translate.ts", "engine/grade/grade.ts", "engine-translate"],
  ["engine/warn/warn.ts", "engine/view/run.ts", "engine-warn"],
  ["engine/grade/grade.ts", "engine/view/run.ts", "engine-grade"],
  ["engine/grade/author.ts", "engine/interpret/value.ts", "engine-grade"],
])("%s may not import %s", (from, to, zone) => {
  expect(broken(from, to)).toContain(zone);
});

test.each([
  ["app/_ui/board/medal.tsx", "app/_api/answers.ts"],
  ["app/_ui/board/medal.tsx", "engine/index.ts"],
  ["app/_i18n/navigation.ts", "app/_i18n/routing.ts"],
  ["app/_api/answers.ts", "puzzles/files.ts"],
  ["engine/grade/author.ts", "engine/interpret/script.ts"],
  ["engine/compile/compile.test.ts", "engine/program.ts"],
  ["app/_server/grading/check-texts.ts", "app/_ui/prose/parse-markdown.ts"],
  ["app/_server/people/auth.ts", "prisma/client.ts"],
  ["app/[locale]/page.tsx", "app/_server/course/puzzles.ts"],
  ["e2e/site.ts", "prisma/client.ts"],
])("%s may import %s", (from, to) => {
  expect(broken(from, to)).toEqual([]);
});

test("two modules may not import each other, not even types", () => {
  const folder = mkdtempSync(join(tmpdir(), "circle-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.ts"), `import type { B } from "./b.ts";\nexport interface A { readonly b: B }\n`);
  writeFileSync(join(folder, "b.ts"), `import type { A } from "./a.ts";\nexport interface B { readonly a: A }\n`);
  const { stdout, status } = spawnSync("node_modules/.bin/depcruise", ["--output-type", "err", folder], {
    encoding: "utf8",
  });
  expect(stdout).toMatch(/no-circles: .*a\.ts → .*b\.ts/s);
  expect(status).not.toBe(0);
});
