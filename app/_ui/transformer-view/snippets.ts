import type { CellView } from "../../../engine/index.ts";

/** An input as JSON, which is how the snippets name tokens. */
export function tokensAsJson(input: readonly CellView[]): string {
  const json: Partial<Record<string, string>> = { True: "true", False: "false", None: "null" };
  return `[${input.map(({ text, type }) => (type === "str" ? JSON.stringify(text) : (json[text] ?? text))).join(", ")}]`;
}

/** Runs the files in a folder; `run.py` needs torch and safetensors alone. */
export function pytorchLine(tokens: string): string {
  return `pip install torch safetensors && python run.py '${tokens.replaceAll("'", "'\\''")}'`;
}

/**
 * A cell of a notebook: it loads the files into TransformerLens, runs an input and keeps every activation. Tokens are
 * looked up by their JSON, since Python's `1 == True`; BOS is the last of the vocabulary.
 */
export function colabCell(tokens: string): string {
  return `!pip install -q transformer_lens safetensors
import json, torch
from google.colab import files
from safetensors.torch import load_file
from transformer_lens import HookedTransformer, HookedTransformerConfig

files.upload()  # config.json and model.safetensors
config = json.load(open("config.json"))
rasp = config.pop("rasp")
model = HookedTransformer(HookedTransformerConfig(**config))
model.load_state_dict(load_file("model.safetensors"), strict=False)

tokens = json.loads(${/['\\]/.test(tokens) ? JSON.stringify(tokens) : `'${tokens}'`})
names = [json.dumps(token) for token in rasp["tokens"]]  # 1 and true are different tokens
ids = [len(names) - 1] + [names.index(json.dumps(token)) for token in tokens]
logits, cache = model.run_with_cache(torch.tensor([ids]))
print([rasp["outputs"][i] for i in logits[0, 1:].argmax(-1)])
print(cache["pattern", 0].shape)  # batch, head, query, key`;
}
