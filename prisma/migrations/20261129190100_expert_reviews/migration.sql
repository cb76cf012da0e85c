-- CreateTable
CREATE TABLE "ExpertReview" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "expert" TEXT NOT NULL,
    "question" TEXT,
    "shown" JSONB NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "name" TEXT,
    "affiliation" TEXT,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ExpertReview_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "Comment" ADD COLUMN "expertReviewId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "ExpertReview_tokenHash_key" ON "ExpertReview"("tokenHash");

-- CreateIndex
CREATE INDEX "ExpertReview_claimId_createdAt_idx" ON "ExpertReview"("claimId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_expertReviewId_key" ON "Comment"("expertReviewId");

-- AddForeignKey
ALTER TABLE "ExpertReview" ADD CONSTRAINT "ExpertReview_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertReview" ADD CONSTRAINT "ExpertReview_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_expertReviewId_fkey" FOREIGN KEY ("expertReviewId") REFERENCES "ExpertReview"("id") ON DELETE SET NULL ON UPDATE CASCADE;
