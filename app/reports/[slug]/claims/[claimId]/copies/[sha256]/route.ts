import { pageAnswer, publicRoute } from "#api/public-page.ts";
import { readPublicCopy } from "#server/editions/public-copies.ts";
import { notFoundPage } from "#server/editions/public-reports.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async ({ slug = "", claimId = "", sha256 = "" }) => {
  const text = await readPublicCopy(slug, claimId, sha256);
  if (text === null) return pageAnswer(await notFoundPage());
  return { body: text, mediaType: "text/plain; charset=utf-8", isForeign: true };
});
