-- Lists by title are in the order in which people look for titles (Unicode Collation Algorithm), which ICU knows. Prisma
-- cannot state the collation of an index, so the index keeps its name and columns.
DROP INDEX "Article_title_id_idx";
CREATE INDEX "Article_title_id_idx" ON "Article" ("title" COLLATE "und-x-icu", "id");
