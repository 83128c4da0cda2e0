/** A PyTorch program that runs the files beside it; it needs nothing but torch and safetensors. */
export const RUN_PY = `"""Runs the Transformer beside this file: python run.py '["h", "i"]' (or: python run.py hi)."""
import json
import sys
from pathlib import Path

import torch
from safetensors.torch import load_file

here = Path(__file__).parent
config = json.loads((here / "config.json").read_text(encoding="utf-8"))
weights = load_file(str(here / "model.safetensors"))
vocabulary = config["rasp"]["tokens"]
outputs = config["rasp"]["outputs"]


def logits(ids):
    x = weights["embed.W_E"][ids] + weights["pos_embed.W_pos"][: len(ids)]
    for layer in range(config["n_layers"]):
        part = lambda name: weights[f"blocks.{layer}.{name}"]
        q = torch.einsum("nd,hde->hne", x, part("attn.W_Q")) + part("attn.b_Q")[:, None]
        k = torch.einsum("nd,hde->hne", x, part("attn.W_K")) + part("attn.b_K")[:, None]
        v = torch.einsum("nd,hde->hne", x, part("attn.W_V")) + part("attn.b_V")[:, None]
        z = (q @ k.transpose(1, 2)).softmax(-1) @ v
        x = x + torch.einsum("hne,hed->nd", z, part("attn.W_O")) + part("attn.b_O")
        hidden = torch.relu(x @ part("mlp.W_in") + part("mlp.b_in"))
        x = x + hidden @ part("mlp.W_out") + part("mlp.b_out")
    return x @ weights["unembed.W_U"] + weights["unembed.b_U"]


def read_tokens(text):
    try:
        tokens = json.loads(text)
    except ValueError:
        tokens = text
    return list(tokens) if isinstance(tokens, (str, list)) else list(text)


bos = len(vocabulary) - 1
names = [json.dumps(token) for token in vocabulary[:bos]]
ids = [bos] + [names.index(json.dumps(token)) for token in read_tokens(sys.argv[1])]
print(json.dumps([outputs[i] for i in logits(torch.tensor(ids))[1:].argmax(-1).tolist()], ensure_ascii=False))
`;
