import MiniSearch, { type Query } from "minisearch";

/** Something that can be found. */
export interface SearchDocument {
  readonly kind: "lesson" | "puzzle" | "term";
  /** Without the locale. */
  readonly href: string;
  readonly title: string;
  /** The title in the other language, for readers who know it by that name. */
  readonly otherTitle: string;
  readonly summary: string;
  readonly text: string;
}

export type Find = (words: string) => readonly SearchDocument[];

const SHOWN = 12;

/** Indexes the documents. Returns a function that finds them, the best first. */
export function indexDocuments(documents: readonly SearchDocument[]): Find {
  const index = new MiniSearch<SearchDocument>({
    idField: "href",
    fields: ["title", "otherTitle", "summary", "text"],
    tokenize: splitWords,
    searchOptions: { boost: { title: 8, otherTitle: 4, summary: 2 } },
  });
  index.addAll(documents);
  const byHref = new Map(documents.map((document) => [document.href, document]));
  return (words) =>
    index
      .search(queryFor(words))
      .slice(0, SHOWN)
      .flatMap(({ id }) => byHref.get(id as string) ?? []);
}

const HAN = /\p{Script=Han}/u;

/**
 * Words of the text. Chinese writes none apart, so a run of its characters counts as each character and each pair of
 * neighbours: what a reader types is then found wherever a dictionary would have put the borders.
 *
 * @example splitWords("用 selector 選中") // ["用", "selector", "選", "選中", "中"]
 */
export function splitWords(text: string): string[] {
  return runsOf(text).flatMap((run) => {
    if (!HAN.test(run)) return [run];
    const characters = [...run];
    return characters.flatMap((character, i) => {
      const next = characters[i + 1];
      return next === undefined ? [character] : [character, character + next];
    });
  });
}

function runsOf(text: string): string[] {
  return text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}_])+/gu) ?? [];
}

/** Every word must occur: whole, as a beginning, or, if it is long, with a wrong letter. */
function queryFor(words: string): Query {
  const queries = runsOf(words).flatMap((run): Query[] => {
    if (!HAN.test(run)) return [{ queries: [run], prefix: true, fuzzy: run.length > 3 ? 0.2 : false }];
    return pairsOf(run).map((pair) => ({ queries: [pair], tokenize: (text) => [text] }));
  });
  return { combineWith: "AND", queries };
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.length === 1 ? characters : characters.slice(1).map((next, i) => `${characters[i]}${next}`);
}
