-- CreateTable
CREATE TABLE "MethodologyVersion" (
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "savedById" UUID NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MethodologyVersion_pkey" PRIMARY KEY ("number")
);

-- AddForeignKey
ALTER TABLE "MethodologyVersion" ADD CONSTRAINT "MethodologyVersion_savedById_fkey" FOREIGN KEY ("savedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What readers were told stays as it was.
CREATE TRIGGER methodology_append_only BEFORE UPDATE OR DELETE ON "MethodologyVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER methodology_no_truncate BEFORE TRUNCATE ON "MethodologyVersion"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
