import type { Compiled } from "../compile.ts";
import { writeConfig } from "./config.ts";
import { writeOnnx } from "./onnx.ts";
import { RUN_PY } from "./run-py.ts";
import { writeSafetensors } from "./safetensors.ts";

/** The files of a Transformer, by name: config.json, model.safetensors, model.onnx and run.py. */
export function exportFiles(compiled: Compiled, source: string): ReadonlyMap<string, Uint8Array> {
  const text = new TextEncoder();
  return new Map([
    ["config.json", text.encode(`${JSON.stringify(writeConfig(compiled, source), null, 2)}\n`)],
    ["model.safetensors", writeSafetensors(compiled.model)],
    ["model.onnx", writeOnnx(compiled.model)],
    ["run.py", text.encode(RUN_PY)],
  ]);
}
