import { type GridPart, readPage } from "../../../_server/teach/class-results.ts";

type Value = string | readonly string[] | undefined;

/** The part of the grid that an address names. Of a name that comes twice the first counts. */
export function readPart({ page, section }: { readonly page?: Value; readonly section?: Value }): GridPart {
  return { page: readPage(firstOf(page)), section: firstOf(section) || undefined };
}

function firstOf(value: Value): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}
