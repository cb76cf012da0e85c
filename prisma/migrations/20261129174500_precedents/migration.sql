-- Reviews of claims by other newsrooms, imported from their ClaimReview.
CREATE TABLE "Precedent" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "claimant" TEXT,
    "saidAt" TEXT,
    "publisher" TEXT,
    "ratingLabel" TEXT,
    "ratingValue" DOUBLE PRECISION,
    "url" TEXT,
    "reviewedAt" TEXT,
    "language" TEXT,
    "appearances" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "importedById" UUID NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Precedent_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Precedent_key_key" ON "Precedent"("key");
CREATE INDEX "Precedent_reviewedAt_id_idx" ON "Precedent"("reviewedAt" DESC, "id" DESC);
CREATE INDEX "Precedent_publisher_idx" ON "Precedent"("publisher");
CREATE INDEX "Precedent_ratingLabel_idx" ON "Precedent"("ratingLabel");
CREATE INDEX "Precedent_importedById_idx" ON "Precedent"("importedById");
CREATE INDEX "precedent_statement_trgm" ON "Precedent" USING GIN ("statement" gin_trgm_ops);

ALTER TABLE "Precedent" ADD CONSTRAINT "Precedent_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
