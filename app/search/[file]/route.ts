import { hasLocale } from "next-intl";
import { routing } from "../../_i18n/routing.ts";
import { searchDocuments } from "./documents.ts";

export const dynamic = "force-static";
export const dynamicParams = false;

const ENDING = ".json";

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ file: `${locale}${ENDING}` }));
}

interface Context {
  readonly params: Promise<{ readonly file: string }>;
}

/** The documents that the search finds, in one language. The build writes them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const locale = (await params).file.slice(0, -ENDING.length);
  if (!hasLocale(routing.locales, locale)) return new Response(null, { status: 404 });
  return Response.json(await searchDocuments(locale));
}
