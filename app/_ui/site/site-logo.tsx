/** A three by three attention grid whose selected cells make an R's diagonal. */
export function SiteLogo() {
  const selected = ["00", "10", "20", "01", "12", "22"];
  return (
    <svg aria-hidden="true" width="26" height="26" viewBox="0 0 26 26">
      {[0, 1, 2].map((row) =>
        [0, 1, 2].map((column) => (
          <rect
            key={`${row}${column}`}
            x={1 + column * 8.5}
            y={1 + row * 8.5}
            width="7"
            height="7"
            rx="1.5"
            fill={selected.includes(`${row}${column}`) ? FILL[column] : "var(--line)"}
          />
        )),
      )}
    </svg>
  );
}

const FILL = ["var(--query)", "var(--key)", "var(--value)"] as const;
