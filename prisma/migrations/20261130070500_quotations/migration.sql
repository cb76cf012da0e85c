-- CreateEnum
CREATE TYPE "QuotationForm" AS ENUM ('quoted', 'block', 'indirect');

-- CreateEnum
CREATE TYPE "SpeakerBy" AS ENUM ('rule', 'person');

-- CreateEnum
CREATE TYPE "PairTier" AS ENUM ('same', 'possible');

-- CreateEnum
CREATE TYPE "PairDecision" AS ENUM ('accepted', 'refused');

-- CreateTable
CREATE TABLE "Quotation" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "form" "QuotationForm" NOT NULL,
    "speaker" TEXT,
    "speakerBy" "SpeakerBy",
    "wordsKey" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "grams" INTEGER[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Quotation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotationPair" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "tier" "PairTier" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "fragment" BOOLEAN NOT NULL,
    "needsAffair" BOOLEAN NOT NULL,
    "kinds" TEXT[],

    CONSTRAINT "QuotationPair_pkey" PRIMARY KEY ("oneId","otherId"),
    CONSTRAINT "QuotationPair_order_check" CHECK ("oneId" < "otherId")
);

-- CreateTable
CREATE TABLE "QuotationDecision" (
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "decision" "PairDecision" NOT NULL,
    "decidedById" UUID NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuotationDecision_pkey" PRIMARY KEY ("oneId","otherId"),
    CONSTRAINT "QuotationDecision_order_check" CHECK ("oneId" < "otherId")
);

-- CreateTable
CREATE TABLE "QuotationReading" (
    "articleId" UUID NOT NULL,
    "versionNumber" INTEGER NOT NULL,
    "rules" INTEGER NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuotationReading_pkey" PRIMARY KEY ("articleId")
);

-- CreateIndex
CREATE INDEX "Quotation_articleId_versionNumber_start_idx" ON "Quotation"("articleId", "versionNumber", "start");

-- CreateIndex
CREATE INDEX "Quotation_articleId_wordsKey_idx" ON "Quotation"("articleId", "wordsKey");

-- CreateIndex
CREATE INDEX "Quotation_grams_idx" ON "Quotation" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "QuotationPair_otherId_idx" ON "QuotationPair"("otherId");

-- CreateIndex
CREATE INDEX "QuotationDecision_otherId_idx" ON "QuotationDecision"("otherId");

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationPair" ADD CONSTRAINT "QuotationPair_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Quotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationPair" ADD CONSTRAINT "QuotationPair_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Quotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationDecision" ADD CONSTRAINT "QuotationDecision_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Quotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationDecision" ADD CONSTRAINT "QuotationDecision_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Quotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationDecision" ADD CONSTRAINT "QuotationDecision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotationReading" ADD CONSTRAINT "QuotationReading_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
