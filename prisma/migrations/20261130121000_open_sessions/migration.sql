-- Sessions that are open now get their row when they are used next, so nobody has to sign in again.
CREATE TABLE "OpenSession" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "tokenVersion" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpenSession_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "OpenSession_personId_idx" ON "OpenSession"("personId");
CREATE INDEX "OpenSession_lastUsedAt_idx" ON "OpenSession"("lastUsedAt");
ALTER TABLE "OpenSession" ADD CONSTRAINT "OpenSession_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
