import "server-only";
import { filterIn } from "#domain/address-fields.ts";
import { DashboardFilter } from "#domain/claim-filter.ts";
import { SCREENS, type Screen } from "#domain/dashboard-screens.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { EventType } from "#domain/event.ts";
import { atLeast, can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { MAX_SAVED_VIEWS, type SavedView, type SavedViewInput } from "#domain/saved-view.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectAbsent, expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";

const OWNER = { owner: { select: { id: true, name: true } } } as const satisfies Prisma.SavedViewInclude;
type ViewRow = Prisma.SavedViewGetPayload<{ include: typeof OWNER }>;

const CHANGED = "This view was changed in the meantime.";

/** Shared views that are listed. */
const MAX_SHARED = 500;

/** The views of the viewer and those that are shared, by name; of screens that the viewer may open. */
export async function listSavedViews(viewer: Viewer): Promise<{ views: SavedView[] }> {
  permit(can(viewer, "dashboard.read"));
  const ownerId = actorOf(viewer);
  const rows = await db.savedView.findMany({
    where: { removedAt: null, OR: [{ shared: true }, ...(ownerId ? [{ ownerId }] : [])] },
    include: OWNER,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MAX_SHARED + MAX_SAVED_VIEWS,
  });
  return { views: rows.filter(({ screen }) => mayOpen(viewer, screen)).map(viewOf) };
}

/** Save a view, change it, or restore it. Saving the same again changes nothing. */
export async function saveView(
  viewer: Viewer,
  id: string,
  input: SavedViewInput,
  ifMatch: number | null,
  now = new Date(),
): Promise<{ value: SavedView; created: boolean }> {
  permit(can(viewer, "view.save") && mayOpen(viewer, input.screen));
  return write(async (tx) => {
    const row = await lockedRow(tx, viewer, id);
    if (row) return { value: await changeView(tx, viewer, row, { input, ifMatch, now }), created: false };
    expectAbsent(ifMatch, "This view");
    const own = await tx.savedView.count({ where: { ownerId: viewer.id, removedAt: null } });
    if (own >= MAX_SAVED_VIEWS)
      throw new RuleError(`You have ${MAX_SAVED_VIEWS} saved views. Remove one that you no longer need.`);
    const made = await tx.savedView.create({
      data: { id, ownerId: viewer.id, ...input, createdAt: now, updatedAt: now },
      include: OWNER,
    });
    return { value: record(tx, viewer, { type: "view.saved", before: null, after: viewOf(made) }), created: true };
  });
}

/** Remove a view from all lists. The log keeps what it was. */
export async function removeView(
  viewer: Viewer,
  id: string,
  ifMatch: number | null,
  now = new Date(),
): Promise<SavedView> {
  permit(can(viewer, "view.save"));
  return write(async (tx) => {
    const row = await lockedRow(tx, viewer, id);
    if (!row) throw new NotFoundError("view");
    permit(can(viewer, "view.remove", row.ownerId), "Only its owner and editors remove a shared view.");
    const before = viewOf(row);
    if (row.removedAt) return before;
    expectVersion(before, ifMatch, CHANGED);
    const data = { removedAt: now, updatedAt: now, version: { increment: 1 } } as const;
    const after = viewOf(await tx.savedView.update({ where: { id }, data, include: OWNER }));
    return record(tx, viewer, { type: "view.removed", before, after });
  });
}

type Change = { input: SavedViewInput; ifMatch: number | null; now: Date };

async function changeView(tx: Transaction, viewer: Viewer, row: ViewRow, { input, ifMatch, now }: Change) {
  permit(can(viewer, "view.change", row.ownerId), "Only its owner changes a view. Save it under another name.");
  const before = viewOf(row);
  const { name, screen, filter, shared } = before;
  const isSame = JSON.stringify(sorted({ name, screen, filter, shared })) === JSON.stringify(sorted(input));
  if (isSame && !row.removedAt) return before;
  expectVersion(before, ifMatch, CHANGED);
  const data = { ...input, updatedAt: now, removedAt: null, version: { increment: 1 } } as const;
  const after = viewOf(await tx.savedView.update({ where: { id: row.id }, data, include: OWNER }));
  return record(tx, viewer, { type: "view.changed", before, after });
}

const sorted = ({ filter, ...view }: SavedViewInput) => [
  ...[view.name, view.screen, view.shared],
  Object.entries(filter).sort(([a], [b]) => a.localeCompare(b)),
];

/** The row, locked; null where there is none. Someone else's private view is treated as if there were none. */
async function lockedRow(tx: Transaction, viewer: Viewer, id: string): Promise<ViewRow | null> {
  await tx.$queryRaw`SELECT id FROM "SavedView" WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.savedView.findUnique({ where: { id }, include: OWNER });
  if (row && row.ownerId !== viewer.id && (!row.shared || row.removedAt)) throw new NotFoundError("view");
  return row;
}

type Recorded = { type: EventType; before: SavedView | null; after: SavedView };

function record(tx: Transaction, viewer: Viewer, { type, before, after }: Recorded): SavedView {
  recordEvent(tx, { type, actorId: actorOf(viewer), object: { type: "view", id: after.id }, before, after });
  return after;
}

const isScreen = (screen: string): screen is Screen => Object.hasOwn(SCREENS, screen);

const mayOpen = (viewer: Viewer, screen: string): boolean =>
  isScreen(screen) && atLeast(viewer.role, SCREENS[screen].least);

/** Fields of the filter that no longer exist are left out. */
const viewOf = ({ id, name, screen, filter, shared, owner, version }: ViewRow): SavedView => ({
  ...{ id, name, shared, owner, version, screen: isScreen(screen) ? screen : "overview" },
  filter: filterIn(DashboardFilter, filter as Record<string, string>),
});
