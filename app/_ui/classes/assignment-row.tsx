"use client";

import { useTranslations } from "next-intl";
import { LATE_RULES, POINT_RULES } from "../../_api/class-answers.ts";
import type { AssignmentItem } from "./class-types.ts";
import { NumberInput } from "./number-input.tsx";
import { SelectField } from "./select-field.tsx";
import { WallTimeInput } from "./wall-time-input.tsx";

interface Props {
  readonly item: AssignmentItem;
  readonly at: number;
  readonly isLast: boolean;
  readonly timeZone: string;
  readonly onChange: (terms: Partial<AssignmentItem>) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** One puzzle in the list of a class, with its terms. */
export function AssignmentRow({ item, at, isLast, timeZone, onChange, onMove, onRemove }: Props) {
  const t = useTranslations("classes");
  const { title, opensAt, dueAt, lateRule, points, pointRule, layerLimit } = item;
  return (
    <li className="card flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <span className="mr-auto font-medium">
          {at + 1}. {title}
        </span>
        <button
          type="button"
          className="button button-quiet px-3"
          aria-label={t("up", { title })}
          disabled={at === 0}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="button button-quiet px-3"
          aria-label={t("down", { title })}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button
          type="button"
          className="button button-quiet px-3"
          aria-label={t("remove", { title })}
          onClick={onRemove}
        >
          ✕
        </button>
      </div>
      <fieldset className="flex flex-wrap gap-3">
        <legend className="sr-only">{title}</legend>
        <WallTimeInput
          label={t("opens")}
          value={opensAt}
          timeZone={timeZone}
          onChange={(next) => onChange({ opensAt: next })}
        />
        <WallTimeInput
          label={t("due")}
          value={dueAt}
          timeZone={timeZone}
          isEnd
          onChange={(next) => onChange({ dueAt: next })}
        />
        {dueAt && (
          <SelectField
            label={t("lateRule")}
            value={lateRule}
            choices={LATE_RULES.map((rule) => [rule, t(`lateRules.${rule}`)])}
            onChange={(next) => onChange({ lateRule: next })}
          />
        )}
        <NumberInput label={t("points")} value={points} onChange={(next) => onChange({ points: next })} />
        <SelectField
          label={t("pointRule")}
          value={pointRule}
          choices={POINT_RULES.map((rule) => [rule, t(`pointRules.${rule}`)])}
          onChange={(next) => onChange({ pointRule: next, layerLimit: next === "layers" ? (layerLimit ?? 1) : null })}
        />
        {layerLimit !== null && (
          <NumberInput label={t("layerLimit")} value={layerLimit} onChange={(next) => onChange({ layerLimit: next })} />
        )}
      </fieldset>
    </li>
  );
}
