-- The job that removes uploaded files which nothing cites (server/sources/sweep-files.ts) deletes their snapshots.
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME IN ('Snapshot', 'Content', 'TimeStamp')
    AND current_setting('galley.sweep', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END
$$;
