import { IMMUTABLE, pageAnswer, publicRoute } from "#api/public-page.ts";
import { notFoundPage } from "#server/editions/public-reports.ts";
import { publicAsset } from "#server/editions/site.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async ({ file = "" }) => {
  const asset = publicAsset(file);
  if (!asset) return pageAnswer(await notFoundPage());
  const { bytes, mediaType } = asset;
  return { body: bytes, mediaType, etag: `"${file}"`, cacheControl: IMMUTABLE };
});
