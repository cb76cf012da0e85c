-- By what sources with one origin are found. A table of its own, because contents are never changed: a job fills it for
-- those that were read before.
CREATE TABLE "ContentOrigin" (
    "sha256" TEXT NOT NULL,
    "sketch" INTEGER[],
    "links" TEXT[],

    CONSTRAINT "ContentOrigin_pkey" PRIMARY KEY ("sha256")
);

ALTER TABLE "ContentOrigin" ADD CONSTRAINT "ContentOrigin_sha256_fkey" FOREIGN KEY ("sha256") REFERENCES "Content"("sha256") ON DELETE CASCADE ON UPDATE CASCADE;
