import { notFound } from "next/navigation";

/** The page allows its scripts by a nonce, which is new at each request. */
export const dynamic = "force-dynamic";

/** Any other address: the not-found page, in the reader's language. */
export default function UnknownPage(): never {
  notFound();
}
