-- AlterTable
ALTER TABLE "CorrectionRequest" ADD COLUMN     "remindOn" TEXT,
ADD COLUMN     "remindedId" UUID,
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Notification" ADD COLUMN     "requestId" UUID;

-- CreateIndex
CREATE INDEX "CorrectionRequest_requestedAt_id_idx" ON "CorrectionRequest"("requestedAt", "id");

-- CreateIndex
CREATE INDEX "CorrectionRequest_remindOn_idx" ON "CorrectionRequest"("remindOn");

-- CreateIndex
CREATE INDEX "Notification_requestId_idx" ON "Notification"("requestId");

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_remindedId_fkey" FOREIGN KEY ("remindedId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "CorrectionRequest"("id") ON DELETE SET NULL ON UPDATE CASCADE;
