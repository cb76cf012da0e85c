-- CreateEnum
CREATE TYPE "AnswerType" AS ENUM ('extractive', 'abstractive', 'boolean', 'unanswerable');

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "answer" TEXT,
ADD COLUMN "answerType" "AnswerType",
ADD COLUMN "question" TEXT;

-- AlterTable
ALTER TABLE "RulingEvidence" ADD COLUMN "answer" TEXT,
ADD COLUMN "answerType" "AnswerType",
ADD COLUMN "question" TEXT;

-- AlterTable
ALTER TABLE "NewsroomSettings" ADD COLUMN "asksQuestions" BOOLEAN NOT NULL DEFAULT false;
