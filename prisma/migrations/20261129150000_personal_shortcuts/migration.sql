ALTER TABLE "Person" ADD COLUMN "introducedAt" TIMESTAMPTZ(3), ADD COLUMN "shortcuts" JSONB;

-- Whoever has worked here already needs no introduction.
UPDATE "Person" p SET "introducedAt" = now()
WHERE EXISTS (SELECT 1 FROM "Claim" WHERE "createdById" = p.id)
   OR EXISTS (SELECT 1 FROM "Verdict" WHERE "reviewerId" = p.id);
