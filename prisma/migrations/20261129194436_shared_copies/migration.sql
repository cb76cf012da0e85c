-- AlterTable
ALTER TABLE "NewsroomSettings" ADD COLUMN     "sharesCopies" BOOLEAN NOT NULL DEFAULT false;
