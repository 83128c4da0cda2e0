import { expect, test } from "vitest";
import { layoutChallenges, PLACE } from "./layout-challenges.ts";

const EIGHT = [
  { id: "index", needs: [] },
  { id: "shift", needs: ["index"] },
  { id: "minimum", needs: ["shift"] },
  { id: "first", needs: ["minimum"] },
  { id: "ralign", needs: ["shift"] },
  { id: "split", needs: ["ralign"] },
  { id: "slide", needs: ["first"] },
  { id: "add", needs: ["split", "slide"] },
];

test("every challenge is right of what it needs, and add is last", () => {
  const { places, links } = layoutChallenges(EIGHT);
  const x = new Map(places.map((place) => [place.id, place.x]));
  for (const { from, to } of links) expect(x.get(to)).toBeGreaterThanOrEqual((x.get(from) ?? 0) + PLACE.width);
  expect(Math.max(...x.values())).toBe(x.get("add"));
  expect(links).toHaveLength(EIGHT.flatMap(({ needs }) => needs).length);
});

test("no two challenges overlap, and all are within the map", () => {
  const { places, width, height } = layoutChallenges(EIGHT);
  expect(places).toHaveLength(8);
  for (const a of places) {
    expect(a.x + PLACE.width).toBeLessThanOrEqual(width);
    expect(a.y).toBeGreaterThanOrEqual(0);
    expect(a.y + PLACE.height).toBeLessThanOrEqual(height);
    for (const b of places)
      if (a !== b)
        expect(Math.abs(a.x - b.x) >= PLACE.width || Math.abs(a.y - b.y) >= PLACE.height, `${a.id} ${b.id}`).toBe(true);
  }
});

test("the link from split to add passes below slide, not behind it", () => {
  const { places, links } = layoutChallenges(EIGHT);
  const slide = places.find(({ id }) => id === "slide");
  const path = links.find(({ from, to }) => from === "split" && to === "add")?.path ?? "";
  const points = [...path.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
  const beside = points.filter(({ x }) => slide && x >= slide.x && x <= slide.x + PLACE.width);
  expect(beside.length).toBeGreaterThanOrEqual(2);
  for (const { y } of beside) expect(y).toBeGreaterThan((slide?.y ?? 0) + PLACE.height);
});
