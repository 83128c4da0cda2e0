import type { Icon } from "../icons.ts";
import { WHOLE_PICTURE } from "./whole-picture.ts";

/** The background colour of `app/icon.svg`. */
const PAPER = "#fbfaf7";

interface Props {
  readonly icon: Icon;
  /** The text of `app/icon.svg`. */
  readonly svg: string;
}

/** The site's icon, on paper as far as it does not fill the square. */
export function IconPicture({ icon: { size, share }, svg }: Props) {
  const side = Math.round(size * share);
  return (
    <div
      style={{
        ...WHOLE_PICTURE,
        justifyContent: "center",
        background: share < 1 ? PAPER : "transparent",
      }}
    >
      {/* biome-ignore lint/performance/noImgElement: drawn when the site is built; no page holds it */}
      <img alt="" width={side} height={side} src={`data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`} />
    </div>
  );
}
