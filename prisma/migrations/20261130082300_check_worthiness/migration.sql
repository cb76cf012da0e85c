-- Weights that are learned from what a newsroom marks (domain/check-worthiness/).
CREATE TABLE "CheckWorthinessModel" (
    "number" INTEGER NOT NULL,
    "weights" JSONB NOT NULL,
    "articles" INTEGER NOT NULL,
    "sentences" INTEGER NOT NULL,
    "marked" INTEGER NOT NULL,
    "heldOut" INTEGER NOT NULL,
    "learnedMap" DOUBLE PRECISION NOT NULL,
    "baseMap" DOUBLE PRECISION NOT NULL,
    "inUse" BOOLEAN NOT NULL,
    "trainedAt" TIMESTAMPTZ(3) NOT NULL,
    "resetAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CheckWorthinessModel_pkey" PRIMARY KEY ("number")
);
