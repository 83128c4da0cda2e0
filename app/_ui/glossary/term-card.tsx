"use client";

import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import type { PointerEvent, RefObject } from "react";
import { Link } from "../../_i18n/navigation.ts";

/** `visited` by a mouse that rests on it, which never moves the focus; `open` by a click or a key. */
export type TermState = "closed" | "visited" | "open";

export interface TermCardProps {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly state: TermState;
  readonly anchor: RefObject<HTMLAnchorElement | null>;
  readonly onClose: () => void;
  readonly onPointerEnter: (event: PointerEvent) => void;
  readonly onPointerLeave: (event: PointerEvent) => void;
}

/** A glossary entry beside its word. */
export default function TermCard({ id, term, text, state, anchor, onClose, ...pointer }: TermCardProps) {
  const t = useTranslations("glossary");
  const isVisit = state === "visited";
  return (
    <Popover.Root open={state !== "closed"} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Popover.Anchor virtualRef={anchor as RefObject<HTMLAnchorElement>} />
      <Popover.Portal>
        <Popover.Content
          key={state}
          {...pointer}
          sideOffset={6}
          collisionPadding={12}
          aria-label={term}
          onOpenAutoFocus={(event) => isVisit && event.preventDefault()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            if (!isVisit) anchor.current?.focus({ preventScroll: true });
          }}
          onInteractOutside={(event) => {
            // A click on the word itself is handled by the word.
            if (anchor.current?.contains(event.target as Node)) event.preventDefault();
          }}
          className="card z-50 max-w-sm p-4 text-sm shadow-lg"
        >
          <p>
            <strong>{term}</strong> {text}
          </p>
          <Link href={`/glossary#${id}`} className="link mt-2 inline-block">
            {t("more")}
          </Link>
          <Popover.Arrow className="fill-line-strong" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
