import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { listSources } from "#server/sources/library.ts";
import { rate } from "#server/testing/claims.ts";
import { look } from "#server/testing/sources.ts";
import { anything, claimOf, maker, type PermissionRow, type Request } from "./row.ts";

/** A source that the owner cited on a claim that the other has rated too, so that they may know of it. */
async function citedSource(owner: Viewer, asking: Viewer): Promise<{ id: string; url: string; articleId: string }> {
  const [cited, title] = [await claimOf(owner), `Register ${newId()}`];
  const url = `https://register.example/${newId()}`;
  await rate(maker(owner), cited, "true", { evidence: [{ source: { title, url }, stance: "supports" }] });
  if (asking.id !== owner.id) await rate(maker(asking), cited, "true");
  const { sources } = await listSources(maker(owner), { q: title });
  return { id: sources[0]?.id ?? "", url, articleId: cited.articleId };
}

const source: Request = async (owner, asking) => ({ params: { sourceId: (await citedSource(owner, asking)).id } });

const correctionOfSource: Request = async (owner, asking) => ({
  ...(await source(owner, asking)),
  body: { title: "Register", kind: "record" },
  ifMatch: 1,
});

const snapshot: Request = async (owner, asking) => {
  const cited = await citedSource(owner, asking);
  const { sha256 } = await look(cited, "It opened in 1932.");
  return { params: { sourceId: cited.id, sha256 } };
};

const archive: Request = async (owner, asking) => {
  const cited = await citedSource(owner, asking);
  await look(cited, "It opened in 1932.");
  return { params: { sourceId: cited.id } };
};

const archiveOfArticle: Request = async (owner, asking) => {
  const cited = await citedSource(owner, asking);
  await look(cited, "It opened in 1932.");
  return { params: { articleId: cited.articleId } };
};

const changes: Request = async (owner, asking) => {
  const { params = {} } = await snapshot(owner, asking);
  return { params, query: { since: params.sha256 ?? "" } };
};

const quoted: Request = async (owner, asking) => ({ ...(await snapshot(owner, asking)), body: { quote: "in 1932" } });

const settling: Request = async (owner, asking) => {
  const { params = {} } = await snapshot(owner, asking);
  return { params: { sourceId: params.sourceId ?? "" }, body: { sha256: params.sha256 } };
};

const recording: Request = async (owner, asking) => ({
  ...(await source(owner, asking)),
  body: { url: "https://archive.example/1" },
  ifMatch: 1,
});
const file: Request = () => ({ body: { name: "log.txt", base64: btoa(`The tide turns. ${newId()}`) } });

const merge: Request = async (owner, asking) => ({
  ...(await source(owner, asking)),
  body: { intoId: (await citedSource(owner, asking)).id },
});

const lookup: Request = () => ({ body: { url: `https://register.example/${newId()}` } });

export const SOURCE_ROWS: PermissionRow[] = [
  ["GET /sources", "source.read", anything()],
  ["POST /sources/check", "source.check-all", anything(), { done: 202 }],
  ["GET /sources/check", "source.check-all", anything()],
  ["GET /sources/:sourceId", "source.read", source],
  ["PUT /sources/:sourceId", "source.change", correctionOfSource],
  ["GET /sources/:sourceId/duplicates", "source.read", source],
  ["PUT /sources/:sourceId/merge", "source.merge", merge],
  ["DELETE /sources/:sourceId/merge", "source.merge", source],
  ["GET /sources/:sourceId/history", "source.read", source],
  ["POST /sources/lookup", "source.add", lookup, { done: 202 }],
  ["POST /sources/files", "source.add", file, { done: 201 }],
  ["POST /sources/:sourceId/check", "source.check", source, { done: 202 }],
  // No outside archive is set up in tests.
  ["POST /sources/:sourceId/archive", "source.check", source, { done: 422 }],
  ["PUT /sources/:sourceId/archive", "source.change", recording],
  ["GET /sources/:sourceId/wacz", "source.read", archive],
  ["GET /articles/:articleId/wacz", "report.export", archiveOfArticle],
  ["PUT /sources/:sourceId/settled", "source.change", settling],
  ["GET /sources/:sourceId/snapshots/:sha256", "source.read", snapshot],
  ["POST /sources/:sourceId/snapshots/:sha256/quote", "source.read", quoted],
  ["GET /sources/:sourceId/snapshots/:sha256/changes", "source.read", changes],
];
