import { publicRoute } from "#api/public-page.ts";
import { readSitemap } from "#server/editions/public-lists.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async () => ({
  body: await readSitemap(),
  mediaType: "application/xml; charset=utf-8",
}));
