"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";

/** Surrounds every page except the one for the frames of other sites. */
export function OutsideFrames({ children }: { readonly children: ReactNode }) {
  return useSelectedLayoutSegment() === "embed" ? null : children;
}
