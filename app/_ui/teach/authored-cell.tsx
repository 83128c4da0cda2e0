"use client";

import dynamic from "next/dynamic";
import { parseInputText } from "../../../engine/index.ts";

/** Never on the server, whose event loop no teacher's program may hold up. */
const LiveCell = dynamic(() => import("../lesson/live-cell.tsx").then((module) => module.LiveCell), { ssr: false });

interface Props {
  readonly program?: unknown;
  readonly input?: unknown;
  readonly caption?: unknown;
}

/** A live cell as a teacher wrote it: an attribute may be missing or wrong, and the page stays whole. */
export function AuthoredCell({ program, input = "hello", caption }: Props) {
  if (typeof program !== "string" || typeof input !== "string") return null;
  if (parseInputText(input).kind === "rejected") return null;
  return <LiveCell program={program} input={input} {...(typeof caption === "string" && { caption })} />;
}
