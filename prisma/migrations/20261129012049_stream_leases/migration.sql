-- CreateTable
CREATE UNLOGGED TABLE "StreamLease" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StreamLease_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StreamLease_personId_idx" ON "StreamLease"("personId");
