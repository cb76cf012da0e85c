-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "standingSince" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateTable
CREATE TABLE "RulingEvidence" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "fromVerdictId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "stance" "Stance" NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "note" TEXT,

    CONSTRAINT "RulingEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RulingEvidence_claimId_position_idx" ON "RulingEvidence"("claimId", "position");

-- CreateIndex
CREATE INDEX "RulingEvidence_sourceId_idx" ON "RulingEvidence"("sourceId");

-- CreateIndex
CREATE INDEX "RulingEvidence_fromVerdictId_idx" ON "RulingEvidence"("fromVerdictId");

-- CreateIndex
CREATE INDEX "Claim_standing_standingSince_id_idx" ON "Claim"("standing", "standingSince", "id");

-- CreateIndex
CREATE INDEX "Claim_claimant_idx" ON "Claim"("claimant");

-- AddForeignKey
ALTER TABLE "RulingEvidence" ADD CONSTRAINT "RulingEvidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Ruling"("claimId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulingEvidence" ADD CONSTRAINT "RulingEvidence_fromVerdictId_fkey" FOREIGN KEY ("fromVerdictId") REFERENCES "Verdict"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulingEvidence" ADD CONSTRAINT "RulingEvidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Claims that are there already came to stand where they do with the ruling or the last verdict, as far as can be told.
UPDATE "Claim" c SET "standingSince" = coalesce(
  (SELECT r."ruledAt" FROM "Ruling" r WHERE r."claimId" = c.id AND c.standing = 'ruled'),
  (SELECT max(v."submittedAt") FROM "Verdict" v WHERE v."claimId" = c.id AND v.state = 'submitted' AND c.standing IN ('agreed', 'disputed')),
  (SELECT max(e.at) FROM "Event" e WHERE e."claimId" = c.id AND e.type = 'claim.reanchored' AND c.standing = 'stale'),
  c."createdAt"
);
