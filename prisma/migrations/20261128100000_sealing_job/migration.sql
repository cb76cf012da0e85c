-- Events are sealed by a background job instead of at the commit, so that commits no longer wait for each other. A trigger queues
-- each new event in the transaction that inserts it; seal_events adds the queued events to the chain. The chain and the formula of
-- its hashes (event_hash) stay as they are. Events that are there already were sealed when they were committed.

-- CreateTable
CREATE TABLE "UnsealedEvent" (
    "seq" BIGINT NOT NULL,

    CONSTRAINT "UnsealedEvent_pkey" PRIMARY KEY ("seq")
);

DROP TRIGGER event_sealed ON "Event";
DROP FUNCTION seal_event();

CREATE FUNCTION queue_unsealed_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "UnsealedEvent" (seq) SELECT seq FROM inserted;
  RETURN NULL;
END
$$;

CREATE TRIGGER event_unsealed AFTER INSERT ON "Event" REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION queue_unsealed_events();

-- Seals at most batch_size queued events in the order of their seq, and returns how many it took from the queue. Returns null when
-- another session is sealing. Events of transactions that still run are not visible here: they stay queued until a later call.
-- Call it at the isolation level READ COMMITTED: the statements after the lock must see what the session that held it has sealed.
CREATE FUNCTION seal_events(batch_size integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  queued bigint[];
  last "EventSeal";
  e "Event";
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('galley event seal')) THEN RETURN NULL; END IF;
  SELECT array_agg(seq) INTO queued FROM (SELECT seq FROM "UnsealedEvent" ORDER BY seq LIMIT batch_size) AS batch;
  IF queued IS NULL THEN RETURN 0; END IF;
  SELECT * INTO last FROM "EventSeal" ORDER BY position DESC LIMIT 1;
  IF NOT FOUND THEN
    last.position := 0;
    last.hash := repeat('0', 64);
  END IF;
  FOR e IN
    SELECT * FROM "Event" WHERE seq = ANY (queued) AND seq NOT IN (SELECT s.seq FROM "EventSeal" s WHERE s.seq = ANY (queued)) ORDER BY seq
  LOOP
    last.position := last.position + 1;
    last.seq := e.seq;
    last.hash := event_hash(last.hash, e);
    INSERT INTO "EventSeal" SELECT last.*;
  END LOOP;
  DELETE FROM "UnsealedEvent" WHERE seq = ANY (queued);
  RETURN cardinality(queued);
END
$$;
