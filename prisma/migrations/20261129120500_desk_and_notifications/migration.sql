-- AlterEnum
ALTER TYPE "CommentKind" ADD VALUE 'work';

-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "shifted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "partOfId" UUID,
ADD COLUMN     "versionNumber" INTEGER;

-- AlterTable
ALTER TABLE "StreamLease" ADD COLUMN     "claimId" UUID;

-- CreateIndex
CREATE INDEX "Notification_partOfId_idx" ON "Notification"("partOfId");

-- CreateIndex
CREATE INDEX "StreamLease_claimId_idx" ON "StreamLease"("claimId");

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Notification"("id") ON DELETE SET NULL ON UPDATE CASCADE;
