import "server-only";
import { createTranslator, type Messages } from "next-intl";
import { createTransport } from "nodemailer";
import type { AppLocale } from "../../_i18n/routing.ts";
import { server } from "./server.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a mail to the SMTP server. Without a server the mail goes to the log, and the operator can pass it on. */
export async function sendMail(mail: Mail): Promise<void> {
  const { env, log } = server();
  if (env.smtpUrl === undefined) {
    log.warn({ mail: mail.text }, "SMTP_URL is not set, so a mail is printed here and sent to nobody");
    return;
  }
  try {
    await createTransport(env.smtpUrl).sendMail({ from: env.mailFrom, ...mail });
  } catch (error) {
    // Only the operator may see this, because it tells whether the address has an account.
    log.error({ code: (error as { code?: string }).code }, "a mail could not be sent");
  }
}

/** The mail that lets a person choose a new password. */
export async function resetMail(to: string, link: string, locale: AppLocale): Promise<Mail> {
  const { default: messages } = await import(`../../../content/messages/${locale}.json`);
  const t = createTranslator<Messages, "mail">({ locale, messages, namespace: "mail" });
  return { to, subject: t("subject"), text: t("text", { link }) };
}
