import "server-only";
import { v7 as newId } from "uuid";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { SourceDetail, SourceMergeInput } from "#domain/source/source-detail.ts";
import { type SourceRow, sourceOf } from "#server/claims/evidence-rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { findDetail } from "./detail.ts";
import { knownMembers } from "./same-source.ts";

const ONLY_EDITORS = "Only editors can merge or separate sources. Ask one of them.";

/** Merge a source into another one, which then stands for both. Repeated it changes nothing. */
export async function mergeSource(viewer: Viewer, id: string, { intoId }: SourceMergeInput): Promise<SourceDetail> {
  permit(can(viewer, "source.merge"), ONLY_EDITORS);
  if (id === intoId) throw new RuleError("A source cannot be merged into itself. Choose another one.");
  return write(async (tx) => {
    await lockGroups(tx);
    for (const one of [id, intoId])
      if ((await knownMembers(tx, viewer, one)).length === 0) throw new NotFoundError("source");
    const [source, into] = [await rowOf(tx, id), await rowOf(tx, intoId)];
    await joinGroups(tx, viewer, source, into);
    return detailOf(tx, viewer, intoId);
  });
}

/** Undo the merge of a source: it, and what was merged into it before, stand for themselves again. */
export async function separateSource(viewer: Viewer, id: string): Promise<SourceDetail> {
  permit(can(viewer, "source.merge"), ONLY_EDITORS);
  return write(async (tx) => {
    await lockGroups(tx);
    if ((await knownMembers(tx, viewer, id)).length === 0) throw new NotFoundError("source");
    const merge = await tx.sourceMerge.findFirst({
      where: { sourceId: id, undoneAt: null },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    if (!merge) return detailOf(tx, viewer, id);
    const { movedIds, intoId, fromGroupId } = merge;
    await setGroup(tx, movedIds, fromGroupId);
    await dissolveIfAlone(tx, intoId);
    await tx.sourceMerge.update({ where: { id: merge.id }, data: { undoneAt: new Date(), undoneById: viewer.id } });
    recordMerge(tx, "source.separated", viewer, await rowOf(tx, id), merge);
    return detailOf(tx, viewer, id);
  });
}

/** Put the group of one source into that of another, unless they are one group already. */
export async function joinGroups(tx: Transaction, viewer: Viewer | null, source: SourceRow, into: SourceRow) {
  const intoId = into.groupId ?? into.id;
  if (source.groupId === intoId || source.id === intoId) return;
  const group = source.groupId ? await tx.source.findMany({ where: { groupId: source.groupId } }) : [source];
  const movedIds = group.map(({ id }) => id);
  await setGroup(tx, [...movedIds, intoId], intoId);
  const merge = await tx.sourceMerge.create({
    data: {
      ...{ id: newId(), sourceId: source.groupId ?? source.id, intoId, movedIds, fromGroupId: source.groupId },
      ...{ at: new Date(), byId: viewer?.id ?? null },
    },
  });
  recordMerge(tx, "source.merged", viewer, group.find(({ id }) => id === source.groupId) ?? source, merge);
}

/** One group at a time is changed: merges are rare, and two at once could tear a group apart. */
export const lockGroups = (tx: Transaction) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('galley source groups'))`;

/** Neither the version nor the time of the last change of a source tells that it was merged. */
const setGroup = (tx: Transaction, ids: string[], groupId: string | null) =>
  tx.$executeRaw`UPDATE "Source" SET "groupId" = ${groupId}::uuid WHERE id = ANY(${ids}::uuid[])`;

async function dissolveIfAlone(tx: Transaction, groupId: string): Promise<void> {
  if ((await tx.source.count({ where: { groupId } })) === 1) await setGroup(tx, [groupId], null);
}

const rowOf = (tx: Transaction, id: string): Promise<SourceRow> => tx.source.findUniqueOrThrow({ where: { id } });

async function detailOf(tx: Transaction, viewer: Viewer, id: string): Promise<SourceDetail> {
  const detail = await findDetail(tx, viewer, id);
  if (!detail) throw new NotFoundError("source");
  return detail;
}

function recordMerge(
  tx: Transaction,
  type: "source.merged" | "source.separated",
  viewer: Viewer | null,
  source: SourceRow,
  { id, intoId }: { id: string; intoId: string },
): void {
  const after = { ...sourceOf(source), mergedId: source.id, intoId };
  recordEvent(tx, { type, actorId: viewer?.id ?? null, object: { type: "source-merge", id }, after });
}
