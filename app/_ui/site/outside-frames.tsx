"use client";

import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";

/** What surrounds every page but the one that is made for other sites' frames. */
export function OutsideFrames({ children }: { readonly children: ReactNode }) {
  return useSelectedLayoutSegment() === "embed" ? null : children;
}
