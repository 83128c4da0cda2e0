import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { PackedModel } from "../../../engine/index.ts";
import { type TokenRow, TokenTable } from "../attention-diagram/token-table.tsx";
import type { NetworkData } from "./network-data.ts";
import { COMPARED_LENGTH, type Head, makeNetworkRunner } from "./network-runner.ts";
import { seal } from "./seal.ts";

export interface LaboratoryProps {
  readonly slug: string;
  readonly network: NetworkData;
  /** The seal of the head that is asked for. */
  readonly sealed: number;
  /** The input at first. */
  readonly input: string;
}

/** Runs a network on an input, whole and with heads cut, and asks which head it is. */
export default function Laboratory({ slug, network, sealed, input: given }: LaboratoryProps) {
  const t = useTranslations("lesson.unknown");
  const runner = useMemo(() => makeNetworkRunner(network), [network]);
  const [input, setInput] = useState(given);
  const [cut, setCut] = useState<readonly Head[]>([]);
  const { tokens, length, weights } = network;
  const heads = useMemo(() => headsOf(weights), [weights]);
  const isValid = input.length > 0 && input.length <= length && [...input].every((letter) => tokens.includes(letter));
  const compared = useMemo(() => runner.compare(cut), [runner, cut]);
  return (
    <>
      <label className="grid justify-items-start gap-1 text-sm">
        <span className="font-medium">{t("input")}</span>
        <input
          type="text"
          value={input}
          onChange={(event) => setInput(event.target.value)}
          aria-invalid={!isValid}
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          className="min-h-11 w-44 max-w-full rounded-lg border border-line-strong bg-panel px-3 font-mono text-base"
        />
      </label>
      <HeadChoices
        legend={t("cut")}
        heads={heads}
        type="checkbox"
        isChosen={(head) => cut.includes(head)}
        onChoose={(head) => setCut(cut.includes(head) ? cut.filter((one) => one !== head) : [...cut, head])}
      />
      {isValid ? (
        <Answers input={input} whole={runner.answer(input, [])} now={runner.answer(input, cut)} />
      ) : (
        <p className="m-0 text-bad text-sm">{t("invalid", { length, letters: [...tokens].join(" ") })}</p>
      )}
      <p role="status" className="m-0 text-sm">
        {t("same", { ...compared, length: COMPARED_LENGTH })}
      </p>
      <Question slug={slug} sealed={sealed} heads={heads} />
    </>
  );
}

interface AnswersProps {
  readonly input: string;
  readonly whole: readonly string[];
  readonly now: readonly string[];
}

function Answers({ input, whole, now }: AnswersProps) {
  const t = useTranslations("lesson.unknown");
  const differs = (position: number) =>
    now[position] === whole[position] ? "" : "border-bad bg-bad-soft font-semibold text-bad";
  const rows: readonly TokenRow[] = [
    { label: t("rowInput"), cells: [...input] },
    { label: t("whole"), cells: whole },
    { label: t("now"), cells: now, paint: differs },
  ];
  return <TokenTable label={t("table")} rows={rows} />;
}

interface HeadChoicesProps {
  readonly legend: string;
  readonly heads: readonly Head[];
  readonly type: "checkbox" | "radio";
  /** Radio buttons of one name exclude each other. */
  readonly name?: string;
  readonly isChosen: (head: Head) => boolean;
  readonly onChoose: (head: Head) => void;
}

function HeadChoices({ legend, heads, type, name, isChosen, onChoose }: HeadChoicesProps) {
  const t = useTranslations("lesson.unknown");
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-x-5 gap-y-1">
      <legend className="mb-1 font-medium text-sm">{legend}</legend>
      {heads.map((head) => (
        <label key={nameOf(head)} className="flex min-h-9 items-center gap-2 text-sm">
          <input
            type={type}
            name={name}
            checked={isChosen(head)}
            onChange={() => onChoose(head)}
            className="size-4 accent-accent"
          />
          {t("head", { ...head })}
        </label>
      ))}
    </fieldset>
  );
}

interface QuestionProps extends Pick<LaboratoryProps, "slug" | "sealed"> {
  readonly heads: readonly Head[];
}

function Question({ slug, sealed, heads }: QuestionProps) {
  const t = useTranslations("lesson.unknown");
  const [chosen, setChosen] = useState<string>();
  const [checked, setChecked] = useState<string>();
  const isRight = checked !== undefined && seal(slug, checked) === sealed;
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(chosen);
      }}
    >
      <HeadChoices
        legend={t("question")}
        heads={heads}
        type="radio"
        name={`unknown-${slug}`}
        isChosen={(head) => chosen === nameOf(head)}
        onChoose={(head) => setChosen(nameOf(head))}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className="button" disabled={chosen === undefined}>
          {t("check")}
        </button>
        <p role="status" className={`m-0 text-sm ${isRight ? "text-good" : "text-bad"}`}>
          {checked !== undefined && t(isRight ? "right" : "wrong", { head: checked })}
        </p>
      </div>
    </form>
  );
}

function headsOf({ size }: PackedModel): readonly Head[] {
  return Array.from({ length: size.blocks * size.heads }, (_, i) => ({
    block: Math.floor(i / size.heads),
    head: i % size.heads,
  }));
}

function nameOf({ block, head }: Head): string {
  return `${block}.${head}`;
}
