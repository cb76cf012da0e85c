import { pageAnswer, publicRoute } from "#api/public-page.ts";
import { readReportPage } from "#server/editions/public-reports.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async ({ slug = "" }) => pageAnswer(await readReportPage(slug)));
