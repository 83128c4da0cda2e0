"use client";

import { useTranslations } from "next-intl";
import { type ComponentType, useEffect, useRef, useState } from "react";

type SearchDialog = ComponentType<{ readonly onClose: () => void }>;

/** Opens the search, by a press, `/` or Ctrl-K. Its code and its index come when it is first opened. */
export function SearchButton() {
  const t = useTranslations("search");
  const [Dialog, setDialog] = useState<SearchDialog | null>(null);
  const [state, setState] = useState<"closed" | "open" | "failed">("closed");
  const open = useRef(() => {
    setState("open");
    import("./search-dialog.tsx").then(
      (part) => setDialog(() => part.SearchDialog),
      // For example offline. The next press tries again.
      () => setState("failed"),
    );
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      open.current();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <button
        type="button"
        onClick={open.current}
        aria-label={t("open")}
        title={t(state === "failed" ? "unavailable" : "openTitle")}
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        className="button button-quiet min-w-11 px-2"
      >
        <svg
          viewBox="0 0 24 24"
          className="size-6"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <circle cx="10.5" cy="10.5" r="6.5" />
          <path d="m15.5 15.5 5 5" strokeLinecap="round" />
        </svg>
      </button>
      <span role="status" className="sr-only">
        {state === "failed" && t("unavailable")}
      </span>
      {Dialog && state === "open" && <Dialog onClose={() => setState("closed")} />}
    </>
  );
}

/** A slash that is typed into a text is text. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k" && !event.shiftKey;
  const target = event.target as HTMLElement;
  const takesText = target.isContentEditable || target.closest("input, textarea, select, [role=textbox]") !== null;
  return event.key === "/" && !takesText;
}
