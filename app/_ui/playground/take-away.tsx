"use client";

import { useTranslations } from "next-intl";
import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import type { RunView } from "../../../engine/index.ts";
import { copyText } from "../browser/copy-text.ts";
import { askEngine } from "../engine-worker/engine-client.ts";
import { makeFragment, type SharedProgram } from "../program/permalink.ts";
import { download } from "./download.ts";

interface Props {
  readonly program: SharedProgram;
  /** Its drawing, or null before it ran. */
  readonly view: RunView | null;
}

/** The three fit side by side on a phone, in the font of the site and in the one that is there before it. */
const BUTTON = "button max-sm:px-2 max-sm:text-sm";
/** Positions that the file with every value holds. */
const TRACED_POSITIONS = 256;

/** The link, the embed code and the files of a program. */
export function TakeAway({ program, view }: Props) {
  const t = useTranslations("play");
  const tDrawing = useTranslations("drawing");
  const [said, setSaid] = useState("");
  const say = (text: string) => {
    setSaid(text);
    setTimeout(() => setSaid((now) => (now === text ? "" : now)), 6000);
  };
  const copy = async (make: (fragment: string) => string, done: string) => {
    const fragment = await makeFragment(program);
    if (fragment === undefined) return say(t("tooLongForLink"));
    // The address bar has the link anyway.
    say((await copyText(make(fragment))) ? done : t("copyFromAddress"));
  };
  const here = () => `${location.origin}${location.pathname}`;
  const files: readonly { readonly name: string; readonly save: () => Promise<void> | void }[] = [
    {
      name: t(program.language === "rasp" ? "fileRasp" : "filePy"),
      save: () => {
        const text = program.source.replace(/\n*$/, "\n");
        if (program.language === "rasp") download("program.rasp", text);
        else download("program.py", text, "text/x-python");
      },
    },
    { name: t("fileSvg"), save: () => saveDrawing("svg") },
    { name: t("filePng"), save: () => saveDrawing("png") },
    { name: t("fileJson"), save: () => saveTrace() },
  ];
  const saveDrawing = async (kind: "svg" | "png") => {
    if (!view || view.kind === "nothing") return say(t("nothingDrawn"));
    const { drawingPng, drawingSvg, readColours } = await import("../attention-diagram/export-drawing.ts");
    const words = {
      key: tDrawing("key"),
      query: tDrawing("query"),
      value: tDrawing("value"),
      result: tDrawing("result"),
      token: tDrawing("input"),
      layer: (layer: number, name: string | null) =>
        name ? tDrawing("layerNamed", { layer, name }) : tDrawing("layer", { layer }),
    };
    const svg = drawingSvg(view, words, readColours(document.documentElement));
    if (kind === "svg") download("program.svg", svg, "image/svg+xml");
    else download("program.png", await drawingPng(svg));
  };
  const saveTrace = async () => {
    const { answer } = await askEngine("trace file", { kind: "trace", ...program, drawUpTo: TRACED_POSITIONS });
    if (answer.kind !== "traced") return say(t("doesNotRun"));
    const about = { format: "rasp-trace", version: 1, source: program.source };
    download("program.json", JSON.stringify({ ...about, ...answer.program }, null, 1), "application/json");
  };
  return (
    <div className="flex flex-wrap items-center gap-1 sm:gap-2">
      <button
        type="button"
        className={BUTTON}
        onClick={() => copy((fragment) => `${here()}#${fragment}`, t("linkCopied"))}
      >
        {t("copyLink")}
      </button>
      <button
        type="button"
        className={BUTTON}
        onClick={() =>
          copy((fragment) => embedCode(`${here().replace(/play$/, "embed")}#${fragment}`), t("embedCopied"))
        }
      >
        {t("copyEmbed")}
      </button>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger className={BUTTON}>{t("download")} ▾</DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="card z-50 min-w-52 p-1 shadow-lg" align="start" sideOffset={4}>
            {files.map(({ name, save }) => (
              <DropdownMenu.Item
                key={name}
                onSelect={() => void save()}
                className="flex min-h-11 items-center rounded-lg px-3 outline-none data-highlighted:bg-accent-soft"
              >
                {name}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <p role="status" className="text-muted text-sm">
        {said}
      </p>
    </div>
  );
}

/** The code that a teacher pastes into a page: the frame, and a few lines that fit its height to its content. */
function embedCode(address: string): string {
  return `<iframe src="${address}" title="RASP School" style="width:100%;height:30rem;border:0" loading="lazy"></iframe>
<script>addEventListener("message",function(e){if(e.data&&e.data.type==="rasp-school:height")for(const f of document.querySelectorAll("iframe"))if(f.contentWindow===e.source)f.style.height=e.data.height+"px"})</script>`;
}
