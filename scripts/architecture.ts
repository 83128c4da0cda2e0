import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** One arrow of the picture: the first room imports the second. */
export type Arrow = readonly [from: string, to: string];

interface Cruised {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
}

const DOCUMENT = "docs/architecture.md";
const FOLDERS = ["app", "bench", "cli", "content", "e2e", "engine", "fuzz", "prisma", "puzzles", "scripts"];
const SHARED_APP_ROOMS = ["_api", "_i18n", "_offline", "_security", "_server", "_ui", "api"];
const PAGES = "app/[locale]";
/** The picture is between these two lines of the document. */
const BEGIN = "<!-- picture: begin, made by `npm run architecture` -->";
const END = "<!-- picture: end -->";

/**
 * The room that a file belongs to. Routes beside `app/[locale]`, such as the site map, belong to it. Undefined for tests,
 * root files and everything outside the repository's folders.
 */
export function roomOf(path: string): string | undefined {
  const [folder = "", room = "", ...rest] = path.split("/");
  if (!FOLDERS.includes(folder) || room === "" || /\.(test|spec)\.|\/testing(\/|\.ts$)|\/testdata\//.test(path))
    return undefined;
  if (folder === "engine") return rest.length > 0 ? `engine/${room}` : "engine";
  if (folder === "app") return SHARED_APP_ROOMS.includes(room) ? `app/${room}` : PAGES;
  return folder;
}

/**
 * The arrows between rooms. An outsider's import of any engine file is an arrow to `engine`; inside the engine, its root files have no
 * arrows, because `index.ts` is above all its rooms and `limits.ts` below them.
 */
export function arrowsBetweenRooms({ modules }: Cruised): Arrow[] {
  const isEngine = (room: string) => room.startsWith("engine");
  const arrows = modules.flatMap(({ source, dependencies }) =>
    dependencies.flatMap(({ resolved }): Arrow[] => {
      const [from, to] = [roomOf(source), roomOf(resolved)];
      if (from === undefined || to === undefined || from === to) return [];
      if (isEngine(from) && isEngine(to)) return from === "engine" || to === "engine" ? [] : [[from, to]];
      return [[isEngine(from) ? "engine" : from, isEngine(to) ? "engine" : to]];
    }),
  );
  const unique = new Map(arrows.map((arrow) => [arrow.join(" "), arrow]));
  return [...unique].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, arrow]) => arrow);
}

/** Leaves out an arrow if a longer way leads to the same room, unless that way leads through a circle with either end. */
export function withoutShortCuts(arrows: readonly Arrow[]): Arrow[] {
  const next = (room: string) => arrows.flatMap(([from, to]) => (from === room ? [to] : []));
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
    from === goal || next(from).some((room) => !seen.has(room) && seen.add(room) && reaches(room, goal, seen));
  return arrows.filter(
    ([from, to]) =>
      !next(from).some(
        (between) => between !== to && reaches(between, to) && !reaches(between, from) && !reaches(to, between),
      ),
  );
}

/** The picture as a Mermaid flowchart, with the engine's rooms in a box. */
export function drawRooms(arrows: readonly Arrow[]): string {
  const shown = withoutShortCuts(arrows);
  const rooms = [...new Set(shown.flat())].sort();
  const inside = rooms.filter((room) => room.startsWith("engine/"));
  const id = (room: string) => room.replace(/\W/g, "_");
  const box = (room: string) => `${id(room)}["${room}"]`;
  const arrow = ([from, to]: Arrow) => `${id(from)} --> ${id(to)}`;
  const isInside = ([from]: Arrow) => from.startsWith("engine/");
  return [
    "flowchart TB",
    ...rooms.filter((room) => !room.startsWith("engine")).map((room) => `  ${box(room)}`),
    "  subgraph engine",
    ...inside.map((room) => `    ${box(room)}`),
    ...shown.filter(isInside).map((one) => `    ${arrow(one)}`),
    "  end",
    ...shown.filter((one) => !isInside(one)).map((one) => `  ${arrow(one)}`),
  ].join("\n");
}

/** Draws the rooms of the repository at `root` from its imports. Takes some seconds. */
export function drawRepository(root: string): string {
  const depcruise = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
  const folders = FOLDERS.filter((folder) => existsSync(join(root, folder)));
  const args = [depcruise, ...folders, "--config", ".dependency-cruiser.mjs", "--output-type", "json"];
  const found = execFileSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 });
  return drawRooms(arrowsBetweenRooms(JSON.parse(found) as Cruised));
}

/** The picture that a document holds now, and the document with another. */
export function readPicture(document: string): {
  readonly picture: string;
  readonly replace: (picture: string) => string;
} {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${DOCUMENT} needs the lines ${BEGIN} and ${END}`);
  const fence = (picture: string) => `\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n`;
  const [before, after] = [document.slice(0, begin + BEGIN.length), document.slice(end)];
  const picture = /```mermaid\n([\s\S]*?)\n```/.exec(document.slice(begin, end))?.[1] ?? "";
  return { picture, replace: (next) => before + fence(next) + after };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const picture = drawRepository(process.cwd());
  writeFileSync(DOCUMENT, readPicture(readFileSync(DOCUMENT, "utf8")).replace(picture));
  console.log(`${DOCUMENT} has the picture of today's imports.`);
}
