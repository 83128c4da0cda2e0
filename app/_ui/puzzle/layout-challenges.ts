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
export const PLACE = { width: 112, height: 52 } as const;
const GAP = { x: 48, y: 24 } as const;

/** Challenges from left to right: each is one column after the last that it needs. Those of a column are in order of play. */
export function layoutChallenges(challenges: readonly MapChallenge[]): ChallengeMapLayout {
  const columns = new Map<string, number>();
  for (const { id, needs } of challenges)
    columns.set(id, Math.max(-1, ...needs.map((need) => columns.get(need) ?? -1)) + 1);
  const inColumn = (column: number) => challenges.filter(({ id }) => columns.get(id) === column);
  const count = Math.max(0, ...columns.values()) + 1;
  const most = Math.max(1, ...Array.from({ length: count }, (_, column) => inColumn(column).length));
  const height = most * (PLACE.height + GAP.y) - GAP.y;
  const places = Array.from({ length: count }, (_, column) => {
    const here = inColumn(column);
    const top = (height - here.length * (PLACE.height + GAP.y) + GAP.y) / 2;
    return here.map(({ id }, row) => ({
      id,
      x: column * (PLACE.width + GAP.x),
      y: top + row * (PLACE.height + GAP.y),
    }));
  }).flat();
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const links = challenges.flatMap(({ id: to, needs }) =>
    needs.flatMap((from) => {
      const [start, end] = [placeOf.get(from), placeOf.get(to)];
      return start && end ? [{ from, to, path: pathBetween(start, end) }] : [];
    }),
  );
  return { width: count * (PLACE.width + GAP.x) - GAP.x, height, places, links };
}

function pathBetween(from: LaidChallenge, to: LaidChallenge): string {
  const [x1, y1] = [from.x + PLACE.width, from.y + PLACE.height / 2];
  const [x2, y2] = [to.x, to.y + PLACE.height / 2];
  const middle = (x1 + x2) / 2;
  return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`;
}
