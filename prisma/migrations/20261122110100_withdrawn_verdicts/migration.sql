-- AlterTable
ALTER TABLE "Verdict" ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3);
