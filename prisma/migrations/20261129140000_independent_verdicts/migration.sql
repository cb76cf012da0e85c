ALTER TYPE "VerdictState" ADD VALUE 'blank';
ALTER TABLE "Person" ADD COLUMN "hideNames" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Verdict" ADD COLUMN "sawOthers" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "blindRating" TEXT;
ALTER TABLE "Claim" ADD COLUMN "independent" INTEGER NOT NULL DEFAULT 0;

-- Nobody knows what the reviewers of earlier verdicts had read, so these count as before.
UPDATE "Verdict" SET "blindRating" = "ratingKey" WHERE state = 'submitted';
UPDATE "Claim" SET "independent" = "submittedCount" WHERE "submittedCount" > 0;

-- Open claims on which a verdict does not count, for the queue of editors.
CREATE INDEX "claim_lacks_independence" ON "Claim" ("standingSince", id)
  WHERE standing = 'open' AND "submittedCount" > "independent";

ALTER TABLE "Verdict" DROP CONSTRAINT verdict_submitted;
ALTER TABLE "Verdict" ADD CONSTRAINT verdict_submitted CHECK (
  state <> 'submitted' OR ("ratingKey" IS NOT NULL AND "submittedAt" IS NOT NULL)
);
