import { pageAnswer, publicRoute } from "#api/public-page.ts";
import { readReportPage } from "#server/editions/public-reports.ts";

export const dynamic = "force-dynamic";

/** An edition does not change, but it can be withdrawn, and a later one can follow it. */
const FIVE_MINUTES = "public, max-age=300";

export const GET = publicRoute(async ({ slug = "", number = "" }) => ({
  ...pageAnswer(await readReportPage(slug, /^[1-9]\d{0,6}$/.test(number) ? Number(number) : 0)),
  cacheControl: FIVE_MINUTES,
}));
