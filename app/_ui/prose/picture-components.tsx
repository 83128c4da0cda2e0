import type { MDXComponents } from "mdx/types";
import type { ComponentProps } from "react";
import { type Picture, pictureAddress } from "../../_api/pictures.ts";

/** The pictures that a puzzle's texts may name, by the names of their files. */
export interface PuzzlePictures {
  readonly puzzleId: string;
  readonly pictures: Readonly<Record<string, Picture>>;
}

/** The component that shows the pictures of a puzzle. Of a picture that the puzzle does not have, only its description is shown. */
export function pictureComponents({ puzzleId, pictures }: PuzzlePictures): MDXComponents {
  return {
    img: ({ src, alt = "", title }: ComponentProps<"img">) => {
      const picture = typeof src === "string" && Object.hasOwn(pictures, src) ? pictures[src] : undefined;
      if (!picture) return <em>{alt || String(src)}</em>;
      const { width, height } = picture;
      const address = pictureAddress(puzzleId, picture);
      // biome-ignore lint/performance/noImgElement: the server may not decode it, and only its readers may have it
      return <img src={address} alt={alt} title={title} width={width} height={height} loading="lazy" />;
    },
  };
}
