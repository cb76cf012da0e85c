CREATE TABLE "RefreshToken" (
    "sessionId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenVersion" INTEGER NOT NULL,
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "signedInAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RefreshToken_pkey" PRIMARY KEY ("sessionId")
);
CREATE INDEX "RefreshToken_personId_idx" ON "RefreshToken"("personId");
CREATE INDEX "RefreshToken_usedAt_idx" ON "RefreshToken"("usedAt");
ALTER TABLE "RefreshToken" ADD CONSTRAINT "RefreshToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
