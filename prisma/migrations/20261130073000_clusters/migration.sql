-- Claims that say the same, and what people refused to join.
CREATE TABLE "Cluster" (
    "id" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Cluster_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ClusterRefusal" (
    "claimId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "refusedById" UUID NOT NULL,
    "refusedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClusterRefusal_pkey" PRIMARY KEY ("claimId","otherId"),
    -- A pair has one row, whichever of the two claims the refusal was about.
    CONSTRAINT "ClusterRefusal_in_order" CHECK ("claimId" < "otherId")
);

ALTER TABLE "Claim" ADD COLUMN "clusterId" UUID;

-- Of which claim a piece of evidence was taken. There is no foreign key, because a report brings pieces without that claim.
ALTER TABLE "Evidence" ADD COLUMN "fromClaimId" UUID;
ALTER TABLE "RulingEvidence" ADD COLUMN "fromClaimId" UUID;

CREATE INDEX "Claim_clusterId_idx" ON "Claim"("clusterId");
CREATE INDEX "ClusterRefusal_otherId_idx" ON "ClusterRefusal"("otherId");

ALTER TABLE "Cluster" ADD CONSTRAINT "Cluster_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ClusterRefusal" ADD CONSTRAINT "ClusterRefusal_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ClusterRefusal" ADD CONSTRAINT "ClusterRefusal_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ClusterRefusal" ADD CONSTRAINT "ClusterRefusal_refusedById_fkey" FOREIGN KEY ("refusedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
