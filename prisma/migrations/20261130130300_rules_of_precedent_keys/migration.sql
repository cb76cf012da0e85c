-- The rules by which the key of a precedent was made. Those that are there already have keys of before; a job makes them again.
ALTER TABLE "Precedent" ADD COLUMN "keyRules" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Precedent" ALTER COLUMN "keyRules" SET DEFAULT 2;
