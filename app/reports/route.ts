import { HTML, publicRoute } from "#api/public-page.ts";
import { readIndexPage } from "#server/editions/public-lists.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async (_, query) => ({
  body: await readIndexPage({
    q: query.get("q")?.replaceAll("\0", "").slice(0, 200) ?? "",
    after: query.get("after") ?? undefined,
  }),
  mediaType: HTML,
}));
