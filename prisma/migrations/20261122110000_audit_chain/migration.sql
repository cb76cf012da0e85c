-- The log of events is a hash chain. Each event gets a seal when its transaction commits:
--
--   hash = SHA-256, in hex, of the UTF-8 text: previous hash || fields of the event
--   previous hash = the hash at the position before; 64 zeros before the first
--   fields = seq, at, type, actorId, objectType, objectId, articleId, claimId, before, after, reason, parted by commas,
--            each as "N:text" where N counts the bytes of its text in UTF-8, or as "-" where it is null;
--            at in UTC as 2026-03-01T12:00:00.000Z, before and after as jsonb writes them
--
-- The same formula stands in domain/audit-chain.ts, by which `audit verify` works each hash out again from the rows.

-- CreateTable
CREATE TABLE "EventSeal" (
    "position" BIGINT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "EventSeal_pkey" PRIMARY KEY ("position")
);

-- CreateIndex
CREATE UNIQUE INDEX "EventSeal_seq_key" ON "EventSeal"("seq");

CREATE FUNCTION event_hash(previous text, e "Event") RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  field text;
  fields text;
BEGIN
  FOREACH field IN ARRAY ARRAY[e.seq::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.type,
    e."actorId"::text, e."objectType", e."objectId", e."articleId"::text, e."claimId"::text, e.before::text, e.after::text, e.reason]
  LOOP
    fields := concat(fields || ',', octet_length(convert_to(field, 'UTF8')) || ':' || field);
    IF field IS NULL THEN fields := fields || '-'; END IF;
  END LOOP;
  RETURN encode(sha256(convert_to(previous || fields, 'UTF8')), 'hex');
END
$$;

-- One commit at a time takes the end of the chain. Waiting for one's turn is no deadlock, so it may last as long as a
-- statement may.
CREATE FUNCTION seal_event() RETURNS trigger LANGUAGE plpgsql SET lock_timeout = '5s' AS $$
DECLARE
  last "EventSeal";
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('galley event seal'));
  SELECT * INTO last FROM "EventSeal" ORDER BY position DESC LIMIT 1;
  INSERT INTO "EventSeal" (position, seq, hash)
    VALUES (coalesce(last.position, 0) + 1, NEW.seq, event_hash(coalesce(last.hash, repeat('0', 64)), NEW));
  RETURN NULL;
END
$$;

-- The events that are there already, in the order of their writing.
DO $$
DECLARE
  e "Event";
  place bigint := 0;
  chained text := repeat('0', 64);
BEGIN
  LOCK TABLE "Event" IN SHARE ROW EXCLUSIVE MODE;
  FOR e IN SELECT * FROM "Event" ORDER BY seq LOOP
    place := place + 1;
    chained := event_hash(chained, e);
    INSERT INTO "EventSeal" (position, seq, hash) VALUES (place, e.seq, chained);
  END LOOP;
END
$$;

-- At the commit, so that nobody waits for the end of the chain while another still talks with the database.
CREATE CONSTRAINT TRIGGER event_sealed AFTER INSERT ON "Event" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION seal_event();

CREATE TRIGGER event_seal_append_only BEFORE UPDATE OR DELETE ON "EventSeal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_seal_no_truncate BEFORE TRUNCATE ON "EventSeal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
