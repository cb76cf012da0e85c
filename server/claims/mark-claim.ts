import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import { type Claim, ClaimFields, type ClaimInput, EMPTY_CLAIM_FIELDS, statementFrom } from "#domain/claim.ts";
import { NotFoundError } from "#domain/errors.ts";
import { pickFields } from "#domain/field-values.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import { queueInsert } from "#server/db/unit-of-work.ts";
import { recordClaim } from "./events.ts";
import { requestedAnchors } from "./requested-passage.ts";
import { type ClaimRow, claimSeenBy } from "./rows.ts";

/** Mark a new claim on the current version of its article. */
export async function markClaim(tx: Transaction, viewer: Viewer, id: string, input: ClaimInput): Promise<Claim> {
  permit(can(viewer, "claim.mark"));
  const { articleId } = input;
  // The query finds nothing when a newer version was stored while it waited for the lock. The second one finds it.
  const version = (await currentVersion(tx, articleId)) ?? (await currentVersion(tx, articleId));
  if (!version) throw new NotFoundError("article");
  refuseArchived(version);
  const newAnchors = await requestedAnchors(tx, version, input);
  const statement = input.statement ?? statementFrom(newAnchors[0]?.exact ?? "");
  const now = new Date();
  const claim = {
    ...{ id, articleId, ...EMPTY_CLAIM_FIELDS, ...pickFields(ClaimFields, input), statement, createdById: viewer.id },
    ...{
      createdAt: now,
      updatedAt: now,
      withdrawnAt: null,
      endedInVersion: null,
      version: 1,
      publishedElsewhere: null,
      clusterId: null,
    },
    ...{ standing: "open" as const, submittedCount: 0, independent: 0, ratingKey: null, standingSince: now },
  };
  const anchors = newAnchors.map((anchor) => ({ ...anchor, articleId, claimId: id })).reverse();
  queueInsert(tx, "Claim", [claim]);
  queueInsert(tx, "Anchor", anchors);
  const createdBy = { id: viewer.id, name: viewer.name };
  const row = { ...claim, createdBy, article: version, anchors, verdicts: [], ruling: null, cluster: null };
  recordClaim(tx, viewer, row, "claim.marked", null);
  return claimSeenBy(viewer, row);
}

type CurrentVersion = Pick<ClaimRow["article"], "currentVersion" | "requiredVerdicts" | "archivedAt"> & {
  number: number;
  text: string;
};

/** The current version of an article, locked: a newer version waits for this transaction and carries the new claim. */
async function currentVersion(tx: Transaction, articleId: string): Promise<CurrentVersion | undefined> {
  const [version] = await tx.$queryRaw<CurrentVersion[]>`
    SELECT v.number, v.text, a."currentVersion", a."requiredVerdicts", a."archivedAt"
    FROM "Article" a JOIN "Version" v ON v."articleId" = a.id AND v.number = a."currentVersion"
    WHERE a.id = ${articleId}::uuid FOR SHARE OF a`;
  return version;
}
