-- CreateTable
CREATE TABLE "CorrectionRequest" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "request" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedAt" TEXT NOT NULL,
    "answer" TEXT,
    "answeredAt" TEXT,
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "madeInVersion" INTEGER,
    "closedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CorrectionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CorrectionRequest_claimId_idx" ON "CorrectionRequest"("claimId");

-- CreateIndex
CREATE INDEX "CorrectionRequest_articleId_madeInVersion_idx" ON "CorrectionRequest"("articleId", "madeInVersion");

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_articleId_madeInVersion_fkey" FOREIGN KEY ("articleId", "madeInVersion") REFERENCES "Version"("articleId", "number") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- A version closes a request, and nothing else does.
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT correction_request_closed CHECK (("madeInVersion" IS NULL) = ("closedAt" IS NULL));
