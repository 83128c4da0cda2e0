import { type Json, scalarToJson } from "../../graph/json.ts";
import type { Compiled } from "../compile.ts";
import { describeModel, type NodeLabel } from "../describe-model.ts";

/**
 * config.json: TransformerLens' names for the shape, and under `rasp` what the numbers mean: the tokens in order of their
 * ids (BOS last), the value of each logit, the source, and a map from dimensions and heads to the program.
 */
export function writeConfig(compiled: Compiled, source: string): Json {
  const { model, request, layout, outputs } = compiled;
  const { size } = model;
  const { subspaces, blocks } = describeModel(compiled, source);
  const place = (label: NodeLabel | undefined) =>
    label && {
      code: label.code,
      ...(label.name !== undefined && { name: label.name }),
      ...(label.span && { span: [label.span.from, label.span.to] }),
    };
  return {
    n_layers: size.blocks,
    d_model: size.dModel,
    n_ctx: size.context,
    d_head: size.dHead,
    n_heads: size.heads,
    d_mlp: size.dMlp,
    act_fn: "relu",
    d_vocab: size.vocabulary,
    d_vocab_out: size.outputs,
    normalization_type: null,
    attention_dir: "bidirectional",
    use_attn_scale: false,
    rasp: {
      tokens: [...request.vocabulary.map(scalarToJson), "BOS"],
      outputs: outputs.map(scalarToJson),
      source,
      sharpness: layout.sinks.sharpness,
      sink: layout.sinks.weight,
      map: {
        dimensions: subspaces.map(({ from, to, node, holds, values, rest, block }) => ({
          from,
          to,
          block,
          code: node?.code ?? "BOS",
          ...place(node),
          ...(holds === "one-hot"
            ? { values: values.map((list) => list.map(scalarToJson)), rest: rest.map(scalarToJson) }
            : { values: "number", holds }),
        })),
        heads: blocks.flatMap(({ heads, layer }, block) =>
          heads.map(({ head, aggregate, sink, part, parts, moves }) => ({
            block,
            head,
            layer,
            sink,
            part,
            parts,
            moves: [...moves],
            code: aggregate.code,
            ...place(aggregate),
          })),
        ),
      },
    },
  };
}
