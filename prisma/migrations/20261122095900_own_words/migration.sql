-- AlterTable
ALTER TABLE "Anchor"
  ADD COLUMN "byHand" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "ownExact" TEXT,
  ADD COLUMN "ownVersion" INTEGER;

-- Words of its own that a claim has lost have a version they stood in.
ALTER TABLE "Anchor" ADD CONSTRAINT anchor_own_words CHECK (("ownExact" IS NULL) = ("ownVersion" IS NULL));
