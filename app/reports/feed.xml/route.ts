import { publicRoute } from "#api/public-page.ts";
import { readFeed } from "#server/editions/public-lists.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async () => ({
  body: await readFeed(),
  mediaType: "application/atom+xml; charset=utf-8",
  isShared: true,
}));
