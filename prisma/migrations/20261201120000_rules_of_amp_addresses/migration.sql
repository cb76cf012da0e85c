-- Rules 3 know more addresses of AMP copies and front pages. A job makes the keys of rows with earlier rules again.
ALTER TABLE "Article" ALTER COLUMN "urlKeyRules" SET DEFAULT 3;
ALTER TABLE "Source" ALTER COLUMN "urlKeyRules" SET DEFAULT 3;
ALTER TABLE "Precedent" ALTER COLUMN "keyRules" SET DEFAULT 3;
