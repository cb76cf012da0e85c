-- AlterTable
ALTER TABLE "Article" ADD COLUMN     "editionElsewhere" JSONB;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "publishedElsewhere" JSONB;
