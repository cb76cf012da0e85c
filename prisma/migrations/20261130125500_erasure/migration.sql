ALTER TABLE "Person" ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

-- The erasure of a person replaces their name and their addresses in what the log says of them, and nothing else. The log says that
-- this was done, and what is left (decision 49).
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('Snapshot', 'Content', 'TimeStamp')
    AND current_setting('galley.sweep', true) = 'on' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'Event' AND current_setting('galley.erase', true) = 'on' THEN
    IF OLD.type ~ '^(person|identity|passkey)[.]'
      AND to_jsonb(NEW) - 'before' - 'after' = to_jsonb(OLD) - 'before' - 'after' THEN
      RETURN NEW;
    END IF;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END
$$;
