import { type Messages, NextIntlClientProvider } from "next-intl";
import { getMessages, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { LocaleProps } from "./routing.ts";

export type MessageArea = keyof Messages;

/**
 * A page that sends these areas of the messages to the browser, for its parts that run there; no other reaches it. A test
 * compares the areas with what those parts use.
 */
export function withMessages<Props extends LocaleProps>(
  areas: readonly MessageArea[],
  Page: (props: Props) => Promise<ReactNode>,
) {
  return async function PageWithMessages(props: Props) {
    setRequestLocale((await props.params).locale);
    return (
      <NextIntlClientProvider messages={await pickMessages(areas)}>
        <Page {...props} />
      </NextIntlClientProvider>
    );
  };
}

export async function pickMessages(areas: readonly MessageArea[]): Promise<Partial<Messages>> {
  const messages = await getMessages();
  return Object.fromEntries(areas.map((area) => [area, messages[area]]));
}
