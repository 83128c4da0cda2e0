import type { MetadataRoute } from "next";
import { siteUrl } from "./_i18n/pages.ts";

export const dynamic = "force-static";

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: "*", disallow: "/api/" }, sitemap: `${siteUrl()}/sitemap.xml` };
}
