import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Redirect } from "#domain/source/taking.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { knownMembers } from "#server/sources/same-source.ts";
import { verdictsKnownTo } from "#server/verdicts/scope.ts";

/** A snapshot as far as it is small. */
export type KeptSnapshot = {
  id: string;
  title: string;
  sha256: string;
  finalUrl: string;
  redirects: Redirect[];
  status: number;
  headers: Record<string, string>;
  takenAt: Date;
  mediaType: string;
  sizeBytes: number;
};

/** Snapshots whose bytes are in a file, with a title for it. */
export type Collection = { title: string; snapshots: KeptSnapshot[] };

/** Limit of the snapshots in one file: the latest are in it. */
const MAX_SNAPSHOTS = 2_000;

/** The snapshots of a source that the viewer may know of, and of those merged with it. */
export async function snapshotsOfSource(viewer: Viewer, id: string): Promise<Collection> {
  permit(can(viewer, "source.read"));
  const members = await knownMembers(db, viewer, id);
  const [first] = members;
  if (!first) throw new NotFoundError("source");
  const { title } = await db.source.findUniqueOrThrow({ where: { id: first }, select: { title: true } });
  return { title, snapshots: await findSnapshots({ sourceId: { in: members } }) };
}

/** The snapshots of all sources that are cited on an article, in verdicts that the viewer may know of. */
export async function snapshotsOfArticle(viewer: Viewer, articleId: string): Promise<Collection> {
  permit(can(viewer, "report.export"));
  const article = await db.article.findUnique({ where: { id: articleId }, select: { title: true } });
  if (!article) throw new NotFoundError("article");
  const onArticle = { claim: { articleId, withdrawnAt: null } };
  const isCited = { evidence: { some: { verdict: { AND: [verdictsKnownTo(viewer), onArticle] } } } };
  return { title: article.title, snapshots: await findSnapshots({ source: isCited }) };
}

/** The oldest first. */
async function findSnapshots(where: Prisma.SnapshotWhereInput): Promise<KeptSnapshot[]> {
  const rows = await db.snapshot.findMany({
    where,
    include: {
      source: { select: { title: true } },
      content: { select: { mediaType: true, sizeBytes: true } },
    },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    take: MAX_SNAPSHOTS,
  });
  return rows.reverse().map(({ source, content, redirects, headers, ...row }) => ({
    ...row,
    ...content,
    title: source.title,
    redirects: redirects as Redirect[],
    headers: headers as Record<string, string>,
  }));
}
