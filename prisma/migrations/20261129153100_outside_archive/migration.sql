-- CreateEnum
CREATE TYPE "ArchiveState" AS ENUM ('none', 'asked', 'confirmed', 'refused', 'recorded');

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "archiveAskedAt" TIMESTAMPTZ(3),
ADD COLUMN     "archiveFault" TEXT,
ADD COLUMN     "archiveState" "ArchiveState" NOT NULL DEFAULT 'none',
ADD COLUMN     "archiveTicket" TEXT,
ADD COLUMN     "archivedAt" TIMESTAMPTZ(3),
ADD COLUMN     "archivedUrl" TEXT;
