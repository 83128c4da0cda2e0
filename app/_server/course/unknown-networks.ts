import "server-only";
import { compileProgram, describeModel, type PackedModel, packModel, scalarToJson } from "../../../engine/index.ts";

/** A network whose program no reader sees, and the head that a lesson asks for. */
interface Secret {
  readonly source: string;
  readonly tokens: string;
  readonly length: number;
  /** The name of the asked head's aggregate in the program. */
  readonly asked: string;
}

/** By the slug that a lesson names. */
const SECRETS: Readonly<Record<string, Secret>> = {
  votes: {
    source: `own = (key(tokens) == query(tokens)).value(1)
near = (key(indices) == query(indices + 1)).value(tokens, "_")
wanted = (key(indices + 1) == query(indices)).value(tokens, "_")
far = (key(indices + 2) == query(indices)).value(tokens, "_")
where(far == tokens, 1, 0) + where(own > 2, 1, 0) + where(wanted == tokens, 1, 0) + where(near == tokens, 1, 0)`,
    tokens: "abc",
    length: 8,
    asked: "wanted",
  },
};

/** A network without its program. */
export interface UnknownNetwork {
  readonly weights: PackedModel;
  readonly tokens: string;
  readonly length: number;
  /** The value of each logit. */
  readonly outputs: readonly string[];
  /** `block.head` of the head that is asked for. Only its seal may reach a browser. */
  readonly answer: string;
}

/** Compiles a network. Throws if no network has this slug. */
export function unknownNetwork(slug: string): UnknownNetwork {
  const secret = SECRETS[slug];
  if (!secret) throw new Error(`content/lessons: no unknown network is called "${slug}"`);
  const { source, tokens, length, asked } = secret;
  const made = compileProgram(source, { tokens, length });
  if (made.kind === "rejected") throw new Error(`the unknown network "${slug}" does not compile: ${made.problem.code}`);
  const { model, outputs } = made.compiled;
  const heads = describeModel(made.compiled, source).blocks.flatMap((block, b) =>
    block.heads.map(({ head, aggregate }) => ({ place: `${b}.${head}`, name: aggregate.name })),
  );
  const answers = heads.filter(({ name }) => name === asked);
  if (answers.length !== 1) throw new Error(`"${asked}" is ${answers.length} heads of the unknown network "${slug}"`);
  return {
    weights: packModel(model),
    tokens,
    length,
    outputs: outputs.map((value) => String(scalarToJson(value))),
    answer: answers[0]?.place ?? "",
  };
}
