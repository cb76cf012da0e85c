import "server-only";
import { db } from "#server/db/client.ts";

/** The claim to which others are compared. */
export type ComparedClaim = {
  id: string;
  statement: string;
  claimant: string | null;
  tags: string[];
  clusterId: string | null;
  language: string;
};

export async function findComparedClaim(claimId: string): Promise<ComparedClaim | null> {
  const row = await db.claim.findUnique({
    where: { id: claimId },
    select: {
      ...{ id: true, statement: true, claimant: true, tags: true, clusterId: true },
      article: { select: { language: true } },
    },
  });
  if (!row) return null;
  const { article, ...claim } = row;
  return { ...claim, language: article.language };
}
