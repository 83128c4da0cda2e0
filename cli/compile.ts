import {
  type Agreement,
  agreeOn,
  allInputs,
  type CompiledProgram,
  countInputs,
  describeModel,
  makeRunner,
  randomInputs,
  scalarToJson,
  tellDifference,
} from "../engine/index.ts";

/** Every input up to the longest length of which there are no more than this many. */
const MOST_INPUTS = 20_000;
const LONGEST = 3;

/** A compiled program with how well it agrees with the source. */
export interface CheckedModel {
  readonly made: CompiledProgram;
  readonly random: Agreement;
  readonly short: Agreement;
  /** The length up to which every input was tried. */
  readonly longest: number;
}

/** Runs a Transformer and its program side by side, on every short input and on random ones. */
export function checkModel(made: CompiledProgram, randoms: number): CheckedModel {
  const { compiled, oracle } = made;
  const runner = makeRunner(compiled.model);
  let longest = Math.min(LONGEST, compiled.request.length);
  while (longest > 1 && countInputs(compiled, longest) > MOST_INPUTS) longest--;
  return {
    made,
    random: agreeOn(compiled, runner, oracle, randomInputs(compiled, randoms)),
    short: agreeOn(compiled, runner, oracle, allInputs(compiled, longest)),
    longest,
  };
}

export function agrees({ random, short }: CheckedModel): boolean {
  return random.agreed === random.total && short.agreed === short.total;
}

/** The object of `compile --json`. */
export function reportModel({ made, random, short, longest }: CheckedModel) {
  const { compiled, source } = made;
  const { model, layers, layout, outputs } = compiled;
  const { subspaces, blocks } = describeModel(compiled, source);
  const count = ({ agreed, total, raised, first }: Agreement) => ({
    agreed,
    total,
    raised,
    ...(first && { first: tellDifference(first) }),
  });
  return {
    ok: random.agreed === random.total && short.agreed === short.total,
    layers,
    ...model.size,
    sharpness: layout.sinks.sharpness,
    sink: layout.sinks.weight,
    risk: layout.risk,
    outputs: outputs.map(scalarToJson),
    agreement: { random: count(random), short: { upTo: longest, ...count(short) } },
    layout: blocks,
    subspaces: subspaces.map(({ values, rest, ...subspace }) => ({
      ...subspace,
      values: values.map((list) => list.map(scalarToJson)),
      rest: rest.map(scalarToJson),
    })),
  };
}

/** The table of `compile`. */
export function drawModel({ made, random, short, longest }: CheckedModel): string {
  const { compiled, source } = made;
  const { size } = compiled.model;
  const { sharpness, weight } = compiled.layout.sinks;
  const { blocks } = describeModel(compiled, source);
  const lines = [
    `${count(compiled.layers, "layer")} → ${count(size.blocks, "block")}, ${whole(size.parameters)} parameters`,
    `  d_model ${size.dModel} · heads ${size.heads} · d_head ${size.dHead} · d_mlp ${size.dMlp} · vocabulary ${size.vocabulary} · outputs ${size.outputs} · context ${size.context}`,
  ];
  blocks.forEach((block, index) => {
    const idle =
      block.heads.length === 0
        ? "attention is idle: tokens and positions are combined before the first head"
        : `layer ${block.layer}`;
    lines.push("", `block ${index} (${idle})`);
    for (const head of block.heads) {
      const part = head.parts > 1 ? ` (part ${head.part + 1} of ${head.parts})` : "";
      const sink = head.sink === "heavy" ? "adds up" : "fetches";
      lines.push(`  head ${head.head}: ${oneLine(head.aggregate.code)}${part}`);
      lines.push(`          ${sink} ${head.moves.join(", ")}; d_head ${head.width}`);
    }
    for (const { node, units, holds } of block.computes)
      lines.push(`  feed-forward: ${oneLine(node.code)}`, `          ${holds}; ${count(units, "hidden unit")}`);
  });
  const { risk } = compiled.layout;
  lines.push(
    "",
    `error bound: ${(100 * risk).toPrecision(2)} % of what would change an answer (sharpness ${sharpness}, heavy sink ${whole(weight)})`,
    `agreement: ${tell(random)} random inputs, ${tell(short)} inputs of length ${longest} or less`,
  );
  for (const { first } of [random, short]) if (first) lines.push(`  ${tellDifference(first)}`);
  return lines.join("\n");
}

function tell({ agreed, total, raised }: Agreement): string {
  const without = raised > 0 ? ` (the program raises on ${whole(raised)} more)` : "";
  return `${whole(agreed)} of ${whole(total)}${without}`;
}

function count(number: number, noun: string): string {
  return `${whole(number)} ${noun}${number === 1 ? "" : "s"}`;
}

function whole(number: number): string {
  return number.toLocaleString("en-US");
}

const SHOWN = 72;

function oneLine(code: string): string {
  const line = code.replace(/\s+/g, " ");
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}
