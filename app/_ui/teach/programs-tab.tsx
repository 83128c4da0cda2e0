"use client";

import { useTranslations } from "next-intl";
import { CodeEditor } from "../code-editor/code-editor.tsx";
import { freeName, programsIn, readConfig, type TabProps, without } from "./draft-files.ts";
import { StudioHelp } from "./studio-help.tsx";

interface FileProps extends TabProps {
  readonly file: string;
  readonly label: string;
  readonly minLines: number;
}

/** One program of the puzzle. */
export function ProgramFile({ files, edit, file, label, minLines }: FileProps) {
  return (
    <CodeEditor
      value={files[file] ?? ""}
      label={label}
      minLines={minLines}
      onChange={(source) => edit((before) => ({ ...before, [file]: source }))}
    />
  );
}

/** The reference solutions, or the wrong answers. */
export function ProgramsTab({ files, edit, folder }: TabProps & { readonly folder: "solutions" | "wrong" }) {
  const t = useTranslations("teach");
  const name = readConfig(files)?.signature ?? "solve(seq=tokens)";
  const add = () =>
    edit((before) => {
      const first = folder === "solutions" ? "# layers: 0 heads: 0 ops: 0" : "# …";
      const path = freeName(before, folder, folder === "solutions" ? "solution" : "mistake");
      return { ...before, [path]: `${first}\ndef ${name}:\n    return tokens\n` };
    });
  return (
    <div className="flex flex-col gap-6">
      <p className="text-muted">{t(folder === "solutions" ? "solutionsLead" : "wrongLead")}</p>
      <StudioHelp part="programs" />
      {programsIn(files, folder).map((path) => (
        <section key={path} aria-label={path} className="flex flex-col gap-2">
          <div className="flex flex-wrap items-center gap-2">
            <h2 className="mr-auto font-mono text-sm">{path}</h2>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => edit((before) => without(before, path))}
            >
              {t("removeProgram", { name: path.slice(folder.length + 1) })}
            </button>
          </div>
          <ProgramFile files={files} edit={edit} file={path} label={path} minLines={5} />
        </section>
      ))}
      <button type="button" className="button self-start" onClick={add}>
        {t("addProgram")}
      </button>
    </div>
  );
}
