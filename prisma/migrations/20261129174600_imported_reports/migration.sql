-- People whose work came in with a report of another newsroom, and the copies of sources that were kept there.
ALTER TABLE "Person" ADD COLUMN "importedAt" TIMESTAMPTZ(3);
ALTER TABLE "Evidence" ADD COLUMN "elsewhereSha256" TEXT, ADD COLUMN "elsewhereAt" TIMESTAMPTZ(3), ADD COLUMN "elsewhereState" "QuoteState";
ALTER TABLE "RulingEvidence" ADD COLUMN "elsewhereSha256" TEXT, ADD COLUMN "elsewhereAt" TIMESTAMPTZ(3), ADD COLUMN "elsewhereState" "QuoteState";
