import "server-only";
import * as z from "zod";
import type { Cluster, ClusterPage } from "#domain/cluster.ts";
import { NotFoundError } from "#domain/errors.ts";
import { Id, Moment } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { PUBLISHED, sightingOf, sightingsWhere } from "./sightings.ts";

const { sql } = Prisma;

/** Sightings of one page. */
export const SIGHTINGS_PAGE_SIZE = 50;

/** A page ends at the time of its last article, and the id of its last claim. */
const CURSOR = cursorFormat(z.tuple([Moment, Id]));

const PARTS = {
  createdBy: NAMED,
  _count: { select: { claims: { where: { withdrawnAt: null } } } },
} as const satisfies Prisma.ClusterInclude;

/** The cluster with this id, or null. */
export async function findCluster(database: Transaction | typeof db, id: string): Promise<Cluster | null> {
  const row = await database.cluster.findUnique({ where: { id }, include: PARTS });
  if (!row) return null;
  const { statement, _count, createdBy, createdAt, updatedAt, version } = row;
  return {
    ...{ id, statement, claims: _count.claims, createdBy, version },
    ...{ createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() },
  };
}

/** A cluster with a page of its sightings; null where there is none that the viewer may see. */
export async function findClusterPage(viewer: Viewer, id: string, after?: string): Promise<ClusterPage | null> {
  if (!can(viewer, "cluster.read")) return null;
  const cluster = await findCluster(db, id);
  if (!cluster) return null;
  const end = CURSOR.decode(after);
  const beyond = end ? sql`AND (${PUBLISHED}, c.id) > (${end[0]}::timestamptz, ${end[1]}::uuid)` : Prisma.empty;
  const rows = await sightingsWhere(
    viewer,
    sql`c."clusterId" = ${id}::uuid AND c."withdrawnAt" IS NULL ${beyond}
      ORDER BY ${PUBLISHED}, c.id LIMIT ${SIGHTINGS_PAGE_SIZE + 1}`,
  );
  const { page, next } = pageOf(rows, SIGHTINGS_PAGE_SIZE, ({ at, claimId }) =>
    CURSOR.encode([at.toISOString(), claimId]),
  );
  return { ...cluster, sightings: page.map(sightingOf), ...next };
}

export async function readCluster(viewer: Viewer, id: string, after?: string): Promise<ClusterPage> {
  permit(can(viewer, "cluster.read"));
  const cluster = await findClusterPage(viewer, id, after);
  if (!cluster) throw new NotFoundError("cluster");
  return cluster;
}
