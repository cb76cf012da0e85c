-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('checking', 'checked', 'storing', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "Import" (
    "id" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "content" TEXT,
    "articleId" UUID,
    "state" "ImportState" NOT NULL DEFAULT 'checking',
    "items" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "next" INTEGER NOT NULL DEFAULT 0,
    "result" TEXT,
    "fault" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "aliveAt" TIMESTAMPTZ(3) NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Import_askedById_askedAt_idx" ON "Import"("askedById", "askedAt");

-- CreateIndex
CREATE INDEX "Import_state_aliveAt_idx" ON "Import"("state", "aliveAt");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
