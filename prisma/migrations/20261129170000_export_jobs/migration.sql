-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('waiting', 'writing', 'done', 'failed', 'cancelled');

-- CreateTable
CREATE TABLE "Export" (
    "id" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "format" TEXT NOT NULL,
    "scope" JSONB NOT NULL,
    "options" JSONB NOT NULL,
    "title" TEXT NOT NULL,
    "state" "ExportState" NOT NULL DEFAULT 'waiting',
    "claims" INTEGER,
    "written" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT,
    "mediaType" TEXT,
    "auditHead" TEXT,
    "sizeBytes" INTEGER,
    "fault" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "aliveAt" TIMESTAMPTZ(3),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),

    CONSTRAINT "Export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExportPart" (
    "exportId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "sizeBytes" INTEGER NOT NULL,

    CONSTRAINT "ExportPart_pkey" PRIMARY KEY ("exportId","number")
);

-- CreateIndex
CREATE INDEX "Export_askedById_askedAt_idx" ON "Export"("askedById", "askedAt");

-- CreateIndex
CREATE INDEX "Export_state_aliveAt_idx" ON "Export"("state", "aliveAt");

-- CreateIndex
CREATE INDEX "Export_expiresAt_idx" ON "Export"("expiresAt");

-- CreateIndex
CREATE INDEX "ExportPart_sha256_idx" ON "ExportPart"("sha256");

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportPart" ADD CONSTRAINT "ExportPart_exportId_fkey" FOREIGN KEY ("exportId") REFERENCES "Export"("id") ON DELETE CASCADE ON UPDATE CASCADE;
