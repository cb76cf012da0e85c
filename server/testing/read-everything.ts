import { QueueFilter } from "#domain/adjudication/adjudication.ts";
import { ArticleFilter } from "#domain/article-filter.ts";
import { AssignmentFilter } from "#domain/assignment.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { CorrectionFilter } from "#domain/correction-request.ts";
import { FORMATS } from "#domain/exports/formats.ts";
import { textOfPieces } from "#domain/exports/testing/whole-report.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { WHOLE_REPORT } from "#domain/report.ts";
import { STANDINGS } from "#domain/standing.ts";
import { WORK_SHOWS } from "#domain/work.ts";
import { articleFacets, listArticles } from "#server/articles/list.ts";
import { allClaimsInArticle, readClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { listClaims } from "#server/claims/list.ts";
import { commentsOnClaim } from "#server/comments/list.ts";
import { listRequests, requestsCsv } from "#server/corrections/all-requests.ts";
import { requestsInArticle, requestsOnClaim } from "#server/corrections/list.ts";
import { claimFacets, readDashboard } from "#server/dashboard/dashboard.ts";
import { expertReviewsOn } from "#server/expert-reviews/requests.ts";
import { notifications } from "#server/notifications/notifications.ts";
import { openArticleReport } from "#server/reports/article-report.ts";
import { findAdjudication } from "#server/rulings/case.ts";
import { readQueue } from "#server/rulings/queue.ts";
import { searchAll } from "#server/search/search-all.ts";
import { readSource } from "#server/sources/detail.ts";
import { readGuards } from "#server/sources/guards.ts";
import { listSources } from "#server/sources/library.ts";
import { readSnapshotText } from "#server/sources/snapshots.ts";
import { readToday } from "#server/today.ts";
import { claimsOnVersion, compareVersions } from "#server/versions/comparison.ts";
import { assignments } from "#server/work/assignments.ts";
import { waitingCounts } from "#server/work/counts.ts";
import { myWork } from "#server/work/my-work.ts";
import { openClaims } from "#server/work/open-claims.ts";
import { tasksOf, workByPerson } from "#server/work/tasks.ts";
import { SCENE_NOW, SCENE_RATINGS } from "./blindness-scene.ts";

/** What is read: an article, the claims in it, and the people whose doings can be filtered by. */
type ReadScene = { article: { id: string; outlet: string }; claims: { id: string }[]; people: Viewer[] };

/** Everything a viewer can read of this article and of what is said about it. */
export async function readEverything(viewer: Viewer, scene: ReadScene): Promise<string> {
  const { article, claims, people } = scene;
  const list = (filter: object) => listClaims(viewer, ClaimFilter.parse({ article: article.id, ...filter }));
  const { report, close } = await openArticleReport(viewer, article.id, WHOLE_REPORT, SCENE_NOW);
  const all = await Promise.all([
    ...claims.flatMap(({ id }) => [
      readClaim(viewer, id),
      readGuards(viewer, id),
      claimHistory(viewer, id),
      requestsOnClaim(viewer, id),
      commentsOnClaim(viewer, id),
      ...(can(viewer, "expert.ask") ? [expertReviewsOn(viewer, id)] : []),
    ]),
    notifications(viewer, {}),
    myWork(viewer, SCENE_NOW),
    waitingCounts(viewer),
    openClaims(viewer),
    allClaimsInArticle(viewer, article.id),
    claimsOnVersion(viewer, article.id, 1),
    compareVersions(viewer, article.id, {}),
    requestsInArticle(viewer, article.id),
    readLibrary(viewer, article.id),
    listRequests(viewer, CorrectionFilter.parse({ outlet: article.outlet })),
    requestsCsv(viewer, CorrectionFilter.parse({ outlet: article.outlet })).then((file) => new Response(file).text()),
    searchAll(viewer, { q: `from:"${article.outlet}"` }),
    searchAll(viewer, { q: `from:"${article.outlet}" rating:false` }),
    readDashboard(viewer, { outlet: article.outlet }, SCENE_NOW),
    assignments(viewer, AssignmentFilter.parse({ article: article.id })),
    articleFacets(viewer),
    claimFacets(viewer),
    ...(viewer.role === "editor" ? readToRule(viewer, scene) : []),
    ...STANDINGS.map((standing) => list({ standing })),
    ...SCENE_RATINGS.map((rating) => list({ rating })),
    ...people.flatMap(({ id }) => [
      list({ reviewer: id }),
      listArticles(viewer, ArticleFilter.parse({ outlet: article.outlet, reviewer: id })),
      readDashboard(viewer, { outlet: article.outlet, reviewer: id }, SCENE_NOW),
    ]),
  ]);
  const files: string[] = [];
  for (const { write } of Object.values(FORMATS))
    if (write !== null) files.push(await textOfPieces(write(report, { bom: false, typefaces: [] })));
  await close();
  return JSON.stringify([all, files], null, 1);
}

/** The library, and everything that is known of each source in it. */
async function readLibrary(viewer: Viewer, q: string): Promise<unknown> {
  const { sources } = await listSources(viewer, { q });
  const read: unknown[] = [sources];
  for (const { id } of sources) {
    const detail = await readSource(viewer, id);
    read.push(detail);
    for (const { sha256 } of detail.snapshots) read.push(await readSnapshotText(viewer, id, sha256));
  }
  return read;
}

function readToRule(viewer: Viewer, { article, claims }: ReadScene): Promise<unknown>[] {
  const queue = readQueue(viewer, QueueFilter.parse({ article: article.id }));
  const shows = WORK_SHOWS.map((show) => tasksOf(viewer, { show, article: article.id }, "2026-12-01"));
  const ofWork = [workByPerson(viewer, "2026-12-01"), readToday(viewer, SCENE_NOW)];
  return [queue, ...shows, ...ofWork, ...claims.map(({ id }) => findAdjudication(viewer, id))];
}
