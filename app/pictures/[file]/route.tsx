import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { lessons } from "../../_server/course/lessons.ts";
import { puzzles } from "../../_server/course/puzzles.ts";
import { APPLE_ICON, ICONS, type Icon } from "../icons.ts";
import { IconPicture } from "./icon-picture.tsx";
import { SharePicture } from "./share-picture.tsx";

export const dynamic = "force-static";
export const dynamicParams = false;

const ENDING = ".png";

interface Picture {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
}

/** The pages that have a picture. Titles are English, because a Chinese font weighs more than the rest of the site. */
async function pictures(): Promise<Picture[]> {
  return [
    { name: "home", kind: "RASP School", title: "See how a Transformer computes, by programming one" },
    ...(await lessons()).map(({ slug, title }) => ({ name: `lesson-${slug}`, kind: "Lesson", title: title.en })),
    ...puzzles().flatMap(({ data: { id, title } }) => [
      { name: `puzzle-${id}`, kind: "Puzzle", title: title.en },
      { name: `solved-${id}`, kind: "Solved in a Transformer", title: title.en },
    ]),
  ];
}

export async function generateStaticParams() {
  return [
    ...(await pictures()).map(({ name }) => ({ file: name + ENDING })),
    ...[...ICONS, APPLE_ICON].map(({ file }) => ({ file })),
  ];
}

interface Context {
  readonly params: Promise<{ readonly file: string }>;
}

/** The picture that others show beside a link, or an icon of the site; drawn when the site is built. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const icon = [...ICONS, APPLE_ICON].find((one) => one.file === file);
  if (icon) return drawIcon(icon);
  const picture = (await pictures()).find(({ name }) => name + ENDING === file);
  if (!picture) return new Response(null, { status: 404 });
  const [regular, bold] = await Promise.all([readFont(500), readFont(800)]);
  return new ImageResponse(<SharePicture kind={picture.kind} title={drawable(picture.title)} />, {
    width: 1200,
    height: 630,
    fonts: [
      { name: "Bricolage", data: regular, weight: 500 },
      { name: "Bricolage", data: bold, weight: 800 },
    ],
  });
}

async function drawIcon(icon: Icon): Promise<Response> {
  const svg = await readFile(join(/* turbopackIgnore: true */ process.cwd(), "app/icon.svg"), "utf8");
  return new ImageResponse(<IconPicture icon={icon} svg={svg} />, { width: icon.size, height: icon.size });
}

function readFont(weight: number): Promise<Buffer> {
  const files = join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource/bricolage-grotesque/files");
  return readFile(join(files, `bricolage-grotesque-latin-${weight}-normal.woff`));
}

/** Leaves out characters that the font lacks. For these the drawing would ask the network. */
function drawable(title: string): string {
  return title.replace(/[^\u0020-\u00ff\u2013\u2014\u2018\u2019\u201c\u201d\u2026]/g, "");
}
