import createMDX from "@next/mdx";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withIntl = createNextIntlPlugin("./app/_i18n/request.ts");
const withMdx = createMDX({ options: { remarkPlugins: ["remark-gfm"] } });

const config: NextConfig = {
  // The journeys build their own site beside the one that `npm start` serves.
  distDir: process.env.DIST_DIR || ".next",
  pageExtensions: ["ts", "tsx", "mdx"],
  // `npm test` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["piscina", "pino", "@libsql/client", "@prisma/adapter-libsql", "pg", "@prisma/adapter-pg"],
  headers: async () => [
    { source: "/((?!(?:[a-zA-Z-]+/)?embed$).*)", headers: [framedBy("'self'")] },
    { source: "/:locale([a-zA-Z-]+)?/embed", headers: [framedBy("*")] },
  ],
};

/** Who may show a page in a frame: other sites the embedded playground, which has nothing to click away, and no other page. */
function framedBy(ancestors: string) {
  return { key: "Content-Security-Policy", value: `frame-ancestors ${ancestors}` };
}

export default withIntl(withMdx(config));
