-- AlterTable
ALTER TABLE "NewsroomSettings" ADD COLUMN "sourcesCheckedSince" TIMESTAMPTZ(3);
