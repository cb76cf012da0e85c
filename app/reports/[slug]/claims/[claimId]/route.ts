import { pageAnswer, publicRoute } from "#api/public-page.ts";
import { readClaimPage } from "#server/editions/public-reports.ts";

export const dynamic = "force-dynamic";

export const GET = publicRoute(async ({ slug = "", claimId = "" }) => pageAnswer(await readClaimPage(slug, claimId)));
