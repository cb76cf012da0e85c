-- AlterTable
ALTER TABLE "Source" ADD COLUMN "groupId" UUID;

-- CreateTable
CREATE TABLE "SourceMerge" (
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "intoId" UUID NOT NULL,
    "movedIds" UUID[],
    "fromGroupId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "byId" UUID,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" UUID,

    CONSTRAINT "SourceMerge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Source_groupId_idx" ON "Source"("groupId");

-- CreateIndex
CREATE INDEX "SourceMerge_sourceId_at_idx" ON "SourceMerge"("sourceId", "at");

-- CreateIndex
CREATE INDEX "SourceMerge_intoId_idx" ON "SourceMerge"("intoId");

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceMerge" ADD CONSTRAINT "SourceMerge_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceMerge" ADD CONSTRAINT "SourceMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceMerge" ADD CONSTRAINT "SourceMerge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceMerge" ADD CONSTRAINT "SourceMerge_undoneById_fkey" FOREIGN KEY ("undoneById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
