import { pageAnswer, publicRoute } from "#api/public-page.ts";
import { readReportPage } from "#server/editions/public-reports.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async ({ slug = "", number = "" }) =>
  pageAnswer(await readReportPage(slug, /^[1-9]\d{0,6}$/.test(number) ? Number(number) : 0)),
);
