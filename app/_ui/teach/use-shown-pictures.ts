"use client";

import { useMemo } from "react";
import { type Picture, picturesIn } from "../../_api/pictures.ts";
import type { PuzzlePictures } from "../prose/picture-components.tsx";
import type { Files } from "./draft-files.ts";

/** The pictures of a draft. The result stays the same object until a picture changes, so that previews keep theirs. */
export function useShownPictures(code: string, files: Files): PuzzlePictures {
  const printed = JSON.stringify(picturesIn(files));
  return useMemo(
    () => ({ puzzleId: `u-${code}`, pictures: JSON.parse(printed) as Readonly<Record<string, Picture>> }),
    [code, printed],
  );
}
