import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CellView } from "../../../engine/index.ts";
import { ScrollBox } from "../attention-diagram/scroll-box.tsx";
import { copyText } from "../browser/copy-text.ts";
import { download } from "../playground/download.ts";
import { colabCell, pytorchLine, tokensAsJson } from "./snippets.ts";
import type { ModelView } from "./transformer-messages.ts";
import type { Files } from "./use-transformer.ts";

interface Props {
  readonly model: ModelView;
  /** The input that the snippets run. */
  readonly input: readonly CellView[];
  readonly files: () => Promise<Files>;
}

const NAMES = ["config.json", "model.safetensors", "model.onnx", "run.py"] as const;

/** The files of the model, and how to run them elsewhere. */
export function TakePanel({ model, input, files }: Props) {
  const t = useTranslations("transformer");
  const tokens = tokensAsJson(input);
  const save = async (name: string) => {
    const found = (await files()).find(([own]) => own === name);
    if (found) download(name, new Blob([found[1].slice()], { type: "application/octet-stream" }));
  };
  const saveAll = async () => {
    const { zipSync } = await import("fflate");
    const all = Object.fromEntries(await files());
    download("transformer.zip", new Blob([zipSync(all).slice()], { type: "application/zip" }));
  };
  return (
    <div className="grid min-w-0 gap-4">
      <p className="m-0 text-muted text-sm">{t("takeHelp", { bytes: model.size.parameters * 4 })}</p>
      <ul className="m-0 grid list-none gap-2 p-0">
        {NAMES.map((name) => (
          <li key={name} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <button type="button" className="button font-mono text-sm" onClick={() => void save(name)}>
              {name}
            </button>
            <span className="text-muted text-sm">{t(`file.${name.split(".")[1] as "json"}`)}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="button button-primary justify-self-start" onClick={() => void saveAll()}>
        {t("takeAll")}
      </button>
      <Snippet title={t("pytorch")} code={pytorchLine(tokens)} />
      <Snippet title={t("colab")} code={colabCell(tokens)} />
    </div>
  );
}

function Snippet({ title, code }: { readonly title: string; readonly code: string }) {
  const t = useTranslations("transformer");
  const [said, setSaid] = useState("");
  return (
    <figure className="m-0 grid min-w-0 gap-1">
      <figcaption className="flex flex-wrap items-center gap-3 font-medium text-sm">
        {title}
        <button
          type="button"
          className="button button-quiet min-h-9 py-1 text-sm"
          onClick={async () => setSaid((await copyText(code)) ? t("copied") : t("notCopied"))}
        >
          {t("copy")}
        </button>
        <span role="status" className="font-normal text-muted">
          {said}
        </span>
      </figcaption>
      <ScrollBox label={title}>
        <pre className="m-0 w-max min-w-full rounded-lg border border-line bg-sunken p-3 font-mono text-xs leading-5">
          {code}
        </pre>
      </ScrollBox>
    </figure>
  );
}
