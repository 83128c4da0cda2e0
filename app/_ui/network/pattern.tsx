import { memo } from "react";
import type { AttentionView } from "../../../engine/index.ts";
import { thumbnailPath } from "./layout-network.ts";

/** The selected pairs of a head as a thumbnail that fills its box. */
export const Pattern = memo(({ matrix }: Pick<AttentionView, "matrix">) => (
  <svg
    className="block size-full"
    viewBox={`0 0 ${Math.max(1, matrix.length)} ${Math.max(1, matrix.length)}`}
    preserveAspectRatio="none"
    shapeRendering="crispEdges"
    aria-hidden="true"
  >
    <path className="fill-accent" d={thumbnailPath(matrix)} />
  </svg>
));
Pattern.displayName = "Pattern";
