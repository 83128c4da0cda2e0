import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ProgramTrace } from "../../../engine/index.ts";
import { ScrollBox } from "../attention-diagram/scroll-box.tsx";
import type { CellPlace } from "./trace-marks.ts";
import { type TraceRow, traceRows } from "./trace-rows.ts";

interface Props {
  readonly program: ProgramTrace;
  readonly place: CellPlace;
  readonly onPlace: (place: CellPlace) => void;
}

/** The trace of a cell as a table, for reading rather than looking. */
export function TraceTable({ program, place, onPlace }: Props) {
  const t = useTranslations("drawing");
  const rows = useMemo(() => traceRows(program, place), [program, place]);
  const traced = rows.at(-1);
  const caption = t("tableCaption", {
    label: traced?.label ?? "",
    position: place.position,
    value: traced?.value ?? "",
  });
  return (
    <div className="grid gap-3">
      <label className="flex flex-wrap items-center gap-2 text-sm">
        {t("tablePosition")}
        <select
          className="min-h-11 rounded-lg border border-line-strong bg-panel px-3"
          value={place.position}
          onChange={(event) => onPlace({ ...place, position: Number(event.target.value) })}
        >
          {program.input.map((_, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is a position
            <option key={position} value={position}>
              {position}
            </option>
          ))}
        </select>
      </label>
      <ScrollBox label={caption}>
        <table className="w-full border-collapse text-left text-sm">
          <caption className="pb-2 text-left text-muted">{caption}</caption>
          <thead>
            <tr>
              {(["step", "what", "code", "position", "value", "from"] as const).map((head) => (
                <th key={head} scope="col" className="border-line border-b px-2 py-2 font-semibold">
                  {t(`table.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <Line key={`${row.node} ${row.position}`} row={row} step={index + 1} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
}

function Line({ row, step }: { readonly row: TraceRow; readonly step: number }) {
  const t = useTranslations("drawing");
  const cell = "border-line border-b px-2 py-1.5 align-top";
  const from = row.from.map(({ label, position, role }) => t("fromCell", { label, position, role })).join("; ");
  return (
    <tr>
      <th scope="row" className={`${cell} font-normal text-muted tabular-nums`}>
        {step}
      </th>
      <td className={`${cell} whitespace-nowrap`}>{t("tableKind", { kind: row.kind, layer: row.layer })}</td>
      <td className={cell}>
        <code className="break-words">{row.code}</code>
      </td>
      <td className={`${cell} tabular-nums`}>{row.position}</td>
      <td className={cell}>
        <code>{row.value}</code>
      </td>
      <td className={`${cell} min-w-48 text-muted`}>{from || t("fromInput")}</td>
    </tr>
  );
}
