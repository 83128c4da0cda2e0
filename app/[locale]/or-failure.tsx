import type { ReactNode } from "react";
import { answerUnavailable } from "../_server/http/answer-unavailable.ts";
import { PageFailure } from "../_ui/site/page-failure.tsx";

/**
 * A page that reads the database. While the database cannot be reached, or too many texts wait to be read, readers get the
 * page for failures with status 503.
 * Next alone would answer 500 with an empty page, which only scripts fill. The page must await all that it reads: an error
 * of a component below it comes too late.
 */
export function orFailure<Props>(Page: (props: Props) => Promise<ReactNode>) {
  return async function PageOrFailure(props: Props): Promise<ReactNode> {
    try {
      return await Page(props);
    } catch (error) {
      if (!answerUnavailable(error)) throw error;
      return <PageFailure />;
    }
  };
}
