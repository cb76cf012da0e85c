ALTER TABLE "NewsroomSettings" ADD COLUMN "name" TEXT NOT NULL DEFAULT '';
ALTER TABLE "NewsroomSettings" ADD COLUMN "requiredSources" INTEGER NOT NULL DEFAULT 2;

CREATE TABLE "PublishedReport" (
  "articleId" UUID NOT NULL,
  "slug" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "outlet" TEXT,
  "language" TEXT NOT NULL,
  "words" TEXT NOT NULL,
  "ratings" JSONB NOT NULL,
  "newest" INTEGER NOT NULL,
  "firstAt" TIMESTAMPTZ(3) NOT NULL,
  "newestAt" TIMESTAMPTZ(3) NOT NULL,
  "withdrawnAt" TIMESTAMPTZ(3),
  "withdrawalReason" TEXT,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "PublishedReport_pkey" PRIMARY KEY ("articleId"),
  CONSTRAINT "PublishedReport_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT published_report_withdrawal CHECK (("withdrawnAt" IS NULL) = ("withdrawalReason" IS NULL))
);
CREATE UNIQUE INDEX "PublishedReport_slug_key" ON "PublishedReport"("slug");
CREATE INDEX "PublishedReport_newestAt_articleId_idx" ON "PublishedReport"("newestAt", "articleId");
CREATE INDEX "PublishedReport_withdrawnAt_articleId_idx" ON "PublishedReport"("withdrawnAt", "articleId");
CREATE INDEX published_report_words_trgm ON "PublishedReport" USING gin (plain_text(words) gin_trgm_ops);

CREATE TABLE "Edition" (
  "articleId" UUID NOT NULL,
  "number" INTEGER NOT NULL,
  "publishedAt" TIMESTAMPTZ(3) NOT NULL,
  "publishedById" UUID NOT NULL,
  "head" TEXT NOT NULL,
  "body" TEXT,
  "sha256" TEXT NOT NULL,
  "checklist" JSONB NOT NULL,
  CONSTRAINT "Edition_pkey" PRIMARY KEY ("articleId", "number"),
  CONSTRAINT "Edition_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "PublishedReport"("articleId") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "Edition_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE TABLE "EditionClaim" (
  "articleId" UUID NOT NULL,
  "edition" INTEGER NOT NULL,
  "number" INTEGER NOT NULL,
  "claimId" UUID NOT NULL,
  "content" TEXT NOT NULL,
  CONSTRAINT "EditionClaim_pkey" PRIMARY KEY ("articleId", "edition", "number"),
  CONSTRAINT "EditionClaim_articleId_edition_fkey" FOREIGN KEY ("articleId", "edition") REFERENCES "Edition"("articleId", "number") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "EditionClaim_articleId_claimId_edition_key" ON "EditionClaim"("articleId", "claimId", "edition");

CREATE TABLE "ReportCorrection" (
  "id" UUID NOT NULL,
  "articleId" UUID NOT NULL,
  "edition" INTEGER NOT NULL,
  "claimId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "changes" JSONB NOT NULL,
  "note" TEXT,
  CONSTRAINT "ReportCorrection_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "ReportCorrection_articleId_edition_fkey" FOREIGN KEY ("articleId", "edition") REFERENCES "Edition"("articleId", "number") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ReportCorrection_articleId_edition_claimId_key" ON "ReportCorrection"("articleId", "edition", "claimId");
CREATE INDEX "ReportCorrection_at_id_idx" ON "ReportCorrection"("at", "id");

-- Nobody changes or deletes what was published.
CREATE TRIGGER edition_append_only BEFORE UPDATE OR DELETE ON "Edition"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_no_truncate BEFORE TRUNCATE ON "Edition"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_claim_append_only BEFORE UPDATE OR DELETE ON "EditionClaim"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_claim_no_truncate BEFORE TRUNCATE ON "EditionClaim"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_correction_append_only BEFORE UPDATE OR DELETE ON "ReportCorrection"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER report_correction_no_truncate BEFORE TRUNCATE ON "ReportCorrection"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
