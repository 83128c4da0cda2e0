import { unknownNetwork } from "../../../_server/course/unknown-networks.ts";
import { seal } from "../../../_ui/unknown-network/seal.ts";
import { UnknownNetwork as Laboratory } from "../../../_ui/unknown-network/unknown-network.tsx";

interface Props {
  readonly slug: string;
  readonly input: string;
}

/** A network whose program stays on the server: the page gets its weights, and the seal of the answer. */
export function UnknownNetwork({ slug, input }: Props) {
  const { answer, ...network } = unknownNetwork(slug);
  return <Laboratory slug={slug} input={input} network={network} sealed={seal(slug, answer)} />;
}
