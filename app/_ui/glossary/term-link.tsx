"use client";

import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { Link } from "../../_i18n/navigation.ts";
import { useFetched } from "../browser/use-fetched.ts";
import type { TermState } from "./term-card.tsx";

const loadCard = () => import("./term-card.tsx");

interface Props {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** Milliseconds that a mouse must rest on the word, or be away from it. */
const OPEN_AFTER_MS = 300;
const CLOSE_AFTER_MS = 200;

/** A word that opens its meaning. The card, which few words of a page ever need, comes when it is wanted. */
export function TermLink({ id, term, text, children }: Props) {
  const [state, setState] = useState<TermState>("closed");
  const [isWanted, setIsWanted] = useState(false);
  const { part: card } = useFetched(loadCard, isWanted);
  const link = useRef<HTMLAnchorElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = (next: TermState) => {
    clearTimeout(timer.current);
    if (next !== "closed") setIsWanted(true);
    setState(next);
  };
  const enter = (event: PointerEvent) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer.current);
    if (state === "closed") timer.current = setTimeout(() => change("visited"), OPEN_AFTER_MS);
  };
  const leave = (event: PointerEvent) => {
    if (event.pointerType !== "mouse") return;
    clearTimeout(timer.current);
    if (state === "visited") timer.current = setTimeout(() => change("closed"), CLOSE_AFTER_MS);
  };
  return (
    <>
      {/* A link, so that it breaks across lines as its text does, and leads to the glossary where no script runs. */}
      <Link
        ref={link}
        href={`/glossary#${id}`}
        prefetch={false}
        aria-haspopup="dialog"
        aria-expanded={state !== "closed"}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          change(state === "open" ? "closed" : "open");
        }}
        onPointerEnter={enter}
        onPointerLeave={leave}
        className="term"
      >
        {children}
      </Link>
      {card && (
        <card.default
          id={id}
          term={term}
          text={text}
          state={state}
          anchor={link}
          onClose={() => change("closed")}
          onPointerEnter={enter}
          onPointerLeave={leave}
        />
      )}
    </>
  );
}
