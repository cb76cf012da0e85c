import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { affairSamples } from "./affair-samples.ts";
import { articleSamples, DASHBOARD, LINES, type SampleClaims } from "./article-samples.ts";
import { claimSamples } from "./claim-samples.ts";
import { clashSamples } from "./clash-samples.ts";
import { clusterSamples } from "./cluster-samples.ts";
import { editionSamples } from "./edition-samples.ts";
import { expertSamples } from "./expert-samples.ts";
import { exportSamples } from "./export-samples.ts";
import { importSamples } from "./import-samples.ts";
import { peopleSamples } from "./people-samples.ts";
import { quotationSamples } from "./quotation-samples.ts";
import { readerSamples } from "./reader-samples.ts";
import type { Sample } from "./requests.ts";
import { rulingSamples } from "./ruling-samples.ts";
import { scaleSamples } from "./scale-samples.ts";
import { settingsSamples } from "./settings-samples.ts";
import { sourceSamples } from "./source-samples.ts";
import { versionSamples } from "./version-samples.ts";
import { workSamples } from "./work-samples.ts";

/** Samples of every route that takes a body or a query, about things of this admin, who sends them with this token. */
export async function samplesFor(viewer: Viewer, tokenId: string): Promise<Sample[]> {
  const claims = await claimsToSample(viewer);
  return [
    ...articleSamples(claims),
    ...claimSamples(claims),
    ...exportSamples(claims),
    ...importSamples(claims),
    ...affairSamples(claims),
    ...(await clashSamples(viewer)),
    ...(await clusterSamples(viewer, claims)),
    ...(await versionSamples(viewer)),
    ...(await editionSamples(viewer)),
    ...(await workSamples(viewer)),
    ...(await scaleSamples(viewer)),
    ...(await settingsSamples(viewer)),
    ...(await readerSamples(viewer)),
    ...(await expertSamples(viewer)),
    ...(await rulingSamples(viewer)),
    ...(await sourceSamples(viewer)),
    ...(await quotationSamples(viewer)),
    {
      route: "GET /dashboard",
      makeRequest: () => ({ query: { ...DASHBOARD, figure: "needs", format: "csv" } }),
      status: 200,
    },
    { route: "GET /agreement", makeRequest: () => ({ query: DASHBOARD }), status: 200 },
    {
      route: "GET /dashboard/figures",
      makeRequest: () => ({ query: { ...DASHBOARD, archived: "1", figure: "ratings", format: "csv" } }),
      status: 200,
    },
    {
      route: "PUT /saved-views/:viewId",
      makeRequest: () => ({
        params: { viewId: newId() },
        body: { name: "Harbour", screen: "overview", filter: { ...DASHBOARD, archived: "1" }, shared: true },
      }),
      status: 201,
    },
    {
      route: "GET /search",
      makeRequest: () => ({ query: { q: "bridge", kind: "article", archived: "1", after: "WzEsMl0" } }),
      status: 200,
    },
    {
      route: "GET /events",
      makeRequest: () => ({ query: { article: claims.article.id, ruling: claims.ruled } }),
      status: 200,
    },
    ...peopleSamples(tokenId),
  ];
}

async function claimsToSample(viewer: Viewer): Promise<SampleClaims> {
  const article = await articleOfLines(viewer, LINES);
  const mark = (words: string) => markClaim(viewer, article, words);
  const [marked, rated, ruled, tagged] = [
    await mark("1932"),
    await mark("opened"),
    await mark("vehicles"),
    await mark("1932"),
  ];
  await rate(viewer, rated, "true");
  return { article, marked: marked.id, rated: rated.id, ruled: ruled.id, tagged: tagged.id };
}
