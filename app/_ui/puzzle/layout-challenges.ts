/** A challenge with the challenges whose functions it uses. */
export interface MapChallenge {
  readonly id: string;
  readonly needs: readonly string[];
}

export interface LaidChallenge {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface ChallengeMapLayout {
  readonly width: number;
  readonly height: number;
  readonly places: readonly LaidChallenge[];
  /** From the right edge of what is needed to the left edge of what needs it. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly path: string }[];
}

/** Of a challenge's box, in CSS pixels. */
export const PLACE = { width: 116, height: 104 } as const;
const GAP = { x: 48, y: 20 } as const;

/** A place of a column: a challenge, or a link that passes on its way to a later column. */
interface Slot {
  readonly id: string;
  readonly isPassing: boolean;
  /** The slots of the column before that lead here. */
  readonly after: readonly string[];
}

/**
 * Challenges from left to right: each is one column after the last that it needs. A link over several columns has a slot
 * of its own in each, so that it passes beside challenges and not behind them. The slots of a column are in the order of
 * the slots that lead to them, then in order of play.
 */
export function layoutChallenges(challenges: readonly MapChallenge[]): ChallengeMapLayout {
  const columnOf = new Map<string, number>();
  for (const { id, needs } of challenges)
    columnOf.set(id, Math.max(-1, ...needs.map((need) => columnOf.get(need) ?? -1)) + 1);
  const count = Math.max(0, ...columnOf.values()) + 1;
  const ways = challenges.flatMap(({ id: to, needs }) =>
    needs.filter((need) => columnOf.has(need)).map((from) => ({ from, to, through: slotsBetween(from, to, columnOf) })),
  );
  const columns: Slot[][] = Array.from({ length: count }, () => []);
  for (const { id } of challenges) {
    const after = ways.filter(({ to }) => to === id).map(({ from, through }) => through.at(-1) ?? from);
    columns[columnOf.get(id) ?? 0]?.push({ id, isPassing: false, after });
  }
  for (const { from, through } of ways)
    through.forEach((id, i) => {
      const column = (columnOf.get(from) ?? 0) + 1 + i;
      columns[column]?.push({ id, isPassing: true, after: [through[i - 1] ?? from] });
    });
  const most = Math.max(1, ...columns.map(({ length }) => length));
  const height = most * (PLACE.height + GAP.y) - GAP.y;
  const places = new Map<string, LaidChallenge>();
  for (const [column, slots] of columns.entries()) {
    const top = (height - slots.length * (PLACE.height + GAP.y) + GAP.y) / 2;
    const above = ({ after }: Slot) => Math.min(...after.map((id) => places.get(id)?.y ?? 0));
    for (const [row, { id }] of slots.sort((a, b) => above(a) - above(b)).entries())
      places.set(id, { id, x: column * (PLACE.width + GAP.x), y: top + row * (PLACE.height + GAP.y) });
  }
  const placed = (id: string) => places.get(id) ?? { id, x: 0, y: 0 };
  return {
    width: count * (PLACE.width + GAP.x) - GAP.x,
    height,
    places: challenges.map(({ id }) => placed(id)),
    links: ways.map(({ from, to, through }) => ({ from, to, path: pathThrough([from, ...through, to].map(placed)) })),
  };
}

/** Names a slot for each column that a link passes. */
function slotsBetween(from: string, to: string, columnOf: ReadonlyMap<string, number>): string[] {
  const passed = (columnOf.get(to) ?? 0) - (columnOf.get(from) ?? 0) - 1;
  return Array.from({ length: passed }, (_, i) => `${from} ${to} ${i}`);
}

/** A line from the right edge of the first place to the left edge of the last, straight through those between. */
function pathThrough(places: readonly LaidChallenge[]): string {
  return places
    .slice(1)
    .map((to, i) => {
      const from = places[i] ?? to;
      const start = { x: from.x + PLACE.width, y: from.y + PLACE.height / 2 };
      const end = { x: to.x, y: to.y + PLACE.height / 2 };
      const middle = (start.x + end.x) / 2;
      return `${i === 0 ? "M" : "L"}${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`;
    })
    .join("");
}
