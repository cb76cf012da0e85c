-- CreateIndex
CREATE INDEX "Source_health_idx" ON "Source"("health");
