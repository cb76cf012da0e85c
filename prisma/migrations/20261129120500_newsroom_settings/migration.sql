-- CreateEnum
CREATE TYPE "DateStyle" AS ENUM ('dayFirst', 'monthFirst', 'iso');

-- CreateTable
CREATE TABLE "NewsroomSettings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "dateStyle" "DateStyle" NOT NULL DEFAULT 'dayFirst',
    "firstSteps" BOOLEAN NOT NULL DEFAULT false,
    "scaleIsFit" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NewsroomSettings_pkey" PRIMARY KEY ("id")
);

-- There is one row from the start, and never another.
ALTER TABLE "NewsroomSettings" ADD CONSTRAINT "NewsroomSettings_one_row" CHECK (id = 1);
INSERT INTO "NewsroomSettings" DEFAULT VALUES;
