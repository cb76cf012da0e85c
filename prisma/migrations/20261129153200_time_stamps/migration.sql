-- CreateTable
CREATE TABLE "TimeStamp" (
    "id" UUID NOT NULL,
    "snapshotId" UUID,
    "position" BIGINT,
    "sha256" TEXT NOT NULL,
    "token" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TimeStamp_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "TimeStamp_snapshotId_key" ON "TimeStamp"("snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "TimeStamp_position_key" ON "TimeStamp"("position");

-- AddForeignKey
ALTER TABLE "TimeStamp" ADD CONSTRAINT "TimeStamp_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- It is of one thing.
ALTER TABLE "TimeStamp" ADD CONSTRAINT time_stamp_subject CHECK (("snapshotId" IS NULL) <> ("position" IS NULL));

CREATE TRIGGER time_stamp_append_only BEFORE UPDATE OR DELETE ON "TimeStamp"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER time_stamp_no_truncate BEFORE TRUNCATE ON "TimeStamp"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
