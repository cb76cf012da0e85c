-- CreateEnum
CREATE TYPE "CitationStyle" AS ENUM ('plain', 'apa', 'chicago');

-- AlterTable
ALTER TABLE "NewsroomSettings" ADD COLUMN "citationStyle" "CitationStyle" NOT NULL DEFAULT 'plain';
