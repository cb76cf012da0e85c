-- The rules by which urlKey was made. Rows that are there already have those of before; a job makes their keys again.
ALTER TABLE "Article" ADD COLUMN "urlKeyRules" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Article" ALTER COLUMN "urlKeyRules" SET DEFAULT 2;
ALTER TABLE "Source" ADD COLUMN "urlKeyRules" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Source" ALTER COLUMN "urlKeyRules" SET DEFAULT 2;
