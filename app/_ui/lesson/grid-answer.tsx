import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CellView } from "../../../engine/index.ts";
import type { Grid } from "./judge-prediction.ts";

interface Props {
  readonly tokens: readonly CellView[];
  readonly grid: Grid;
  /** Null until the engine has answered. */
  readonly answer: Grid | null;
  readonly onChange: (grid: Grid) => void;
}

/** A grid that the reader fills in: rows are queries, columns keys. Then the engine's own is beside it. */
export function GridAnswer({ tokens, grid, answer, onChange }: Props) {
  const t = useTranslations("lesson");
  const toggle = (query: number, key: number) =>
    onChange(grid.with(query, (grid[query] ?? []).with(key, !grid[query]?.[key])));
  return (
    <div className="flex flex-wrap gap-x-10 gap-y-4">
      <GridTable
        caption={t("yourGrid")}
        tokens={tokens}
        cell={(query, key) => {
          const isSelected = grid[query]?.[key] === true;
          const isWrong = answer !== null && answer[query]?.[key] !== isSelected;
          return (
            <button
              type="button"
              aria-pressed={isSelected}
              aria-label={t("pair", { query, key, state: isWrong ? "wrong" : "other" })}
              disabled={answer !== null}
              onClick={() => toggle(query, key)}
              className={`block size-9 rounded border-2 ${isSelected ? "bg-accent" : "bg-panel"} ${
                isWrong ? "border-bad" : "border-line"
              }`}
            >
              {isWrong && (
                <span aria-hidden="true" className="rounded bg-panel px-1 font-bold text-bad">
                  ✗
                </span>
              )}
            </button>
          );
        }}
      />
      {answer && (
        <GridTable
          caption={t("trueGrid")}
          tokens={tokens}
          cell={(query, key) => (
            <span
              role="img"
              aria-label={t(answer[query]?.[key] ? "selected" : "notSelected")}
              className={`block size-9 rounded border-2 border-line ${answer[query]?.[key] ? "bg-accent" : "bg-panel"}`}
            />
          )}
        />
      )}
    </div>
  );
}

interface TableProps {
  readonly caption: string;
  readonly tokens: readonly CellView[];
  readonly cell: (query: number, key: number) => ReactNode;
}

function GridTable({ caption, tokens, cell }: TableProps) {
  return (
    <table className="border-separate border-spacing-0.5">
      <caption className="pb-1 text-left text-muted text-sm">{caption}</caption>
      <thead>
        <tr>
          <td />
          {tokens.map(({ text }, key) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is a position
            <th key={key} scope="col" className="font-mono text-key">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tokens.map(({ text }, query) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is a position
          <tr key={query}>
            <th scope="row" className="pr-1 font-mono text-query">
              {text}
            </th>
            {tokens.map((_, key) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is a pair of positions
              <td key={key}>{cell(query, key)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
