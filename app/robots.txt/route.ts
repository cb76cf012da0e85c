import { publicRoute } from "#api/public-page.ts";
import { publicSite } from "#server/editions/site.ts";

export const dynamic = "force-dynamic";

/** Search engines read what is published, and nothing else. */
export const GET = publicRoute(async () => {
  const { baseUrl } = await publicSite();
  const allowed = ["/reports", "/corrections", "/methodology"].map((path) => `Allow: ${path}\n`).join("");
  return {
    body: `User-agent: *\n${allowed}Disallow: /\nSitemap: ${baseUrl}/sitemap.xml\n`,
    mediaType: "text/plain; charset=utf-8",
  };
});
