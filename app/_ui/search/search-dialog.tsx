"use client";

import { useLocale, useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import useSWRImmutable from "swr/immutable";
import { Link, useRouter } from "../../_i18n/navigation.ts";
import { type Find, indexDocuments, type SearchDocument } from "./find-documents.ts";

interface Props {
  readonly onClose: () => void;
}

/** A box to type in and what is found below it: the arrow keys choose, Enter goes there. */
export function SearchDialog({ onClose }: Props) {
  const t = useTranslations("search");
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-50 bg-ink/40 dark:bg-paper/70" />
        <Dialog.Content
          aria-describedby={undefined}
          className="card fixed top-3 left-1/2 z-50 flex max-h-[calc(100dvh-1.5rem)] w-[calc(100vw-1.5rem)] max-w-2xl -translate-x-1/2 flex-col overflow-hidden shadow-lg sm:top-[10vh] sm:max-h-[75vh]"
        >
          <Dialog.Title className="sr-only">{t("open")}</Dialog.Title>
          <SearchBox onClose={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function SearchBox({ onClose }: Props) {
  const t = useTranslations("search");
  const router = useRouter();
  const id = useId();
  const { find, hasFailed } = useIndex();
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words);
  const found = useMemo(() => find?.(asked) ?? [], [find, asked]);
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const at = Math.min(chosen, found.length - 1);
  useEffect(() => {
    // Some browsers return a promise here, which is no effect's to return.
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  function press(event: KeyboardEvent) {
    // An input method uses these keys to choose a character.
    if (event.nativeEvent.isComposing) return;
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + found.length }[event.key];
    if (next !== undefined && found.length > 0) {
      event.preventDefault();
      setChosen(next % found.length);
    }
    const target = found[at];
    if (event.key === "Enter" && target) {
      onClose();
      router.push(target.href);
    }
  }

  return (
    <>
      <div className="flex items-center gap-2 border-line border-b pr-2">
        <input
          type="search"
          role="combobox"
          aria-label={t("label")}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          {...(found.length > 0 && { "aria-activedescendant": `${id}-${at}` })}
          autoComplete="off"
          spellCheck={false}
          placeholder={t("placeholder")}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setChosen(0);
          }}
          onKeyDown={press}
          className="min-h-14 min-w-0 flex-1 bg-transparent px-4 text-lg outline-offset-[-3px] placeholder:text-muted"
        />
        <Dialog.Close className="button button-quiet px-3 text-sm">{t("close")}</Dialog.Close>
      </div>
      <p role="status" className={found.length > 0 ? "sr-only" : "p-4 text-muted"}>
        {hasFailed ? t("unavailable") : asked.trim() === "" ? t("invite") : t("found", { count: found.length })}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t("results")}
        className={found.length > 0 ? "min-h-0 overflow-y-auto p-2" : "hidden"}
      >
        {found.map((document, i) => (
          <Found
            key={document.href}
            id={`${id}-${i}`}
            document={document}
            isChosen={i === at}
            onPoint={() => setChosen(i)}
            onGo={onClose}
          />
        ))}
      </div>
    </>
  );
}

interface FoundProps {
  readonly id: string;
  readonly document: SearchDocument;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onGo: () => void;
}

function Found({ id, document: { kind, href, title, summary }, isChosen, onPoint, onGo }: FoundProps) {
  const t = useTranslations("search");
  return (
    <Link
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      href={href}
      prefetch={false}
      onClick={onGo}
      onPointerMove={onPoint}
      className="block rounded-lg px-3 py-2 aria-selected:bg-accent-soft"
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-semibold">{title}</span>
        <span className="shrink-0 text-muted text-sm">{t(`kind.${kind}`)}</span>
      </span>
      <span className="line-clamp-2 text-muted text-sm">{summary}</span>
    </Link>
  );
}

/** The index of this language, made from what the server wrote when the site was built. */
function useIndex(): { readonly find: Find | undefined; readonly hasFailed: boolean } {
  const locale = useLocale();
  const { data, error } = useSWRImmutable(`/search/${locale}.json`, readIndex, { shouldRetryOnError: false });
  return { find: data, hasFailed: error !== undefined };
}

async function readIndex(address: string): Promise<Find> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return indexDocuments((await response.json()) as SearchDocument[]);
}
