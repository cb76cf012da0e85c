-- CreateEnum
CREATE TYPE "DetailsState" AS ENUM ('none', 'fetching', 'found', 'failed');

-- CreateEnum
CREATE TYPE "CheckResult" AS ENUM ('alive', 'moved', 'changed', 'gone', 'unreachable');

-- CreateEnum
CREATE TYPE "QuoteState" AS ENUM ('found', 'changed', 'absent');

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "quoteEnd" INTEGER,
ADD COLUMN     "quoteStart" INTEGER,
ADD COLUMN     "quoteState" "QuoteState",
ADD COLUMN     "snapshotId" UUID;

-- AlterTable
ALTER TABLE "RulingEvidence" ADD COLUMN     "quoteEnd" INTEGER,
ADD COLUMN     "quoteStart" INTEGER,
ADD COLUMN     "quoteState" "QuoteState",
ADD COLUMN     "snapshotId" UUID;

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "canonicalKey" TEXT,
ADD COLUMN     "checkedAt" TIMESTAMPTZ(3),
ADD COLUMN     "detailsFault" TEXT,
ADD COLUMN     "detailsState" "DetailsState" NOT NULL DEFAULT 'none',
ADD COLUMN     "doi" TEXT,
ADD COLUMN     "health" "CheckResult",
ADD COLUMN     "nextCheckAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Snapshot" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "requestedUrl" TEXT NOT NULL,
    "finalUrl" TEXT NOT NULL,
    "redirects" JSONB NOT NULL DEFAULT '[]',
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "sha256" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "takenById" UUID,

    CONSTRAINT "Snapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Content" (
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "text" TEXT,
    "mainEnd" INTEGER NOT NULL,
    "pageStarts" INTEGER[],
    "textFault" TEXT,
    "shownSha256" TEXT,
    "shownType" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Content_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "StoredObject" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "storedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredObject_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "SourceCheck" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "result" "CheckResult" NOT NULL,
    "status" INTEGER,
    "finalUrl" TEXT,
    "sha256" TEXT,
    "sentence" TEXT,

    CONSTRAINT "SourceCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HostPace" (
    "host" TEXT NOT NULL,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HostPace_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "Snapshot_sourceId_takenAt_idx" ON "Snapshot"("sourceId", "takenAt");

-- CreateIndex
CREATE INDEX "Snapshot_sha256_idx" ON "Snapshot"("sha256");

-- CreateIndex
CREATE INDEX "Content_shownSha256_idx" ON "Content"("shownSha256");

-- CreateIndex
CREATE INDEX "StoredObject_storedAt_idx" ON "StoredObject"("storedAt");

-- CreateIndex
CREATE INDEX "SourceCheck_sourceId_at_idx" ON "SourceCheck"("sourceId", "at");

-- CreateIndex
CREATE INDEX "Evidence_snapshotId_idx" ON "Evidence"("snapshotId");

-- CreateIndex
CREATE INDEX "RulingEvidence_snapshotId_idx" ON "RulingEvidence"("snapshotId");

-- CreateIndex
CREATE INDEX "Source_canonicalKey_idx" ON "Source"("canonicalKey");

-- CreateIndex
CREATE INDEX "Source_doi_idx" ON "Source"("doi");

-- CreateIndex
CREATE INDEX "Source_nextCheckAt_idx" ON "Source"("nextCheckAt");

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Content"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Snapshot" ADD CONSTRAINT "Snapshot_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceCheck" ADD CONSTRAINT "SourceCheck_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulingEvidence" ADD CONSTRAINT "RulingEvidence_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was kept is never changed and never deleted, by nobody.
CREATE TRIGGER snapshot_append_only BEFORE UPDATE OR DELETE ON "Snapshot"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER snapshot_no_truncate BEFORE TRUNCATE ON "Snapshot"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER content_append_only BEFORE UPDATE OR DELETE ON "Content"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER content_no_truncate BEFORE TRUNCATE ON "Content"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The objects are compressed already.
ALTER TABLE "StoredObject" ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- A quote that was looked for has a place exactly where it was found.
ALTER TABLE "Evidence" ADD CONSTRAINT evidence_quote CHECK (
  CASE WHEN "quoteState" IN ('found', 'changed')
    THEN "snapshotId" IS NOT NULL AND "quoteStart" IS NOT NULL AND "quoteEnd" IS NOT NULL AND "quoteStart" >= 0 AND "quoteEnd" > "quoteStart"
    ELSE "quoteStart" IS NULL AND "quoteEnd" IS NULL END
);

-- A copy of the sources that were added before is taken by the schedule.
UPDATE "Source" SET "nextCheckAt" = now() WHERE url IS NOT NULL;
