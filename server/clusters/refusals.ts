import "server-only";
import type { RefusalInput } from "#domain/cluster.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";

/** Note that two claims do not say the same, so that neither is suggested for the other again, or take that back. */
export async function refuseSimilar(
  viewer: Viewer,
  claimId: string,
  otherId: string,
  { refused }: RefusalInput,
): Promise<{ refused: boolean }> {
  permit(can(viewer, "cluster.change"));
  return write(async (tx) => {
    const claims = await tx.$queryRaw<{ id: string; articleId: string; statement: string; clusterId: string | null }[]>`
      SELECT id, "articleId", statement, "clusterId" FROM "Claim"
      WHERE id = ANY(${[claimId, otherId]}::uuid[]) ORDER BY id FOR UPDATE`;
    const [claim, other] = [claimId, otherId].map((id) => claims.find((one) => one.id === id));
    if (!claim || !other) throw new NotFoundError("claim");
    if (claim === other) throw new RuleError("A claim always says the same as itself. Choose another one.");
    if (refused && claim.clusterId !== null && claim.clusterId === other.clusterId)
      throw new RuleError("These claims are in one cluster. Take one of them out of it first.");
    const [first, second] = claims;
    const pair = { claimId: first?.id ?? "", otherId: second?.id ?? "" };
    const isRefused = (await tx.clusterRefusal.findUnique({ where: { claimId_otherId: pair } })) !== null;
    if (isRefused === refused) return { refused };
    if (refused) await tx.clusterRefusal.create({ data: { ...pair, refusedById: viewer.id, refusedAt: new Date() } });
    else await tx.clusterRefusal.delete({ where: { claimId_otherId: pair } });
    recordEvent(tx, {
      type: refused ? "claim.refused" : "claim.refusal-withdrawn",
      actorId: actorOf(viewer),
      object: { type: "claim", id: claimId },
      articleId: claim.articleId,
      claimId,
      after: { otherId, otherStatement: other.statement },
    });
    return { refused };
  });
}
