import type { MetadataRoute } from "next";
import { ICONS } from "./pictures/icons.ts";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "RASP School",
    short_name: "RASP School",
    description: "Learn how a Transformer computes, by programming one.",
    start_url: "/",
    display: "standalone",
    background_color: "#fbfaf7",
    theme_color: "#5a3fc0",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      ...ICONS.map(({ file, size, isMaskable }) => ({
        src: `/pictures/${file}`,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose: isMaskable ? ("maskable" as const) : ("any" as const),
      })),
    ],
  };
}
