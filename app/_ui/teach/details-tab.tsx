"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";
import { type PlainScalar, parseInputText, printInputText, scalarToJson } from "../../../engine/index.ts";
import { LOCALES } from "../../../engine/locales.ts";
import { languageName } from "../../_i18n/language-name.ts";
import { Field } from "../form/field.tsx";
import { TextArea } from "../form/text-area.tsx";
import { InlineCode } from "../prose/inline-code.tsx";
import { pythonLiteral } from "../puzzle/python-literal.ts";
import {
  type Config,
  type ExampleText,
  type HiddenText,
  readConfig,
  shortInput,
  type TabProps,
  testWithoutInput,
  writeConfig,
} from "./draft-files.ts";
import { fillExample, fillExamples } from "./fixes.ts";
import { StudioHelp } from "./studio-help.tsx";

/** The fields of puzzle.json: names, the call, limits, examples. */
export function DetailsTab({ files, edit }: TabProps) {
  const t = useTranslations("teach");
  const config = readConfig(files);
  const number = testWithoutInput(files);
  return (
    <div className="flex flex-col gap-8">
      <StudioHelp part="details" />
      {number !== undefined && (
        <p role="alert" className="rounded-lg bg-bad-soft p-3 text-bad">
          <InlineCode text={t("testWithoutInput", { number })} />
        </p>
      )}
      {config && (
        <>
          <Names config={config} change={(next) => edit((before) => writeConfig(before, next))} />
          <Examples files={files} edit={edit} config={config} />
          <HiddenTests files={files} edit={edit} config={config} />
        </>
      )}
      <details className="card p-4" open={!config}>
        <summary className="cursor-pointer">{t("rawConfig")}</summary>
        <TextArea
          label="puzzle.json"
          value={files["puzzle.json"] ?? ""}
          rows={20}
          onChange={(value) => edit((before) => ({ ...before, "puzzle.json": value }))}
        />
      </details>
    </div>
  );
}

interface NamesProps {
  readonly config: Config;
  readonly change: (next: Partial<Config>) => void;
}

function Names({ config, change }: NamesProps) {
  const t = useTranslations("teach");
  const reader = useLocale();
  const { title, summary, limits, medals, concepts = [], prerequisites = [] } = config;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {LOCALES.map((locale) => (
        <TextField
          key={locale}
          label={t("titleIn", { language: languageName(locale, reader) })}
          value={title[locale] ?? ""}
          onWrite={(text) => change({ title: { ...title, [locale]: text } })}
        />
      ))}
      {LOCALES.map((locale) => (
        <TextField
          key={locale}
          label={t("summaryIn", { language: languageName(locale, reader) })}
          value={summary[locale] ?? ""}
          onWrite={(text) => change({ summary: { ...summary, [locale]: text } })}
        />
      ))}
      <TextField label={t("function")} value={config.function} onWrite={(name) => change({ function: name })} isCode />
      <TextField
        label={t("signature")}
        value={config.signature}
        onWrite={(signature) => change({ signature })}
        isCode
      />
      <TextField
        label={t("call")}
        value={config.call.join(", ")}
        onWrite={(text) => change({ call: splitCommas(text) })}
        isCode
      />
      <TextField
        label={t("heads")}
        value={String(limits.heads)}
        onWrite={(text) => change({ limits: { ...limits, heads: Number(text) } })}
      />
      <TextField
        label={t("solvedLength")}
        value={String(limits.solvedLength)}
        onWrite={(text) => change({ limits: { ...limits, solvedLength: Number(text) } })}
      />
      <TextField
        label={t("lengths")}
        value={limits.lengths.join(", ")}
        onWrite={(text) => change({ limits: { ...limits, lengths: splitCommas(text).map(Number) } })}
      />
      {MEDALS.map(({ medal, count, label }) => (
        <TextField
          key={label}
          label={t(label)}
          value={String(medals[medal][count])}
          onWrite={(text) => change({ medals: { ...medals, [medal]: { ...medals[medal], [count]: Number(text) } } })}
        />
      ))}
      <TextField
        label={t("concepts")}
        value={concepts.join(", ")}
        onWrite={(text) => change({ concepts: splitCommas(text) })}
      />
      <TextField
        label={t("prerequisites")}
        value={prerequisites.join(", ")}
        onWrite={(text) => change({ prerequisites: splitCommas(text) })}
      />
    </div>
  );
}

const MEDALS = [
  { medal: "par", count: "layers", label: "parLayers" },
  { medal: "par", count: "heads", label: "parHeads" },
  { medal: "best", count: "layers", label: "bestLayers" },
  { medal: "best", count: "heads", label: "bestHeads" },
] as const;

function splitCommas(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onWrite: (value: string) => void;
  readonly isCode?: boolean;
  readonly isWrong?: boolean;
}

/** Keeps the typed text, even if it has no meaning yet. */
function TextField({ label, value, onWrite, isCode, isWrong }: TextFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field
      label={label}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value);
        onWrite(event.target.value);
      }}
      onBlur={() => setTyped(null)}
      isWrong={isWrong ?? false}
      className={isCode ? "[&_input]:font-mono" : ""}
    />
  );
}

function Examples({ files, edit, config }: TabProps & { readonly config: Config }) {
  const t = useTranslations("teach");
  const id = useId();
  const replace = (at: number, next: ExampleText) =>
    edit((before) => {
      const examples = readConfig(before)?.examples ?? [];
      return writeConfig(before, { examples: examples.map((one, i) => (i === at ? fillExample(before, next) : one)) });
    });
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={id} className="mr-auto font-bold text-lg">
          {t("examples")}
        </h2>
        <button type="button" className="button" onClick={() => edit(fillExamples)}>
          {t("fillExamples")}
        </button>
      </div>
      {config.examples.map((example, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an example is known by its place
        <div key={at} className="card flex flex-col gap-3 p-4">
          <CaseFields given={example} onWrite={(given) => replace(at, { ...example, ...given })} />
          <p className="overflow-x-auto">
            <span className="text-muted">{t("exampleExpected")}</span> <code>{pythonList(example.expected)}</code>
          </p>
          <button
            type="button"
            className="button button-quiet self-start"
            onClick={() => edit((before) => writeConfig(before, { examples: config.examples.toSpliced(at, 1) }))}
          >
            {t("removeExample", { number: at + 1 })}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button self-start"
        onClick={() =>
          edit((before) =>
            writeConfig(before, {
              examples: [
                ...config.examples,
                fillExample(files, { input: "abc", args: config.examples[0]?.args ?? {}, expected: [] }),
              ],
            }),
          )
        }
      >
        {t("addExample")}
      </button>
    </section>
  );
}

/** Tests that no learner sees. Their answers are those of `spec`. */
function HiddenTests({ files, edit, config }: TabProps & { readonly config: Config }) {
  const t = useTranslations("teach");
  const id = useId();
  const { tests = [], examples } = config;
  const write = (next: readonly HiddenText[]) => edit((before) => writeConfig(before, { tests: next }));
  const answers = tests.map((given) => fillExample(files, { ...given, expected: given.expected ?? [] }).expected);
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4">
      <h2 id={id} className="font-bold text-lg">
        {t("hiddenTests")}
      </h2>
      <p className="text-muted">{t("hiddenTestsLead")}</p>
      {tests.map((given, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a test is known by its place
        <div key={at} className="card flex flex-col gap-3 p-4">
          <CaseFields given={given} onWrite={(next) => write(tests.with(at, next))} />
          <p className="overflow-x-auto">
            <span className="text-muted">{t("exampleExpected")}</span> <code>{pythonList(answers[at] ?? [])}</code>
          </p>
          <button
            type="button"
            className="button button-quiet self-start"
            onClick={() => write(tests.toSpliced(at, 1))}
          >
            {t("removeHidden", { number: at + 1 })}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button self-start"
        onClick={() => write([...tests, { input: "abc", args: examples[0]?.args ?? {} }])}
      >
        {t("addHidden")}
      </button>
    </section>
  );
}

type Given = Pick<ExampleText, "input" | "args">;

function CaseFields({ given, onWrite }: { readonly given: Given; readonly onWrite: (given: Given) => void }) {
  const t = useTranslations("teach");
  const { input, args } = given;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <TextField
        label={t("exampleInput")}
        value={printInputText(input)}
        isCode
        onWrite={(text) => {
          const tokens = readTokens(text);
          if (tokens) onWrite({ input: tokens, args });
        }}
      />
      <TextField
        label={t("exampleArgs")}
        value={JSON.stringify(args)}
        isCode
        onWrite={(text) => {
          const named = readArgs(text);
          if (named) onWrite({ input, args: named });
        }}
      />
    </div>
  );
}

function pythonList(values: readonly PlainScalar[]): string {
  return `[${values.map(pythonLiteral).join(", ")}]`;
}

/** Text stays text, and a list becomes a list. An unreadable input gives `undefined`. */
function readTokens(text: string): ExampleText["input"] | undefined {
  const read = parseInputText(text);
  if (read.kind === "rejected" || read.tokens.length === 0) return undefined;
  return shortInput(read.tokens.map(scalarToJson));
}

function readArgs(text: string): Readonly<Record<string, PlainScalar>> | undefined {
  try {
    const args: unknown = JSON.parse(text);
    const isObject = typeof args === "object" && args !== null && !Array.isArray(args);
    return isObject ? (args as Readonly<Record<string, PlainScalar>>) : undefined;
  } catch {
    // Still being typed.
    return undefined;
  }
}
