-- CreateTable
CREATE TABLE "Affair" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Affair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AffairArticle" (
    "affairId" UUID NOT NULL,
    "articleId" UUID NOT NULL,

    CONSTRAINT "AffairArticle_pkey" PRIMARY KEY ("affairId","articleId")
);

-- CreateIndex
CREATE INDEX "Affair_name_id_idx" ON "Affair"("name", "id");

-- CreateIndex
CREATE INDEX "AffairArticle_articleId_idx" ON "AffairArticle"("articleId");

-- AddForeignKey
ALTER TABLE "Affair" ADD CONSTRAINT "Affair_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AffairArticle" ADD CONSTRAINT "AffairArticle_affairId_fkey" FOREIGN KEY ("affairId") REFERENCES "Affair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AffairArticle" ADD CONSTRAINT "AffairArticle_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
