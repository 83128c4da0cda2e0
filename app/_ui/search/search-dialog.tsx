"use client";

import { Command } from "cmdk";
import { useLocale, useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import useSWRImmutable from "swr/immutable";
import { Link } from "../../_i18n/navigation.ts";
import { type Find, indexDocuments, type SearchDocument } from "./find-documents.ts";

interface Props {
  readonly onClose: () => void;
}

/** A box to type in and the results below it. The arrow keys choose a result, and Enter opens it. */
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
          {/* Outside of the box, where Enter would open a result. */}
          <Dialog.Close className="button button-quiet absolute top-1.5 right-2 px-3 text-sm">
            {t("close")}
          </Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function SearchBox({ onClose }: Props) {
  const t = useTranslations("search");
  const { find, hasFailed } = useIndex();
  const [words, setWords] = useState("");
  const found = useMemo(() => find?.(words) ?? [], [find, words]);
  const list = useRef<HTMLDivElement>(null);

  /** Enter clicks the chosen link, so that a key and a click lead to the same place. */
  function press(event: KeyboardEvent) {
    // An input method uses Enter to choose a character.
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.click();
  }

  return (
    <Command label={t("label")} shouldFilter={false} loop vimBindings={false} className="flex min-h-0 flex-col">
      <div className="flex border-line border-b">
        <Command.Input
          placeholder={t("placeholder")}
          value={words}
          onValueChange={setWords}
          onKeyDown={press}
          className="min-h-14 min-w-0 flex-1 bg-transparent pr-24 pl-4 text-lg outline-offset-[-3px] placeholder:text-muted"
        />
      </div>
      <p role="status" className={found.length > 0 ? "sr-only" : "p-4 text-muted"}>
        {hasFailed ? t("unavailable") : words.trim() === "" ? t("invite") : t("found", { count: found.length })}
      </p>
      <Command.List
        ref={list}
        label={t("results")}
        className={found.length > 0 ? "min-h-0 overflow-y-auto p-2" : "hidden"}
      >
        {found.map((document) => (
          <Found key={document.href} document={document} onGo={onClose} />
        ))}
      </Command.List>
    </Command>
  );
}

interface FoundProps {
  readonly document: SearchDocument;
  readonly onGo: () => void;
}

function Found({ document: { kind, href, title, summary }, onGo }: FoundProps) {
  const t = useTranslations("search");
  return (
    <Command.Item asChild value={href}>
      <Link
        tabIndex={-1}
        href={href}
        prefetch={false}
        onClick={onGo}
        className="block rounded-lg px-3 py-2 aria-selected:bg-accent-soft"
      >
        <span className="flex items-baseline justify-between gap-3">
          <span className="min-w-0 font-semibold">{title}</span>
          <span className="shrink-0 text-muted text-sm">{t(`kind.${kind}`)}</span>
        </span>
        <span className="line-clamp-2 text-muted text-sm">{summary}</span>
      </Link>
    </Command.Item>
  );
}

/** The index of this language. It is made from the documents that the build wrote. */
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
