import { useEffect, useRef } from "react";
import type { GroupImperativeHandle, GroupProps, Layout } from "react-resizable-panels";
import { keep, readKept } from "../browser/kept-text.ts";

interface KeptLayout {
  readonly props: Pick<GroupProps, "groupRef" | "onLayoutChanged">;
  /** Keeps a layout that no pointer and no key made. */
  keepNow(): void;
}

/** Keeps the sizes of a group's panes in this browser under a key, and brings them back once the page has come alive. */
export function useKeptLayout(key: string): KeptLayout {
  const groupRef = useRef<GroupImperativeHandle>(null);
  useEffect(() => {
    const layout = readLayout(key);
    if (layout) groupRef.current?.setLayout(layout);
  }, [key]);
  const keepLayout = (layout: Layout) => keep(key, JSON.stringify(layout));
  return {
    props: { groupRef, onLayoutChanged: (layout, { isUserInteraction }) => isUserInteraction && keepLayout(layout) },
    keepNow: () => groupRef.current && keepLayout(groupRef.current.getLayout()),
  };
}

/** Null if nothing is kept, or nothing that can be read. */
function readLayout(key: string): Layout | null {
  try {
    const layout: unknown = JSON.parse(readKept(key) ?? "null");
    return isLayout(layout) ? layout : null;
  } catch {
    // A text that somebody else wrote there.
    return null;
  }
}

function isLayout(value: unknown): value is Layout {
  return typeof value === "object" && value !== null && Object.values(value).every((size) => typeof size === "number");
}
