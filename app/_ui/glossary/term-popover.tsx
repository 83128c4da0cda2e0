"use client";

import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { Link } from "../../_i18n/navigation.ts";

interface Props {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly children: ReactNode;
}

const OPEN_AFTER_MS = 300;
const CLOSE_AFTER_MS = 200;

/** Opens at a click, a key, or a mouse that rests on it; a mouse's visit never moves the focus. */
export function TermPopover({ id, term, text, children }: Props) {
  const t = useTranslations("glossary");
  const [isOpen, setIsOpen] = useState(false);
  const isVisit = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const visit = (next: boolean, afterMs: number) => (event: PointerEvent) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (next) isVisit.current = true;
      if (next || isVisit.current) setIsOpen(next);
    }, afterMs);
  };
  const enter = visit(true, isOpen ? 0 : OPEN_AFTER_MS);
  const leave = visit(false, CLOSE_AFTER_MS);
  const change = (next: boolean) => {
    clearTimeout(timer.current);
    isVisit.current = false;
    setIsOpen(next);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={change}>
      <Popover.Trigger
        onPointerEnter={enter}
        onPointerLeave={leave}
        className="cursor-help border-muted border-b border-dotted text-left hover:border-accent hover:text-accent print:border-none"
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          sideOffset={6}
          collisionPadding={12}
          aria-label={term}
          onPointerEnter={enter}
          onPointerLeave={leave}
          onOpenAutoFocus={(event) => isVisit.current && event.preventDefault()}
          onCloseAutoFocus={(event) => isVisit.current && event.preventDefault()}
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
