import "server-only";
import { createTransport } from "nodemailer";
import { server } from "./server.ts";

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a mail to the SMTP server; without one, its words go to the log, for whoever runs the site to pass on. */
export async function sendMail(mail: Mail): Promise<void> {
  const { env, log } = server();
  if (env.smtpUrl === undefined) {
    log.warn({ mail: mail.text }, "SMTP_URL is not set, so a mail is printed here and sent to nobody");
    return;
  }
  try {
    await createTransport(env.smtpUrl).sendMail({ from: env.mailFrom, ...mail });
  } catch (error) {
    // Who asked must not learn whether the address has an account, so this is the operator's to see.
    log.error({ code: (error as { code?: string }).code }, "a mail could not be sent");
  }
}

export type MailLocale = "en" | "zh-TW";

const RESET = {
  en: {
    subject: "A new password for RASP School",
    text: (link: string) =>
      `Someone, probably you, asked for a new password at RASP School for this address.\n\nChoose it here within an hour:\n${link}\n\nIf it was not you, do nothing: the old password stays.\n`,
  },
  "zh-TW": {
    subject: "重設 RASP 學堂的密碼",
    text: (link: string) =>
      `有人（應該是你）要求重設這個電子郵件地址在 RASP 學堂的密碼。\n\n請在一小時內從這裡設定新密碼：\n${link}\n\n如果不是你，請不用理會，原本的密碼不會改變。\n`,
  },
} as const;

export function resetMail(to: string, link: string, locale: MailLocale): Mail {
  const { subject, text } = RESET[locale];
  return { to, subject, text: text(link) };
}
