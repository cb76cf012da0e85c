-- AlterTable
ALTER TABLE "Anchor" ADD COLUMN     "struckOut" BOOLEAN NOT NULL DEFAULT false;
