-- Where articles state numbers and dates, and statements of two articles that differ (domain/clash/).
CREATE TABLE "StatedSentences" (
    "articleId" UUID NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "starts" INTEGER[],
    "ends" INTEGER[],
    "names" TEXT[],
    "language" TEXT NOT NULL,
    "publishedOn" DATE,
    "reading" INTEGER NOT NULL,
    "isCompared" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "StatedSentences_pkey" PRIMARY KEY ("articleId")
);
CREATE INDEX "StatedSentences_publishedOn_idx" ON "StatedSentences"("publishedOn");
ALTER TABLE "StatedSentences" ADD CONSTRAINT "StatedSentences_articleId_fkey"
    FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TYPE "ClashKind" AS ENUM ('number', 'date', 'time', 'vague', 'rounding', 'zone');
CREATE TABLE "Clash" (
    "id" UUID NOT NULL,
    "kind" "ClashKind" NOT NULL,
    "firstId" UUID NOT NULL,
    "firstVersion" INTEGER NOT NULL,
    "firstStart" INTEGER NOT NULL,
    "firstEnd" INTEGER NOT NULL,
    "firstExact" TEXT NOT NULL,
    "firstFrom" INTEGER NOT NULL,
    "firstTo" INTEGER NOT NULL,
    "secondId" UUID NOT NULL,
    "secondVersion" INTEGER NOT NULL,
    "secondStart" INTEGER NOT NULL,
    "secondEnd" INTEGER NOT NULL,
    "secondExact" TEXT NOT NULL,
    "secondFrom" INTEGER NOT NULL,
    "secondTo" INTEGER NOT NULL,
    "shared" TEXT[],
    "similarity" INTEGER NOT NULL,
    "isCurrent" BOOLEAN NOT NULL DEFAULT true,
    "dismissedAt" TIMESTAMPTZ(3),
    "dismissedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Clash_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Clash_in_order" CHECK ("firstId" < "secondId")
);
CREATE INDEX "Clash_firstId_similarity_id_idx" ON "Clash"("firstId", "similarity" DESC, "id");
CREATE INDEX "Clash_secondId_similarity_id_idx" ON "Clash"("secondId", "similarity" DESC, "id");
ALTER TABLE "Clash" ADD CONSTRAINT "Clash_firstId_fkey"
    FOREIGN KEY ("firstId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Clash" ADD CONSTRAINT "Clash_secondId_fkey"
    FOREIGN KEY ("secondId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Clash" ADD CONSTRAINT "Clash_dismissedById_fkey"
    FOREIGN KEY ("dismissedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
