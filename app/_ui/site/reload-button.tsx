"use client";

import type { ReactNode } from "react";

/** Asks for the page again. */
export function ReloadButton({ children }: { readonly children: ReactNode }) {
  return (
    <button type="button" className="button button-primary mt-6" onClick={() => location.reload()}>
      {children}
    </button>
  );
}
