import "server-only";
import { type CorrectionRequest, correctionState } from "#domain/correction-request.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { notBlindTo } from "#server/claims/blindness.ts";
import { NAMED } from "#server/claims/rows.ts";

export const REQUEST_PARTS = { requestedBy: NAMED } as const satisfies Prisma.CorrectionRequestInclude;

export type RequestRow = Prisma.CorrectionRequestGetPayload<{ include: typeof REQUEST_PARTS }>;

/** The blind phase hides requests like verdicts: a person who asks for a correction thinks that the claim is wrong. */
export const visibleRequests = (viewer: Viewer): Prisma.CorrectionRequestWhereInput => ({
  OR: [{ requestedById: viewer.id }, { claim: notBlindTo(viewer) }],
});

export function requestOf({
  requestedById: _,
  createdAt: __,
  remindedId: ___,
  closedAt,
  withdrawnAt,
  ...row
}: RequestRow): CorrectionRequest {
  return {
    ...row,
    closedAt: closedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    state: correctionState(row),
  };
}
