import { HTML, publicRoute } from "#api/public-page.ts";
import { readCorrectionsPage } from "#server/editions/public-lists.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async (_, query) => ({
  body: await readCorrectionsPage({ after: query.get("after") ?? undefined }),
  mediaType: HTML,
}));
