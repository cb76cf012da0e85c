-- CreateEnum
CREATE TYPE "ReaderReportKind" AS ENUM ('error', 'check');

-- CreateEnum
CREATE TYPE "ReaderReportResult" AS ENUM ('claim', 'article', 'correction');

-- CreateTable
CREATE TABLE "ReaderReport" (
    "id" UUID NOT NULL,
    "kind" "ReaderReportKind" NOT NULL,
    "text" TEXT NOT NULL,
    "address" TEXT,
    "reportSlug" TEXT,
    "aboutClaimId" UUID,
    "name" TEXT,
    "email" TEXT,
    "secretHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assigneeId" UUID,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "answerMailedAt" TIMESTAMPTZ(3),
    "refused" BOOLEAN NOT NULL DEFAULT false,
    "resultKind" "ReaderReportResult",
    "resultId" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReaderReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReaderReportNote" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReaderReportNote_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReaderReport_secretHash_key" ON "ReaderReport"("secretHash");

-- CreateIndex
CREATE INDEX "ReaderReport_createdAt_id_idx" ON "ReaderReport"("createdAt", "id");

-- CreateIndex
CREATE INDEX "ReaderReport_assigneeId_idx" ON "ReaderReport"("assigneeId");

-- CreateIndex
CREATE INDEX "ReaderReport_settledAt_idx" ON "ReaderReport"("settledAt");

-- CreateIndex
CREATE INDEX "ReaderReportNote_reportId_createdAt_idx" ON "ReaderReportNote"("reportId", "createdAt");

-- AddForeignKey
ALTER TABLE "ReaderReport" ADD CONSTRAINT "ReaderReport_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReaderReport" ADD CONSTRAINT "ReaderReport_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReaderReportNote" ADD CONSTRAINT "ReaderReportNote_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ReaderReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReaderReportNote" ADD CONSTRAINT "ReaderReportNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
