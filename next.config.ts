import createMDX from "@next/mdx";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withIntl = createNextIntlPlugin({
  requestConfig: "./app/_i18n/request.ts",
  // The messages are parsed while the site is built, so no page brings the parser along.
  experimental: { messages: { path: "./content/messages", format: "json", locales: "infer", precompile: true } },
});
const withMdx = createMDX({ options: { remarkPlugins: ["remark-gfm"] } });

/** The headers of every answer. proxy.ts adds those that depend on the page. */
const HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
] as const;

const config: NextConfig = {
  // The journeys build their own site beside the one that `npm start` serves.
  distDir: process.env.DIST_DIR || ".next",
  pageExtensions: ["ts", "tsx", "mdx"],
  // `npm test` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  headers: async () => [{ source: "/:path*", headers: [...HEADERS] }],
  reactStrictMode: true,
  serverExternalPackages: [
    "piscina",
    "pino",
    "@libsql/client",
    "libsql",
    "@prisma/adapter-libsql",
    "pg",
    "@prisma/adapter-pg",
    // The format of puzzles is read with it, and a development server would compile its hundred modules for the first page.
    "zod",
  ],
};

export default withIntl(withMdx(config));
