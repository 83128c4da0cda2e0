import "../globals.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { siteUrl } from "../_i18n/pages.ts";
import { routing } from "../_i18n/routing.ts";
import { pickMessages } from "../_i18n/with-messages.tsx";
import { KeepOffline } from "../_offline/keep-offline.tsx";
import { EarlyActs } from "../_ui/site/early-acts.tsx";
import { preloadFonts } from "../_ui/site/fonts.ts";
import { OutsideFrames } from "../_ui/site/outside-frames.tsx";
import { SiteFooter } from "../_ui/site/site-footer.tsx";
import { SiteHeader } from "../_ui/site/site-header.tsx";
import { ThemeProvider } from "../_ui/site/theme-provider.tsx";
import { APPLE_ICON } from "../pictures/icons.ts";

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ readonly locale: string }>;
}

export function generateStaticParams() {
  return routing.locales.map((locale) => ({ locale }));
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#14151a" },
  ],
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "site" });
  return {
    metadataBase: new URL(siteUrl()),
    title: { default: t("name"), template: `%s · ${t("name")}` },
    description: t("description"),
    icons: {
      icon: { url: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      apple: { url: `/pictures/${APPLE_ICON.file}`, sizes: `${APPLE_ICON.size}x${APPLE_ICON.size}` },
    },
  };
}

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("site");
  preloadFonts();
  return (
    <html lang={locale} data-scroll-behavior="smooth" suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col">
        <EarlyActs />
        <ThemeProvider>
          <KeepOffline />
          <NextIntlClientProvider messages={await pickMessages(["failure", "search", "site"])}>
            <OutsideFrames>
              <a
                className="button button-primary fixed top-2 left-2 z-50 -translate-y-20 focus:translate-y-0"
                href="#main"
              >
                {t("skip")}
              </a>
              <SiteHeader />
            </OutsideFrames>
            <main id="main" tabIndex={-1} className="flex-1 outline-none">
              {children}
            </main>
            <OutsideFrames>
              <SiteFooter />
            </OutsideFrames>
          </NextIntlClientProvider>
        </ThemeProvider>
      </body>
    </html>
  );
}
