import { IMMUTABLE, pageAnswer, publicRoute } from "#api/public-page.ts";
import { readCard } from "#server/editions/card.ts";
import { notFoundPage } from "#server/editions/public-reports.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async ({ slug = "", number = "" }) => {
  const card = /^[1-9]\d{0,6}$/.test(number) ? await readCard(slug, Number(number)) : null;
  if (!card) return pageAnswer(await notFoundPage());
  return { body: card.bytes, etag: card.etag, mediaType: "image/png", cacheControl: IMMUTABLE, isShared: true };
});
