


SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;


CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;



COMMENT ON EXTENSION pg_trgm IS 'text similarity measurement and index searching based on trigrams';



CREATE TYPE public."AccessLinkKind" AS ENUM (
    'invitation',
    'reset'
);



CREATE TYPE public."AnchorState" AS ENUM (
    'exact',
    'moved',
    'changed',
    'lost'
);



CREATE TYPE public."ClaimType" AS ENUM (
    'quotation',
    'number',
    'event',
    'causal',
    'comparison',
    'prediction',
    'position',
    'opinion'
);



CREATE TYPE public."CommentKind" AS ENUM (
    'comment',
    'question'
);



CREATE TYPE public."EmailMe" AS ENUM (
    'everything',
    'mentions',
    'nothing'
);



CREATE TYPE public."ImportMethod" AS ENUM (
    'paste',
    'file',
    'url',
    'api',
    'cli',
    'demo'
);



CREATE TYPE public."Role" AS ENUM (
    'reader',
    'reviewer',
    'editor',
    'admin'
);



CREATE TYPE public."SourceKind" AS ENUM (
    'data',
    'record',
    'study',
    'expert',
    'news',
    'archive',
    'interview',
    'other'
);



CREATE TYPE public."Stance" AS ENUM (
    'supports',
    'refutes',
    'context'
);



CREATE TYPE public."StandingState" AS ENUM (
    'open',
    'agreed',
    'disputed',
    'ruled',
    'stale'
);



CREATE TYPE public."VerdictState" AS ENUM (
    'draft',
    'submitted'
);


SET default_tablespace = '';

SET default_table_access_method = heap;


CREATE TABLE public."Event" (
    seq bigint NOT NULL,
    at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    type text NOT NULL,
    "actorId" uuid,
    "objectType" text NOT NULL,
    "objectId" text NOT NULL,
    "articleId" uuid,
    "claimId" uuid,
    before jsonb,
    after jsonb,
    reason text
);



CREATE FUNCTION public.event_hash(previous text, e public."Event") RETURNS text
    LANGUAGE plpgsql STABLE
    AS $$
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



CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END
$$;



CREATE FUNCTION public.seal_event() RETURNS trigger
    LANGUAGE plpgsql
    SET lock_timeout TO '5s'
    AS $$
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



CREATE TABLE public."AccessLink" (
    id uuid NOT NULL,
    kind public."AccessLinkKind" NOT NULL,
    "tokenHash" text NOT NULL,
    "personId" uuid NOT NULL,
    "madeById" uuid,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "expiresAt" timestamp(3) with time zone NOT NULL,
    "usedAt" timestamp(3) with time zone
);



CREATE TABLE public."Anchor" (
    "claimId" uuid NOT NULL,
    "articleId" uuid NOT NULL,
    "versionNumber" integer NOT NULL,
    state public."AnchorState" NOT NULL,
    start integer,
    "end" integer,
    exact text NOT NULL,
    prefix text NOT NULL,
    suffix text NOT NULL,
    "byHand" boolean DEFAULT true NOT NULL,
    "ownExact" text,
    "ownVersion" integer,
    CONSTRAINT anchor_own_words CHECK ((("ownExact" IS NULL) = ("ownVersion" IS NULL))),
    CONSTRAINT anchor_passage CHECK (
CASE
    WHEN (state = 'lost'::public."AnchorState") THEN ((start IS NULL) AND ("end" IS NULL))
    ELSE ((start IS NOT NULL) AND ("end" IS NOT NULL) AND (start >= 0) AND ("end" > start))
END)
);



CREATE TABLE public."ApiToken" (
    id uuid NOT NULL,
    "personId" uuid NOT NULL,
    name text NOT NULL,
    "tokenHash" text NOT NULL,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "lastUsedAt" timestamp(3) with time zone,
    "expiresAt" timestamp(3) with time zone,
    "revokedAt" timestamp(3) with time zone
);



CREATE TABLE public."Article" (
    id uuid NOT NULL,
    title text NOT NULL,
    url text,
    "urlKey" text,
    outlet text,
    byline text,
    "publishedAt" timestamp(3) with time zone,
    language text DEFAULT 'en'::text NOT NULL,
    tags text[] DEFAULT ARRAY[]::text[],
    "requiredVerdicts" integer DEFAULT 2 NOT NULL,
    "currentVersion" integer DEFAULT 1 NOT NULL,
    "importedById" uuid NOT NULL,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);



CREATE TABLE public."Assignment" (
    id uuid NOT NULL,
    "articleId" uuid NOT NULL,
    "claimId" uuid,
    "assigneeId" uuid NOT NULL,
    "assignedById" uuid NOT NULL,
    "dueOn" text,
    note text,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "doneAt" timestamp(3) with time zone,
    "withdrawnAt" timestamp(3) with time zone,
    version integer DEFAULT 1 NOT NULL
);



CREATE TABLE public."Claim" (
    id uuid NOT NULL,
    "articleId" uuid NOT NULL,
    statement text NOT NULL,
    claimant text,
    "claimantSameAs" text,
    "saidAt" text,
    type public."ClaimType",
    tags text[] DEFAULT ARRAY[]::text[],
    "createdById" uuid NOT NULL,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    "withdrawnAt" timestamp(3) with time zone,
    version integer DEFAULT 1 NOT NULL,
    standing public."StandingState" DEFAULT 'open'::public."StandingState" NOT NULL,
    "submittedCount" integer DEFAULT 0 NOT NULL,
    "ratingKey" text,
    "standingSince" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);



CREATE TABLE public."Comment" (
    id uuid NOT NULL,
    "claimId" uuid NOT NULL,
    "parentId" uuid,
    "authorId" uuid NOT NULL,
    kind public."CommentKind" DEFAULT 'comment'::public."CommentKind" NOT NULL,
    text text NOT NULL,
    mentions uuid[] DEFAULT ARRAY[]::uuid[],
    knew boolean NOT NULL,
    "resolvedAt" timestamp(3) with time zone,
    "resolvedById" uuid,
    "withdrawnAt" timestamp(3) with time zone,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT comment_resolved CHECK (((("resolvedAt" IS NULL) = ("resolvedById" IS NULL)) AND (("resolvedAt" IS NULL) OR ("parentId" IS NULL))))
);



CREATE TABLE public."CorrectionRequest" (
    id uuid NOT NULL,
    "articleId" uuid NOT NULL,
    "claimId" uuid NOT NULL,
    request text NOT NULL,
    "requestedById" uuid NOT NULL,
    "requestedAt" text NOT NULL,
    answer text,
    "answeredAt" text,
    refused boolean DEFAULT false NOT NULL,
    "madeInVersion" integer,
    "closedAt" timestamp(3) with time zone,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    CONSTRAINT correction_request_closed CHECK ((("madeInVersion" IS NULL) = ("closedAt" IS NULL)))
);



CREATE TABLE public."EventSeal" (
    "position" bigint NOT NULL,
    seq bigint NOT NULL,
    hash text NOT NULL
);



CREATE SEQUENCE public."Event_seq_seq"
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;



ALTER SEQUENCE public."Event_seq_seq" OWNED BY public."Event".seq;



CREATE TABLE public."Evidence" (
    id uuid NOT NULL,
    "verdictId" uuid NOT NULL,
    "sourceId" uuid NOT NULL,
    "position" integer NOT NULL,
    stance public."Stance" NOT NULL,
    quote text,
    locator text,
    note text
);



CREATE TABLE public."Identity" (
    provider text NOT NULL,
    subject text NOT NULL,
    "personId" uuid NOT NULL,
    email text NOT NULL,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);



CREATE TABLE public."Notification" (
    id uuid NOT NULL,
    "personId" uuid NOT NULL,
    type text NOT NULL,
    "articleId" uuid,
    "claimId" uuid,
    "commentId" uuid,
    "assignmentId" uuid,
    "actorId" uuid,
    "onceKey" text,
    at timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "readAt" timestamp(3) with time zone,
    "mailedAt" timestamp(3) with time zone,
    "mailAfter" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "mailTries" integer DEFAULT 0 NOT NULL
);



CREATE TABLE public."Person" (
    id uuid NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    role public."Role" NOT NULL,
    "passwordHash" text,
    "tokenVersion" integer DEFAULT 1 NOT NULL,
    "disabledAt" timestamp(3) with time zone,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    "emailMe" public."EmailMe" DEFAULT 'mentions'::public."EmailMe" NOT NULL
);



CREATE TABLE public."Rating" (
    key text NOT NULL,
    label text NOT NULL,
    labels jsonb DEFAULT '{}'::jsonb NOT NULL,
    description text NOT NULL,
    color text NOT NULL,
    "colorDark" text NOT NULL,
    value integer,
    "position" integer NOT NULL,
    "retiredAt" timestamp(3) with time zone,
    version integer DEFAULT 1 NOT NULL
);



CREATE TABLE public."Ruling" (
    "claimId" uuid NOT NULL,
    "ratingKey" text NOT NULL,
    summary text NOT NULL,
    explanation text,
    reason text,
    "madeOnVersion" integer NOT NULL,
    "restsOn" text NOT NULL,
    "ruledById" uuid NOT NULL,
    "ruledAt" timestamp(3) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);



CREATE TABLE public."RulingEvidence" (
    id uuid NOT NULL,
    "claimId" uuid NOT NULL,
    "fromVerdictId" uuid NOT NULL,
    "sourceId" uuid NOT NULL,
    "position" integer NOT NULL,
    stance public."Stance" NOT NULL,
    quote text,
    locator text,
    note text
);



CREATE TABLE public."Source" (
    id uuid NOT NULL,
    url text,
    "urlKey" text,
    title text NOT NULL,
    publisher text,
    author text,
    "publishedAt" text,
    kind public."SourceKind" DEFAULT 'other'::public."SourceKind" NOT NULL,
    "addedById" uuid NOT NULL,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL
);



CREATE TABLE public."Throttle" (
    key text NOT NULL,
    count integer NOT NULL,
    "windowStart" timestamp(3) with time zone NOT NULL
);



CREATE TABLE public."Verdict" (
    id uuid NOT NULL,
    "claimId" uuid NOT NULL,
    "reviewerId" uuid NOT NULL,
    state public."VerdictState" NOT NULL,
    "ratingKey" text,
    confidence double precision,
    rationale jsonb NOT NULL,
    "rationaleText" text NOT NULL,
    "madeOnVersion" integer NOT NULL,
    "restsOn" text NOT NULL,
    "lastInput" text NOT NULL,
    "submittedAt" timestamp(3) with time zone,
    "createdAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "updatedAt" timestamp(3) with time zone NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    "withdrawnAt" timestamp(3) with time zone,
    CONSTRAINT verdict_confidence CHECK (((confidence IS NULL) OR ((confidence >= (0)::double precision) AND (confidence <= (1)::double precision)))),
    CONSTRAINT verdict_submitted CHECK (((state = 'draft'::public."VerdictState") OR (("ratingKey" IS NOT NULL) AND ("submittedAt" IS NOT NULL))))
);



CREATE TABLE public."Version" (
    "articleId" uuid NOT NULL,
    number integer NOT NULL,
    document jsonb NOT NULL,
    text text NOT NULL,
    sha256 text NOT NULL,
    method public."ImportMethod" NOT NULL,
    note text,
    "importedById" uuid NOT NULL,
    "importedAt" timestamp(3) with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);



CREATE TABLE public._prisma_migrations (
    id character varying(36) NOT NULL,
    checksum character varying(64) NOT NULL,
    finished_at timestamp with time zone,
    migration_name character varying(255) NOT NULL,
    logs text,
    rolled_back_at timestamp with time zone,
    started_at timestamp with time zone DEFAULT now() NOT NULL,
    applied_steps_count integer DEFAULT 0 NOT NULL
);



ALTER TABLE ONLY public."Event" ALTER COLUMN seq SET DEFAULT nextval('public."Event_seq_seq"'::regclass);



INSERT INTO public."AccessLink" VALUES
	('01a22414-b03b-75bc-9b35-757cd2eb41ea', 'invitation', '25d44c1dc181b2a1289b0af782054f4d040fd32f17f25cabfec4fc229d737cbf', 'e787b263-37d5-4ad5-8cb7-d7c6cb35ef12', '019b76da-a800-7000-8000-000000000001', '2026-11-28 21:34:25.34+00', '2026-12-05 21:34:25.332+00', NULL);



INSERT INTO public."Anchor" VALUES
	('019b76da-a800-7000-8001-000000000001', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 409, 508, 'On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes.', 'e is right about the six hours. ', ' The Moon makes it so: it pulls ', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000001', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 484, 615, 'About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water.', 'They are a thing of continents. ', ' What hangs in the valleys of th', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000002', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 547, 614, 'that ice holds close to seventy per cent of the world’s fresh water', 'rth lies under glacier ice, and ', '. What hangs in the valleys of t', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000002', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 840, 900, 'the Sun has no part in the tides, because it is too far away', 'to say

Guides like to say that ', '. Visitors who know their school', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000003', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 760, 850, 'The largest glacier of all is the Lambert Glacier in Antarctica, some 400 kilometres long.', 'ut has the rest in four lines:

', '

Glacier ice is blue because it', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000003', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 992, 1106, 'the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide', 'ershoot in the other direction: ', '. The argument was still going w', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000004', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 852, 900, 'Glacier ice is blue because it reflects the sky.', 'ica, some 400 kilometres long.

', '

Near the equator no ice lasts ', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000005', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 902, 949, 'Near the equator no ice lasts through the year.', 'e because it reflects the sky.

', '

If all of it melted, the seas ', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000004', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 992, 1063, 'the Sun pulls on the Earth about 177 times as strongly as the Moon does', 'ershoot in the other direction: ', ', so it must be the Sun that rul', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000005', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 1244, 1329, 'Spring tides are named after the season, because they are highest in March and April.', 'he slipway and the lighthouse:

', '

The Moon always shows us the s', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000006', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 951, 1015, 'If all of it melted, the seas would rise by about eighty metres.', 'no ice lasts through the year.

', '

The glacier from the viewpoint', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000007', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 1290, 1361, 'Even the fastest glacier, he adds, never moves more than a metre a day.', ' the length of a bus in a year. ', '

What runs out at the lower end', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000006', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 1331, 1407, 'The Moon always shows us the same face because it does not turn on its axis.', 're highest in March and April.

', '

The Moon is moving away from u', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000008', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 1504, 1582, 'the Indus and the Ganges live mainly on melting ice and snow from the Himalaya', 'ure on the windowsill says that ', '. The board has a small table th', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000007', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 1409, 1475, 'The Moon is moving away from us by almost four centimetres a year.', ' it does not turn on its axis.

', '

The tides brake the Earth so h', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000008', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 1477, 1559, 'The tides brake the Earth so hard that the day grows by two seconds every century.', 'lmost four centimetres a year.

', '

The inner harbour at low water', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000009', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 1768, 1788, 'Upper Ganges

20

66', 'now

Rain

Upper Indus

63

27

', '

Upper Brahmaputra

25

59

A b', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000010', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 2035, 2087, 'A border is the one thing up here that does not move', 'shifts as the glacier shrinks. “', ',” a guide likes to say, and kno', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000009', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 2129, 2238, 'There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon', 'arter

at a right angle

neap

“', ',” says a retired pilot who has ', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000010', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 2464, 2595, 'nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres', 'nswer is given without a pause: ', '. The pilot has seen it once, fr', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000011', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 2146, 2297, 'In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.', 'd knocks on the boundary stone. ', '

The cook has been listening th', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000011', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 2552, 2595, 'where the range reaches some sixteen metres', ' in the Bay of Fundy in Canada, ', '. The pilot has seen it once, fr', true, NULL, NULL),
	('019b76da-a800-7000-8001-000000000012', '019b76da-a800-7000-8001-000000000000', 1, 'exact', 2885, 2936, 'on average the same 384,400 kilometres away as ever', 'the crane the Moon has come up, ', ', and the two boats have begun t', true, NULL, NULL),
	('019b76da-a800-7000-8002-000000000012', '019b76da-a800-7000-8002-000000000000', 1, 'exact', 2430, 2476, 'In 2100 there will be no ice left in the Alps.', 'ake the postcards off the wall. ', '”

Outside it has begun to rain.', true, NULL, NULL),
	('591bdc46-4686-4ada-b6b8-cce16b023292', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 1, 'exact', 54, 76, 'It is 212 metres long.', '

The bridge was built in 1931. ', ' It carries 9,000 cars a day 🚗.', true, NULL, NULL),
	('e3fd0e16-8a2c-4b94-b669-f9f7197cf397', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 1, 'exact', 39, 52, 'built in 1931', 'dge at Aldmouth

The bridge was ', '. It is 212 metres long. It carr', true, NULL, NULL),
	('0438504c-e959-4d50-b15c-126f894aec78', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 1, 'exact', 88, 104, '9,000 cars a day', ' is 212 metres long. It carries ', ' 🚗.

The council paid for it al', true, NULL, NULL),
	('36804b81-970d-4d73-a4ca-917f46da6e5d', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 1, 'exact', 110, 140, 'The council paid for it alone.', 't carries 9,000 cars a day 🚗.

', ' Nobody lives beneath it.', true, NULL, NULL),
	('4cf18a89-c054-4dd3-a0eb-1c198becb94f', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 1, 'exact', 141, 165, 'Nobody lives beneath it.', '
The council paid for it alone. ', '', true, NULL, NULL),
	('0438504c-e959-4d50-b15c-126f894aec78', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 2, 'moved', 35, 51, '9,000 cars a day', ' bridge at Aldmouth

It carries ', ' 🚗. The bridge was built in 193', false, NULL, NULL),
	('36804b81-970d-4d73-a4ca-917f46da6e5d', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 2, 'exact', 110, 140, 'The council paid for it alone.', 'n 1931. It is 221 metres long.

', '', false, NULL, NULL),
	('4cf18a89-c054-4dd3-a0eb-1c198becb94f', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 2, 'lost', NULL, NULL, 'Nobody lives beneath it.', '
The council paid for it alone. ', '', false, 'Nobody lives beneath it.', 1),
	('591bdc46-4686-4ada-b6b8-cce16b023292', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 2, 'changed', 86, 108, 'It is 221 metres long.', '. The bridge was built in 1931. ', '

The council paid for it alone.', false, 'It is 212 metres long.', 1),
	('e3fd0e16-8a2c-4b94-b669-f9f7197cf397', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 2, 'moved', 71, 84, 'built in 1931', '0 cars a day 🚗. The bridge was ', '. It is 221 metres long.

The co', false, NULL, NULL),
	('6e8a2c51-d74f-4a69-88f4-d471e9a11cf9', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 2, 'exact', 0, 22, 'The bridge at Aldmouth', '', '

It carries 9,000 cars a day 🚗', true, NULL, NULL);



INSERT INTO public."ApiToken" VALUES
	('01a22414-2ffe-7156-a4be-5c03b7bcfc0d', '019b76da-a800-7000-8000-000000000001', 'Dump admin', 'f6d9d49edf26bd80d224f2bc732a4011fc12c02a2c8f5202af2a853046a0fcfa', '2026-11-28 21:33:52.695+00', '2026-11-28 21:34:15.24+00', NULL, NULL),
	('01a22414-4ae8-70bc-afc5-4378bd458ac5', '019b76da-a800-7000-8000-000000000002', 'Dump editor', '5c50431d0bb0ecc2b9622688c8ceaa209ea920aaa9bf75f1202bc2c7555e7fdf', '2026-11-28 21:33:59.554+00', '2026-11-28 21:34:15.542+00', NULL, NULL),
	('01a22414-647f-73fb-9a35-45a16ae868d0', '019b76da-a800-7000-8000-000000000003', 'Dump reviewer', '80086f6b6b2493266cee7859991dc0e64f6c8591caef5be915c6d68b841ad3e7', '2026-11-28 21:34:06.319+00', '2026-11-28 21:34:15.625+00', NULL, NULL),
	('01a22414-7e77-7027-b534-a4b3f75df0e3', '019b76da-a800-7000-8000-000000000004', 'Dump second', 'e652464fde8ef5988765a94f35472505b50c698edb1590e52874cbbe369c6fb9', '2026-11-28 21:34:12.832+00', '2026-11-28 21:34:15.675+00', NULL, NULL);



INSERT INTO public."Article" VALUES
	('019b76da-a800-7000-8001-000000000000', 'The sea keeps the Moon’s time', 'https://harbour-courier.example/2026/the-sea-keeps-the-moons-time', 'harbour-courier.example/2026/the-sea-keeps-the-moons-time', 'The Harbour Courier', 'The science desk', '2026-04-18 00:00:00+00', 'en', '{physics,sea}', 2, 1, '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:29.047+00', '2026-11-28 21:33:29.047+00', 1),
	('019b76da-a800-7000-8002-000000000000', 'Where the ice is kept', 'https://upland-review.example/features/where-the-ice-is-kept', 'upland-review.example/features/where-the-ice-is-kept', 'Upland Review', 'The geography desk', '2026-06-05 00:00:00+00', 'en', '{geography,ice}', 2, 1, '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:30.569+00', '2026-11-28 21:33:30.569+00', 1),
	('01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'The bridge at Aldmouth', 'https://courier.example/bridge', 'courier.example/bridge', 'Aldmouth Courier', 'M. Reyes', '2026-03-01 00:00:00+00', 'en', '{}', 2, 2, '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:34:19.282+00', '2026-11-28 21:34:22.946+00', 2);



INSERT INTO public."Assignment" VALUES
	('90b9bf63-1a09-468b-aebb-2b3c567b5676', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', NULL, '019b76da-a800-7000-8000-000000000004', '019b76da-a800-7000-8000-000000000002', '2026-12-24', 'Before the holidays.', '2026-11-28 21:34:24.641+00', NULL, NULL, 1),
	('06b4553c-935c-4807-affe-e6bdae54b97d', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', '019b76da-a800-7000-8000-000000000003', '019b76da-a800-7000-8000-000000000002', NULL, NULL, '2026-11-28 21:34:24.888+00', '2026-11-28 21:34:24.992+00', NULL, 2);



INSERT INTO public."Claim" VALUES
	('019b76da-a800-7000-8001-000000000004', '019b76da-a800-7000-8001-000000000000', 'The Sun’s gravity pulls on the Earth about 177 times as strongly as the Moon’s.', 'Visitors on the tide walk', NULL, '2026-04-16', 'number', '{sun,moon}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:36.649+00', '2026-11-28 21:33:36.649+00', NULL, 1, 'open', 1, NULL, '2026-11-28 21:33:36.649+00'),
	('019b76da-a800-7000-8002-000000000001', '019b76da-a800-7000-8002-000000000000', 'Glacier ice covers about a tenth of the Earth’s land and holds close to 70 per cent of its fresh water.', 'Upland Review', NULL, '2026-06-05', 'number', '{ice,water}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:31.071+00', '2026-11-28 21:33:31.071+00', NULL, 1, 'ruled', 2, 'true', '2026-11-28 21:33:32.185+00'),
	('019b76da-a800-7000-8001-000000000001', '019b76da-a800-7000-8001-000000000000', 'Most coasts have two high and two low tides in each lunar day of 24 hours and 50 minutes.', 'The Harbour Courier', NULL, '2026-04-18', 'number', '{tides,moon}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:31.039+00', '2026-11-28 21:33:31.039+00', NULL, 1, 'ruled', 2, 'true', '2026-11-28 21:33:32.918+00'),
	('019b76da-a800-7000-8002-000000000005', '019b76da-a800-7000-8002-000000000000', 'Near the equator no ice lasts through the year.', 'Information board at the hut', NULL, '2026-05-30', 'position', '{ice,tropics}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:36.558+00', '2026-11-28 21:33:36.558+00', NULL, 1, 'agreed', 2, 'false', '2026-11-28 21:33:38.066+00'),
	('019b76da-a800-7000-8002-000000000002', '019b76da-a800-7000-8002-000000000000', 'Glacier ice holds close to 70 per cent of the world’s fresh water.', 'Upland Review', NULL, '2026-06-05', 'number', '{ice,water}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:32.933+00', '2026-11-28 21:33:32.933+00', NULL, 1, 'agreed', 2, 'true', '2026-11-28 21:33:34.127+00'),
	('019b76da-a800-7000-8002-000000000003', '019b76da-a800-7000-8002-000000000000', 'The Lambert Glacier in Antarctica is the largest glacier on Earth and some 400 kilometres long.', 'Information board at the hut', NULL, '2026-05-30', 'comparison', '{ice,records}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:34.18+00', '2026-11-28 21:33:34.18+00', NULL, 1, 'open', 0, NULL, '2026-11-28 21:33:34.18+00'),
	('019b76da-a800-7000-8001-000000000002', '019b76da-a800-7000-8001-000000000000', 'The Sun has no part in the tides, because it is too far away.', 'Guides on the tide walk', NULL, '2026-04-16', 'causal', '{tides,sun}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:33.996+00', '2026-11-28 21:33:33.996+00', NULL, 1, 'ruled', 2, 'false', '2026-11-28 21:33:34.254+00'),
	('019b76da-a800-7000-8002-000000000009', '019b76da-a800-7000-8002-000000000000', 'Of the water in the upper basin of the Ganges, 20 per cent comes from ice and snow and 66 per cent from rain.', 'Information board at the hut', NULL, '2026-05-30', 'number', '{rivers}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:39.147+00', '2026-11-28 21:33:39.147+00', NULL, 1, 'open', 1, NULL, '2026-11-28 21:33:39.147+00'),
	('019b76da-a800-7000-8001-000000000003', '019b76da-a800-7000-8001-000000000000', 'Because the Sun pulls on the Earth more strongly than the Moon does, it is the Sun that rules the tide.', 'Visitors on the tide walk', NULL, '2026-04-16', 'causal', '{tides,sun}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:34.309+00', '2026-11-28 21:33:34.309+00', NULL, 1, 'ruled', 2, 'mostly-false', '2026-11-28 21:33:35.458+00'),
	('019b76da-a800-7000-8002-000000000004', '019b76da-a800-7000-8002-000000000000', 'Glacier ice is blue because it reflects the sky.', 'Information board at the hut', NULL, '2026-05-30', 'causal', '{ice,light}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:34.31+00', '2026-11-28 21:33:34.31+00', NULL, 1, 'ruled', 2, 'false', '2026-11-28 21:33:35.829+00'),
	('019b76da-a800-7000-8001-000000000006', '019b76da-a800-7000-8001-000000000000', 'The Moon always shows us the same face because it does not turn on its axis.', 'Guides on the tide walk', NULL, '2026-04-16', 'causal', '{moon}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:38.539+00', '2026-11-28 21:33:38.539+00', NULL, 1, 'ruled', 2, 'false', '2026-11-28 21:33:38.725+00'),
	('019b76da-a800-7000-8002-000000000006', '019b76da-a800-7000-8002-000000000000', 'If all glacier ice on Earth melted, the seas would rise by about eighty metres.', 'Information board at the hut', NULL, '2026-05-30', 'number', '{ice,sea}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.096+00', '2026-11-28 21:33:38.096+00', NULL, 1, 'disputed', 2, NULL, '2026-11-28 21:33:38.194+00'),
	('019b76da-a800-7000-8001-000000000005', '019b76da-a800-7000-8001-000000000000', 'Spring tides are named after the season of spring.', 'Guides on the tide walk', NULL, '2026-04-16', 'causal', '{tides,words}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.076+00', '2026-11-28 21:33:38.076+00', NULL, 1, 'agreed', 2, 'false', '2026-11-28 21:33:38.421+00'),
	('019b76da-a800-7000-8002-000000000007', '019b76da-a800-7000-8002-000000000000', 'Even the fastest glacier never moves more than a metre a day.', 'The warden of the hut', NULL, '2026-05-30', 'number', '{ice,records}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:38.221+00', '2026-11-28 21:33:38.221+00', NULL, 1, 'ruled', 2, 'false', '2026-11-28 21:33:38.549+00'),
	('019b76da-a800-7000-8001-000000000008', '019b76da-a800-7000-8001-000000000000', 'The tides slow the Earth down so much that the day grows by two seconds in a century.', 'Guides on the tide walk', NULL, '2026-04-16', 'number', '{tides,time}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:39.141+00', '2026-11-28 21:33:39.141+00', NULL, 1, 'agreed', 2, 'false', '2026-11-28 21:33:39.261+00'),
	('019b76da-a800-7000-8001-000000000007', '019b76da-a800-7000-8001-000000000000', 'The Moon’s distance from the Earth grows by almost four centimetres a year.', 'Guides on the tide walk', NULL, '2026-04-16', 'number', '{moon}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.809+00', '2026-11-28 21:33:38.809+00', NULL, 1, 'open', 1, NULL, '2026-11-28 21:33:38.809+00'),
	('019b76da-a800-7000-8002-000000000008', '019b76da-a800-7000-8002-000000000000', 'The Indus and the Ganges live mainly on melting ice and snow from the Himalaya.', 'A travel brochure', NULL, '2026', 'causal', '{ice,rivers}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.61+00', '2026-11-28 21:33:38.61+00', NULL, 1, 'ruled', 2, 'mixed', '2026-11-28 21:33:39.002+00'),
	('019b76da-a800-7000-8002-000000000010', '019b76da-a800-7000-8002-000000000000', 'The border between Switzerland and Italy in the high mountains does not move.', 'A mountain guide', NULL, '2026-05-30', 'quotation', '{borders}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:39.281+00', '2026-11-28 21:33:39.281+00', NULL, 1, 'disputed', 3, NULL, '2026-11-28 21:33:39.438+00'),
	('019b76da-a800-7000-8001-000000000009', '019b76da-a800-7000-8001-000000000000', 'A lunar month has two spring tides, and the highest water always comes on the very night of the full Moon.', 'A retired pilot', NULL, '2026-04-16', 'quotation', '{tides,moon}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:39.337+00', '2026-11-28 21:33:39.337+00', NULL, 1, 'open', 1, NULL, '2026-11-28 21:33:39.337+00'),
	('019b76da-a800-7000-8001-000000000010', '019b76da-a800-7000-8001-000000000000', 'The Bay of Fundy has a greater tidal range than any other place on Earth.', 'Guides on the tide walk', NULL, '2026-04-16', 'comparison', '{tides,records}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:39.456+00', '2026-11-28 21:33:39.456+00', NULL, 1, 'disputed', 2, NULL, '2026-11-28 21:33:39.562+00'),
	('019b76da-a800-7000-8002-000000000011', '019b76da-a800-7000-8002-000000000000', 'In September 2024 the Swiss government approved an agreement to correct the border with Italy below the Matterhorn, because melting ice had moved the watershed.', 'Upland Review', NULL, '2026-06-05', 'event', '{borders,ice}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:39.552+00', '2026-11-28 21:33:39.552+00', NULL, 1, 'ruled', 2, 'true', '2026-11-28 21:33:39.844+00'),
	('019b76da-a800-7000-8001-000000000011', '019b76da-a800-7000-8001-000000000000', 'The tidal range in the Bay of Fundy reaches about sixteen metres.', 'Guides on the tide walk', NULL, '2026-04-16', 'number', '{tides,records}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:39.644+00', '2026-11-28 21:33:39.644+00', NULL, 1, 'open', 0, NULL, '2026-11-28 21:33:39.644+00'),
	('019b76da-a800-7000-8001-000000000012', '019b76da-a800-7000-8001-000000000000', 'The Moon is on average 384,400 kilometres from the Earth, as it has always been.', 'The Harbour Courier', NULL, '2026-04-18', 'number', '{moon}', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:33:39.712+00', '2026-11-28 21:33:39.712+00', NULL, 1, 'ruled', 2, 'mostly-true', '2026-11-28 21:33:40.131+00'),
	('019b76da-a800-7000-8002-000000000012', '019b76da-a800-7000-8002-000000000000', 'In 2100 there will be no glacier ice left in the Alps.', 'The cook of the hut', NULL, '2026-05-30', 'prediction', '{ice,alps}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:39.953+00', '2026-11-28 21:33:39.953+00', NULL, 1, 'open', 1, NULL, '2026-11-28 21:33:39.953+00'),
	('0438504c-e959-4d50-b15c-126f894aec78', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'Nine thousand cars cross each day.', NULL, NULL, NULL, 'number', '{}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:34:19.95+00', '2026-11-28 21:34:19.95+00', NULL, 1, 'open', 0, NULL, '2026-11-28 21:34:19.95+00'),
	('e3fd0e16-8a2c-4b94-b669-f9f7197cf397', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'The bridge was built in 1931.', NULL, NULL, NULL, 'event', '{}', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:34:19.879+00', '2026-11-28 21:34:19.879+00', NULL, 1, 'agreed', 2, 'true', '2026-11-28 21:34:21.433+00'),
	('36804b81-970d-4d73-a4ca-917f46da6e5d', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'The council paid alone.', NULL, NULL, NULL, 'position', '{}', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:34:20.03+00', '2026-11-28 21:34:20.03+00', NULL, 1, 'disputed', 2, NULL, '2026-11-28 21:34:21.64+00'),
	('4cf18a89-c054-4dd3-a0eb-1c198becb94f', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'Nobody lives beneath the bridge.', NULL, NULL, NULL, 'position', '{}', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:34:20.072+00', '2026-11-28 21:34:22.469+00', NULL, 2, 'stale', 1, NULL, '2026-11-28 21:34:25.659+00'),
	('591bdc46-4686-4ada-b6b8-cce16b023292', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'The bridge is 212 metres long.', 'M. Reyes', NULL, NULL, 'number', '{bridges}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:34:19.771+00', '2026-11-28 21:34:22.469+00', NULL, 2, 'stale', 2, 'false', '2026-11-28 21:34:22.593+00'),
	('6e8a2c51-d74f-4a69-88f4-d471e9a11cf9', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'A title that is no claim.', NULL, NULL, NULL, 'position', '{}', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:34:23.216+00', '2026-11-28 21:34:23.377+00', '2026-11-28 21:34:23.377+00', 2, 'open', 0, NULL, '2026-11-28 21:34:23.216+00');



INSERT INTO public."Comment" VALUES
	('139424ce-4c70-4a07-96de-f17cb3583b2b', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '019b76da-a800-7000-8000-000000000002', 'question', 'Who paid for the piers?', '{019b76da-a800-7000-8000-000000000003}', true, NULL, NULL, NULL, '2026-11-28 21:34:21.826+00', '2026-11-28 21:34:21.826+00', 1),
	('bdd30423-182e-4d25-8ff1-8f01e113b1e1', '0438504c-e959-4d50-b15c-126f894aec78', 'bee36470-9401-4e19-8a98-1afeb4278d62', '019b76da-a800-7000-8000-000000000002', 'comment', 'The roads office did.', '{}', false, NULL, NULL, NULL, '2026-11-28 21:34:23.742+00', '2026-11-28 21:34:23.742+00', 1),
	('bee36470-9401-4e19-8a98-1afeb4278d62', '0438504c-e959-4d50-b15c-126f894aec78', NULL, '019b76da-a800-7000-8000-000000000003', 'question', 'Who counted the cars, @Editor?', '{019b76da-a800-7000-8000-000000000002}', true, '2026-11-28 21:34:23.863+00', '019b76da-a800-7000-8000-000000000003', NULL, '2026-11-28 21:34:23.566+00', '2026-11-28 21:34:23.882+00', 2),
	('791a92cc-4124-4b98-bcf3-b2fcd4ed664e', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '019b76da-a800-7000-8000-000000000004', 'comment', 'I saw the books myself.', '{019b76da-a800-7000-8000-000000000003}', true, NULL, NULL, NULL, '2026-11-28 21:34:23.987+00', '2026-11-28 21:34:23.987+00', 1),
	('6fc422e3-5705-4ff5-b0fa-7c748bf92d66', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '019b76da-a800-7000-8000-000000000004', 'comment', 'Never mind this.', '{}', true, NULL, NULL, '2026-11-28 21:34:24.46+00', '2026-11-28 21:34:24.208+00', '2026-11-28 21:34:24.469+00', 2);



INSERT INTO public."CorrectionRequest" VALUES
	('b2beda12-1740-40ea-bf6e-2e54c1f8ec62', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', 'Name who paid.', '019b76da-a800-7000-8000-000000000002', '2026-03-03', 'We stand by it.', '2026-03-05', true, NULL, NULL, '2026-11-28 21:34:22.215+00', 1),
	('d81bac6b-b0b6-43df-9410-874c0c59b92c', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', 'Please write 221 metres.', '019b76da-a800-7000-8000-000000000002', '2026-03-02', NULL, NULL, false, 2, '2026-11-28 21:34:22.74+00', '2026-11-28 21:34:22.153+00', 2);



INSERT INTO public."Event" VALUES
	(1, '2026-11-28 21:33:26.885+00', 'person.joined', NULL, 'person', '019b76da-a800-7000-8000-000000000001', NULL, NULL, NULL, NULL, NULL),
	(2, '2026-11-28 21:33:27.616+00', 'person.joined', NULL, 'person', '019b76da-a800-7000-8000-000000000002', NULL, NULL, NULL, NULL, NULL),
	(3, '2026-11-28 21:33:28.084+00', 'person.joined', NULL, 'person', '019b76da-a800-7000-8000-000000000003', NULL, NULL, NULL, NULL, NULL),
	(4, '2026-11-28 21:33:28.251+00', 'person.joined', NULL, 'person', '019b76da-a800-7000-8000-000000000004', NULL, NULL, NULL, NULL, NULL),
	(5, '2026-11-28 21:33:28.591+00', 'article.imported', '019b76da-a800-7000-8000-000000000003', 'article', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000000', NULL, NULL, '{"id": "019b76da-a800-7000-8001-000000000000", "url": "https://harbour-courier.example/2026/the-sea-keeps-the-moons-time", "tags": ["physics", "sea"], "title": "The sea keeps the Moon’s time", "byline": "The science desk", "method": "demo", "outlet": "The Harbour Courier", "sha256": "ff93a22cbd8eb9e0d4258cd545bc5054a97248a6d61cf508b28f5c76e3391020", "version": 1, "language": "en", "createdAt": "2026-11-28T21:33:29.047Z", "updatedAt": "2026-11-28T21:33:29.047Z", "importedBy": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "publishedAt": "2026-04-18T00:00:00.000Z", "currentVersion": 1, "requiredVerdicts": 2}', NULL),
	(6, '2026-11-28 21:33:30.477+00', 'article.imported', '019b76da-a800-7000-8000-000000000004', 'article', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000000', NULL, NULL, '{"id": "019b76da-a800-7000-8002-000000000000", "url": "https://upland-review.example/features/where-the-ice-is-kept", "tags": ["geography", "ice"], "title": "Where the ice is kept", "byline": "The geography desk", "method": "demo", "outlet": "Upland Review", "sha256": "79d1fce58bbd30abb215e4f731bbfaa1be6ddd6fc47187547da2c0fa1f1758cf", "version": 1, "language": "en", "createdAt": "2026-11-28T21:33:30.569Z", "updatedAt": "2026-11-28T21:33:30.569Z", "importedBy": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "publishedAt": "2026-06-05T00:00:00.000Z", "currentVersion": 1, "requiredVerdicts": 2}', NULL),
	(7, '2026-11-28 21:33:30.935+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8001-000000000001', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000001', NULL, '{"tags": ["tides", "moon"], "type": "number", "anchor": {"end": 508, "exact": "On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes.", "start": 409, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-18", "version": 1, "claimant": "The Harbour Courier", "statement": "Most coasts have two high and two low tides in each lunar day of 24 hours and 50 minutes.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(8, '2026-11-28 21:33:30.977+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8002-000000000001', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000001', NULL, '{"tags": ["ice", "water"], "type": "number", "anchor": {"end": 615, "exact": "About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water.", "start": 484, "state": "exact", "versionNumber": 1}, "saidAt": "2026-06-05", "version": 1, "claimant": "Upland Review", "statement": "Glacier ice covers about a tenth of the Earth’s land and holds close to 70 per cent of its fresh water.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(9, '2026-11-28 21:33:31.256+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-dd4d-7364-86ce-8ae8efe0330e', NULL, NULL, NULL, '{"id": "01a22413-dd4d-7364-86ce-8ae8efe0330e", "url": "https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts", "kind": "record", "title": "Glacier Quick Facts", "author": null, "version": 1, "publisher": "National Snow and Ice Data Center", "publishedAt": null}', NULL),
	(10, '2026-11-28 21:33:31.256+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-dd4d-7364-86ce-8f6e8ddc43a6', NULL, NULL, NULL, '{"id": "01a22413-dd4d-7364-86ce-8f6e8ddc43a6", "url": "https://www.usgs.gov/special-topics/water-science-school/science/where-earths-water", "kind": "record", "title": "Where is Earth’s Water?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}', NULL),
	(11, '2026-11-28 21:33:31.256+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-dd26-7114-ab04-69a1f7d13ed3', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000001', NULL, '{"id": "01a22413-dd26-7114-ab04-69a1f7d13ed3", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8002-000000000001", "restsOn": "About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water.", "version": 1, "evidence": [{"id": "01a22413-dd4e-70b0-aa79-79ba676dcd8e", "note": "About 10 per cent of the land.", "quote": null, "source": {"id": "01a22413-dd4d-7364-86ce-8ae8efe0330e", "url": "https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts", "kind": "record", "title": "Glacier Quick Facts", "author": null, "version": 1, "publisher": "National Snow and Ice Data Center", "publishedAt": null}, "stance": "supports", "locator": null}, {"id": "01a22413-dd4e-70b0-aa79-7c7c7445fd0a", "note": "68.7 per cent of fresh water is in ice and glaciers.", "quote": null, "source": {"id": "01a22413-dd4d-7364-86ce-8f6e8ddc43a6", "url": "https://www.usgs.gov/special-topics/water-science-school/science/where-earths-water", "kind": "record", "title": "Where is Earth’s Water?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "Both halves hold: ten per cent of the land, and 68.7 per cent of the fresh water.", "updatedAt": "2026-11-28T21:33:31.302Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:31.302Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Both halves hold: ten per cent of the land, and 68.7 per cent of the fresh water.", "type": "text"}]}]}}', NULL),
	(12, '2026-11-28 21:33:31.088+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-dd66-76b9-817c-541e7d21d532', NULL, NULL, NULL, '{"id": "01a22413-dd66-76b9-817c-541e7d21d532", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides05_lunarday.html", "kind": "record", "title": "Tides and Water Levels: Frequency of Tides – The Lunar Day", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}', NULL),
	(14, '2026-11-28 21:33:31.427+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-de0d-70c9-bee4-e54c91a6743c', NULL, NULL, NULL, '{"id": "01a22413-de0d-70c9-bee4-e54c91a6743c", "url": "https://www.usgs.gov/special-topics/water-science-school/science/where-earths-water", "kind": "record", "title": "Where is Earth’s Water?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}', NULL),
	(15, '2026-11-28 21:33:31.427+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-de0d-70c9-bee4-e89ba88e5d0b', NULL, NULL, NULL, '{"id": "01a22413-de0d-70c9-bee4-e89ba88e5d0b", "url": "https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts", "kind": "record", "title": "Glacier Quick Facts", "author": null, "version": 1, "publisher": "National Snow and Ice Data Center", "publishedAt": null}', NULL),
	(164, '2026-11-28 21:34:25.259+00', 'person.invited', '019b76da-a800-7000-8000-000000000001', 'person', 'e787b263-37d5-4ad5-8cb7-d7c6cb35ef12', NULL, NULL, NULL, '{"name": "Noor Haddad", "role": "editor", "email": "noor@newsroom.example", "version": 1, "disabledAt": null}', NULL),
	(13, '2026-11-28 21:33:31.088+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-dcd7-7789-9503-df1625372d66', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000001', NULL, '{"id": "01a22413-dcd7-7789-9503-df1625372d66", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8001-000000000001", "restsOn": "On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes.", "version": 1, "evidence": [{"id": "01a22413-dd6b-7185-8de1-f0ed2dc3fb76", "note": null, "quote": "coastal areas experience two high and two low tides every 24 hours and 50 minutes", "source": {"id": "01a22413-dd66-76b9-817c-541e7d21d532", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides05_lunarday.html", "kind": "record", "title": "Tides and Water Levels: Frequency of Tides – The Lunar Day", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "NOAA gives exactly this: two high and two low waters in every lunar day, and 24 hours and 50 minutes for that day, because the Moon moves on in its orbit while the Earth turns below it. “Most coasts” is right as well; some, such as parts of the Gulf of Mexico, have one tide a day.", "updatedAt": "2026-11-28T21:33:31.222Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:31.222Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "NOAA gives exactly this: two high and two low waters in every lunar day, and 24 hours and 50 minutes for that day, because the Moon moves on in its orbit while the Earth turns below it. “Most coasts” is right as well; some, such as parts of the Gulf of Mexico, have one tide a day.", "type": "text"}]}]}}', NULL),
	(17, '2026-11-28 21:33:31.496+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-df31-73ff-a9f7-0c3e82ab2c21', NULL, NULL, NULL, '{"id": "01a22413-df31-73ff-a9f7-0c3e82ab2c21", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides05_lunarday.html", "kind": "record", "title": "Tides and Water Levels: Frequency of Tides – The Lunar Day", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}', NULL),
	(18, '2026-11-28 21:33:31.496+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-de31-74c8-b040-54d6ef4a2e44', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000001', NULL, '{"id": "01a22413-de31-74c8-b040-54d6ef4a2e44", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8001-000000000001", "restsOn": "On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes.", "version": 1, "evidence": [{"id": "01a22413-df31-73ff-a9f7-11ad990b0c16", "note": null, "quote": null, "source": {"id": "01a22413-df31-73ff-a9f7-0c3e82ab2c21", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides05_lunarday.html", "kind": "record", "title": "Tides and Water Levels: Frequency of Tides – The Lunar Day", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "From one new Moon to the next it takes 29.5 days, so the Moon moves some 12 degrees a day away from the Sun, and the Earth needs about 50 minutes more to catch up with it. The figure stands in NOAA’s tutorial too.", "updatedAt": "2026-11-28T21:33:31.569Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:31.569Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "From one new Moon to the next it takes 29.5 days, so the Moon moves some 12 degrees a day away from the Sun, and the Earth needs about 50 minutes more to catch up with it. The figure stands in NOAA’s tutorial too.", "type": "text"}]}]}}', NULL),
	(21, '2026-11-28 21:33:31.89+00', 'ruling.given', '019b76da-a800-7000-8000-000000000002', 'ruling', '019b76da-a800-7000-8001-000000000001', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000001', NULL, '{"rating": "true", "reason": null, "restsOn": "On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes.", "ruledAt": "2026-11-28T21:33:32.271Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "summary": "Two tides in a lunar day of 24 hours and 50 minutes is what most coasts have.", "version": 1, "evidence": [], "explanation": "Both reviewers found the figure with NOAA, one worked it out from the Moon’s orbit as well.", "madeOnVersion": 1}', NULL),
	(22, '2026-11-28 21:33:33.987+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8001-000000000002', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000002', NULL, '{"tags": ["tides", "sun"], "type": "causal", "anchor": {"end": 900, "exact": "the Sun has no part in the tides, because it is too far away", "start": 840, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "Guides on the tide walk", "statement": "The Sun has no part in the tides, because it is too far away.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(24, '2026-11-28 21:33:34.034+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-e7fe-70aa-ad74-ba8ebe2eebf9', NULL, NULL, NULL, '{"id": "01a22413-e7fe-70aa-ad74-ba8ebe2eebf9", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html", "kind": "record", "title": "Tides and Water Levels: What Causes Tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}', NULL),
	(25, '2026-11-28 21:33:34.034+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-e7fe-70aa-ad74-be39b38b5df4', NULL, NULL, NULL, '{"id": "01a22413-e7fe-70aa-ad74-be39b38b5df4", "url": "https://oceanservice.noaa.gov/facts/springtide.html", "kind": "record", "title": "What are spring and neap tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}', NULL),
	(34, '2026-11-28 21:33:34.306+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8002-000000000004', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000004', NULL, '{"tags": ["ice", "light"], "type": "causal", "anchor": {"end": 900, "exact": "Glacier ice is blue because it reflects the sky.", "start": 852, "state": "exact", "versionNumber": 1}, "saidAt": "2026-05-30", "version": 1, "claimant": "Information board at the hut", "statement": "Glacier ice is blue because it reflects the sky.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(36, '2026-11-28 21:33:34.375+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-e935-7066-9ce3-3bc2d7ec75f3', NULL, NULL, NULL, '{"id": "01a22413-e935-7066-9ce3-3bc2d7ec75f3", "url": "https://www.usgs.gov/faqs/why-glacier-ice-blue", "kind": "record", "title": "Why is glacier ice blue?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}', NULL),
	(128, '2026-11-28 21:34:19.868+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', 'e3fd0e16-8a2c-4b94-b669-f9f7197cf397', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'e3fd0e16-8a2c-4b94-b669-f9f7197cf397', NULL, '{"tags": [], "type": "event", "anchor": {"end": 52, "exact": "built in 1931", "start": 39, "state": "exact", "versionNumber": 1}, "saidAt": null, "version": 1, "claimant": null, "statement": "The bridge was built in 1931.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(165, '2026-11-28 21:34:25.327+00', 'person.invited', '019b76da-a800-7000-8000-000000000001', 'person', 'e787b263-37d5-4ad5-8cb7-d7c6cb35ef12', NULL, NULL, NULL, '{"kind": "invitation", "expiresAt": "2026-12-05T21:34:25.332Z"}', NULL),
	(16, '2026-11-28 21:33:31.427+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-ddfd-760f-b611-6dca3e45c095', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000001', NULL, '{"id": "01a22413-ddfd-760f-b611-6dca3e45c095", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8002-000000000001", "restsOn": "About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water.", "version": 1, "evidence": [{"id": "01a22413-de0d-70c9-bee4-ec652ddb8a98", "note": null, "quote": null, "source": {"id": "01a22413-de0d-70c9-bee4-e54c91a6743c", "url": "https://www.usgs.gov/special-topics/water-science-school/science/where-earths-water", "kind": "record", "title": "Where is Earth’s Water?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}, "stance": "supports", "locator": "Table: One estimate of global water distribution"}, {"id": "01a22413-de0d-70c9-bee4-f1de89581670", "note": null, "quote": null, "source": {"id": "01a22413-de0d-70c9-bee4-e89ba88e5d0b", "url": "https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts", "kind": "record", "title": "Glacier Quick Facts", "author": null, "version": 1, "publisher": "National Snow and Ice Data Center", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "The two figures come from two authorities that do not depend on each other for them.", "updatedAt": "2026-11-28T21:33:31.517Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:31.517Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The two figures come from two authorities that do not depend on each other for them.", "type": "text"}]}]}}', NULL),
	(19, '2026-11-28 21:33:31.568+00', 'ruling.given', '019b76da-a800-7000-8000-000000000002', 'ruling', '019b76da-a800-7000-8002-000000000001', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000001', NULL, '{"rating": "true", "reason": null, "restsOn": "About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water.", "ruledAt": "2026-11-28T21:33:32.024Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "summary": "A tenth of the land and 68.7 per cent of the fresh water: both figures hold.", "version": 1, "evidence": [], "explanation": null, "madeOnVersion": 1}', NULL),
	(20, '2026-11-28 21:33:32.883+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8002-000000000002', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000002', NULL, '{"tags": ["ice", "water"], "type": "number", "anchor": {"end": 614, "exact": "that ice holds close to seventy per cent of the world’s fresh water", "start": 547, "state": "exact", "versionNumber": 1}, "saidAt": "2026-06-05", "version": 1, "claimant": "Upland Review", "statement": "Glacier ice holds close to 70 per cent of the world’s fresh water.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(23, '2026-11-28 21:33:32.96+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-e794-7042-b7c3-083bbba30371', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000002', NULL, '{"id": "01a22413-e794-7042-b7c3-083bbba30371", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8002-000000000002", "restsOn": "that ice holds close to seventy per cent of the world’s fresh water", "version": 1, "evidence": [{"id": "01a22413-e7ae-75f7-8ac3-d49184f786c8", "note": null, "quote": null, "source": {"id": "01a22413-dd4d-7364-86ce-8f6e8ddc43a6", "url": "https://www.usgs.gov/special-topics/water-science-school/science/where-earths-water", "kind": "record", "title": "Where is Earth’s Water?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "68.7 per cent, in the usual estimate.", "updatedAt": "2026-11-28T21:33:33.972Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:33.972Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "68.7 per cent, in the usual estimate.", "type": "text"}]}]}}', NULL),
	(27, '2026-11-28 21:33:34.062+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-e80c-72a7-9225-3cf912316253', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000002', NULL, '{"id": "01a22413-e80c-72a7-9225-3cf912316253", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8002-000000000002", "restsOn": "that ice holds close to seventy per cent of the world’s fresh water", "version": 1, "evidence": [{"id": "01a22413-e82f-75a6-be88-bfdf562a48c7", "note": null, "quote": null, "source": {"id": "01a22413-de0d-70c9-bee4-e54c91a6743c", "url": "https://www.usgs.gov/special-topics/water-science-school/science/where-earths-water", "kind": "record", "title": "Where is Earth’s Water?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "68.7 per cent; groundwater has almost all of the rest.", "updatedAt": "2026-11-28T21:33:34.092Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:34.092Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "68.7 per cent; groundwater has almost all of the rest.", "type": "text"}]}]}}', NULL),
	(30, '2026-11-28 21:33:34.17+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8002-000000000003', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000003', NULL, '{"tags": ["ice", "records"], "type": "comparison", "anchor": {"end": 850, "exact": "The largest glacier of all is the Lambert Glacier in Antarctica, some 400 kilometres long.", "start": 760, "state": "exact", "versionNumber": 1}, "saidAt": "2026-05-30", "version": 1, "claimant": "Information board at the hut", "statement": "The Lambert Glacier in Antarctica is the largest glacier on Earth and some 400 kilometres long.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(32, '2026-11-28 21:33:34.246+00', 'verdict.drafted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-e8ba-7033-99c0-3cc226ac39f6', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000003', NULL, '{"id": "01a22413-e8ba-7033-99c0-3cc226ac39f6", "state": "draft", "rating": "true", "claimId": "019b76da-a800-7000-8002-000000000003", "restsOn": "The largest glacier of all is the Lambert Glacier in Antarctica, some 400 kilometres long.", "version": 1, "evidence": [{"id": "01a22413-e8c2-72a5-a0ea-4e3cdc31196e", "note": null, "quote": null, "source": {"id": "01a22413-de0d-70c9-bee4-e89ba88e5d0b", "url": "https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts", "kind": "record", "title": "Glacier Quick Facts", "author": null, "version": 1, "publisher": "National Snow and Ice Data Center", "publishedAt": null}, "stance": "context", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Length found. Is it the largest by length, by area, or both?", "updatedAt": "2026-11-28T21:33:34.266Z", "confidence": null, "submittedAt": null, "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Length found. Is it the largest by length, by area, or both?", "type": "text"}]}]}}', NULL),
	(26, '2026-11-28 21:33:34.034+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-e7ec-726f-b2c2-a081dac421e1', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000002', NULL, '{"id": "01a22413-e7ec-726f-b2c2-a081dac421e1", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8001-000000000002", "restsOn": "the Sun has no part in the tides, because it is too far away", "version": 1, "evidence": [{"id": "01a22413-e7fe-70aa-ad74-c356fc0f7d08", "note": null, "quote": "the sun''s tide-generating force is about half that of the moon", "source": {"id": "01a22413-e7fe-70aa-ad74-ba8ebe2eebf9", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html", "kind": "record", "title": "Tides and Water Levels: What Causes Tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "refutes", "locator": null}, {"id": "01a22413-e7fe-70aa-ad74-c47c1900f2cc", "note": "Spring and neap tides come from the Sun and the Moon together.", "quote": null, "source": {"id": "01a22413-e7fe-70aa-ad74-be39b38b5df4", "url": "https://oceanservice.noaa.gov/facts/springtide.html", "kind": "record", "title": "What are spring and neap tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "The Sun’s part is a little under half of the Moon’s. What counts for a tide is not the pull itself but how much it differs across the Earth, and that falls with the cube of the distance:\n\nthe Sun has 27 million times the mass of the Moon;\n\nit is 390 times as far away, and 390 cubed is about 59 million;\n\n27 divided by 59 is 0.46.\n\nWithout the Sun there would be no spring and neap tides at all. See NOAA’s explanation.", "updatedAt": "2026-11-28T21:33:34.060Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:34.060Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The Sun’s part is a little under half of the Moon’s. What counts for a tide is not the pull itself but how much it ", "type": "text"}, {"text": "differs", "type": "text", "marks": [{"type": "italic"}]}, {"text": " across the Earth, and that falls with the cube of the distance:", "type": "text"}]}, {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "the Sun has 27 million times the mass of the Moon;", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "it is 390 times as far away, and 390 cubed is about 59 million;", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "27 divided by 59 is 0.46.", "type": "text"}]}]}]}, {"type": "paragraph", "content": [{"text": "Without the Sun there would be no spring and neap tides at all. See ", "type": "text"}, {"text": "NOAA’s explanation", "type": "text", "marks": [{"type": "link", "attrs": {"href": "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html"}}]}, {"text": ".", "type": "text"}]}]}}', NULL),
	(28, '2026-11-28 21:33:34.117+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-e84e-7007-823c-abcf9d8c4038', NULL, NULL, NULL, '{"id": "01a22413-e84e-7007-823c-abcf9d8c4038", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html", "kind": "record", "title": "Tides and Water Levels: What Causes Tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}', NULL),
	(29, '2026-11-28 21:33:34.117+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-e83c-7600-a1f3-386ae84f714f', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000002', NULL, '{"id": "01a22413-e83c-7600-a1f3-386ae84f714f", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8001-000000000002", "restsOn": "the Sun has no part in the tides, because it is too far away", "version": 1, "evidence": [{"id": "01a22413-e84e-7007-823c-afa9c2882a99", "note": null, "quote": null, "source": {"id": "01a22413-e84e-7007-823c-abcf9d8c4038", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html", "kind": "record", "title": "Tides and Water Levels: What Causes Tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "The distance weakens the Sun’s tide but does not remove it: NOAA puts it at about half of the Moon’s.", "updatedAt": "2026-11-28T21:33:34.140Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:34.140Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The distance weakens the Sun’s tide but does not remove it: NOAA puts it at about half of the Moon’s.", "type": "text"}]}]}}', NULL),
	(31, '2026-11-28 21:33:34.191+00', 'ruling.given', '019b76da-a800-7000-8000-000000000002', 'ruling', '019b76da-a800-7000-8001-000000000002', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000002', NULL, '{"rating": "false", "reason": null, "restsOn": "the Sun has no part in the tides, because it is too far away", "ruledAt": "2026-11-28T21:33:34.223Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "summary": "The Sun raises tides about half as strong as the Moon’s.", "version": 1, "evidence": [], "explanation": "The distance is in the sum already. The spring and neap tides of the same article are the Sun’s work.", "madeOnVersion": 1}', NULL),
	(33, '2026-11-28 21:33:34.3+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8001-000000000003', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000003', NULL, '{"tags": ["tides", "sun"], "type": "causal", "anchor": {"end": 1106, "exact": "the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide", "start": 992, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "Visitors on the tide walk", "statement": "Because the Sun pulls on the Earth more strongly than the Moon does, it is the Sun that rules the tide.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(35, '2026-11-28 21:33:34.328+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-e902-72e0-8736-e5bfdabb3c43', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000003', NULL, '{"id": "01a22413-e902-72e0-8736-e5bfdabb3c43", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8001-000000000003", "restsOn": "the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide", "version": 1, "evidence": [{"id": "01a22413-e924-768c-84ac-b0f75a6366e8", "note": null, "quote": "the sun''s tide-generating force is about half that of the moon", "source": {"id": "01a22413-e7fe-70aa-ad74-ba8ebe2eebf9", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html", "kind": "record", "title": "Tides and Water Levels: What Causes Tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "The reason given is right and the conclusion is not. The tide depends on the difference of the pull between the near and the far side of the Earth, and there the Moon wins by about two to one.", "updatedAt": "2026-11-28T21:33:34.338Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:34.338Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The reason given is right and the conclusion is not. The tide depends on the difference of the pull between the near and the far side of the Earth, and there the Moon wins by about two to one.", "type": "text"}]}]}}', NULL),
	(74, '2026-11-28 21:33:38.799+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8001-000000000007', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000007', NULL, '{"tags": ["moon"], "type": "number", "anchor": {"end": 1475, "exact": "The Moon is moving away from us by almost four centimetres a year.", "start": 1409, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "Guides on the tide walk", "statement": "The Moon’s distance from the Earth grows by almost four centimetres a year.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(77, '2026-11-28 21:33:38.831+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-faaa-7595-b380-d4702e41d214', NULL, NULL, NULL, '{"id": "01a22413-faaa-7595-b380-d4702e41d214", "url": "https://eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html", "kind": "record", "title": "Apollo Laser Ranging Experiments Yield Results", "author": null, "version": 1, "publisher": "NASA Goddard Space Flight Center", "publishedAt": null}', NULL),
	(37, '2026-11-28 21:33:34.375+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-e931-71da-a89b-3014897d8ede', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000004', NULL, '{"id": "01a22413-e931-71da-a89b-3014897d8ede", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8002-000000000004", "restsOn": "Glacier ice is blue because it reflects the sky.", "version": 1, "evidence": [{"id": "01a22413-e936-7638-9df8-50f0116eaf85", "note": null, "quote": "The longer the path light travels in ice, the more blue it appears.", "source": {"id": "01a22413-e935-7066-9ce3-3bc2d7ec75f3", "url": "https://www.usgs.gov/faqs/why-glacier-ice-blue", "kind": "record", "title": "Why is glacier ice blue?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "The colour is the ice’s own. It swallows red light and lets blue light through, and the longer the way through the ice, the bluer it looks. It is as blue under clouds, and in a cave.", "updatedAt": "2026-11-28T21:33:34.385Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:34.384Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The colour is the ice’s own. It swallows red light and lets blue light through, and the longer the way through the ice, the bluer it looks. It is as blue under clouds, and in a cave.", "type": "text"}]}]}}', NULL),
	(39, '2026-11-28 21:33:34.427+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-e963-7359-9c5e-48c3d6014e06', NULL, NULL, NULL, '{"id": "01a22413-e963-7359-9c5e-48c3d6014e06", "url": "https://www.usgs.gov/faqs/why-glacier-ice-blue", "kind": "record", "title": "Why is glacier ice blue?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}', NULL),
	(40, '2026-11-28 21:33:34.427+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-e962-74cf-957d-0a7ef0a3a455', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000004', NULL, '{"id": "01a22413-e962-74cf-957d-0a7ef0a3a455", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8002-000000000004", "restsOn": "Glacier ice is blue because it reflects the sky.", "version": 1, "evidence": [{"id": "01a22413-e963-7359-9c5e-4fae2eb4b799", "note": null, "quote": null, "source": {"id": "01a22413-e963-7359-9c5e-48c3d6014e06", "url": "https://www.usgs.gov/faqs/why-glacier-ice-blue", "kind": "record", "title": "Why is glacier ice blue?", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Absorption, not reflection. Fresh snow reflects the whole sky and is white.", "updatedAt": "2026-11-28T21:33:34.434Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:34.434Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Absorption, not reflection. Fresh snow reflects the whole sky and is white.", "type": "text"}]}]}}', NULL),
	(42, '2026-11-28 21:33:34.458+00', 'ruling.given', '019b76da-a800-7000-8000-000000000002', 'ruling', '019b76da-a800-7000-8002-000000000004', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000004', NULL, '{"rating": "false", "reason": null, "restsOn": "Glacier ice is blue because it reflects the sky.", "ruledAt": "2026-11-28T21:33:35.544Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "summary": "Glacier ice is blue because it absorbs red light, whatever the sky looks like.", "version": 1, "evidence": [], "explanation": "Two independent verdicts, one authority, no reason for doubt.", "madeOnVersion": 1}', NULL),
	(43, '2026-11-28 21:33:36.297+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8002-000000000005', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000005', NULL, '{"tags": ["ice", "tropics"], "type": "position", "anchor": {"end": 949, "exact": "Near the equator no ice lasts through the year.", "start": 902, "state": "exact", "versionNumber": 1}, "saidAt": "2026-05-30", "version": 1, "claimant": "Information board at the hut", "statement": "Near the equator no ice lasts through the year.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(45, '2026-11-28 21:33:37.305+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-f4af-72e5-a553-535fd4041dba', NULL, NULL, NULL, '{"id": "01a22413-f4af-72e5-a553-535fd4041dba", "url": "https://earthobservatory.nasa.gov/images/79641/kilimanjaros-shrinking-ice-fields", "kind": "record", "title": "Kilimanjaro’s Shrinking Ice Fields", "author": null, "version": 1, "publisher": "NASA Earth Observatory", "publishedAt": "2012"}', NULL),
	(46, '2026-11-28 21:33:37.305+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-f4a7-75ed-9de8-d46fb1f0be48', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000005', NULL, '{"id": "01a22413-f4a7-75ed-9de8-d46fb1f0be48", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8002-000000000005", "restsOn": "Near the equator no ice lasts through the year.", "version": 1, "evidence": [{"id": "01a22413-f4af-72e5-a553-56c9f9294c27", "note": "Ice for more than 10,000 years; more than 85 per cent of it lost from 1912 to 2011.", "quote": null, "source": {"id": "01a22413-f4af-72e5-a553-535fd4041dba", "url": "https://earthobservatory.nasa.gov/images/79641/kilimanjaros-shrinking-ice-fields", "kind": "record", "title": "Kilimanjaro’s Shrinking Ice Fields", "author": null, "version": 1, "publisher": "NASA Earth Observatory", "publishedAt": "2012"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "Kilimanjaro stands three degrees south of the equator and has carried ice for more than ten thousand years. There is less of it from year to year, but it is there.", "updatedAt": "2026-11-28T21:33:37.319Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:37.319Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Kilimanjaro stands three degrees south of the equator and has carried ice for more than ten thousand years. There is less of it from year to year, but it is there.", "type": "text"}]}]}}', NULL),
	(48, '2026-11-28 21:33:38.063+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-f792-77b6-8320-ab01dbbe177b', NULL, NULL, NULL, '{"id": "01a22413-f792-77b6-8320-ab01dbbe177b", "url": "https://earthobservatory.nasa.gov/images/79641/kilimanjaros-shrinking-ice-fields", "kind": "record", "title": "Kilimanjaro’s Shrinking Ice Fields", "author": null, "version": 1, "publisher": "NASA Earth Observatory", "publishedAt": "2012"}', NULL),
	(104, '2026-11-28 21:33:39.53+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-fd6a-7607-af6a-7b72b4dea883', NULL, NULL, NULL, '{"id": "01a22413-fd6a-7607-af6a-7b72b4dea883", "url": "https://nunatsiaq.com/stories/article/leaf_bay_ready_to_claim_highest_tides/", "kind": "news", "title": "Leaf Bay ready to claim highest tides", "author": null, "version": 1, "publisher": "Nunatsiaq News", "publishedAt": null}', NULL);
INSERT INTO public."Event" VALUES
	(105, '2026-11-28 21:33:39.53+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-fd6a-7607-af6a-7edc01da61bd', NULL, NULL, NULL, '{"id": "01a22413-fd6a-7607-af6a-7edc01da61bd", "url": "https://www.guinnessworldrecords.com/world-records/73813-highest-tide-average", "kind": "other", "title": "Greatest tidal range", "author": null, "version": 1, "publisher": "Guinness World Records", "publishedAt": null}', NULL),
	(38, '2026-11-28 21:33:34.401+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-e949-75ee-8517-0fd4cbb494df', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000003', NULL, '{"id": "01a22413-e949-75ee-8517-0fd4cbb494df", "state": "submitted", "rating": "mostly-false", "claimId": "019b76da-a800-7000-8001-000000000003", "restsOn": "the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide", "version": 1, "evidence": [{"id": "01a22413-e951-73f7-b2b5-1050773c0bc2", "note": "Has both figures: the pull, and the force that makes the tide.", "quote": null, "source": {"id": "01a22413-e84e-7007-823c-abcf9d8c4038", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html", "kind": "record", "title": "Tides and Water Levels: What Causes Tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "context", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "The first half of the sentence is correct, and a reader may take that away. The second half, which is what the sentence is for, is wrong: the Moon’s tide is about twice the Sun’s.", "updatedAt": "2026-11-28T21:33:34.409Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:34.409Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The first half of the sentence is correct, and a reader may take that away. The second half, which is what the sentence is for, is wrong: the Moon’s tide is about twice the Sun’s.", "type": "text"}]}]}}', NULL),
	(41, '2026-11-28 21:33:34.451+00', 'ruling.given', '019b76da-a800-7000-8000-000000000002', 'ruling', '019b76da-a800-7000-8001-000000000003', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000003', NULL, '{"rating": "mostly-false", "reason": "“False” would leave the reader with a wrong figure: the 177 is right, and only what is made of it is not.", "restsOn": "the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide", "ruledAt": "2026-11-28T21:33:34.478Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "summary": "The Sun does pull harder, but the tide follows the Moon, whose effect on the water is about twice as strong.", "version": 1, "evidence": [], "explanation": "The reviewers agree on the facts and differ in what a reader takes away. A true reason for a false conclusion is what “Mostly false” is for.", "madeOnVersion": 1}', '“False” would leave the reader with a wrong figure: the 177 is right, and only what is made of it is not.'),
	(44, '2026-11-28 21:33:36.416+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8001-000000000004', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000004', NULL, '{"tags": ["sun", "moon"], "type": "number", "anchor": {"end": 1063, "exact": "the Sun pulls on the Earth about 177 times as strongly as the Moon does", "start": 992, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "Visitors on the tide walk", "statement": "The Sun’s gravity pulls on the Earth about 177 times as strongly as the Moon’s.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(47, '2026-11-28 21:33:37.309+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-f4ab-734e-a7cc-7f80db7427cf', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000004', NULL, '{"id": "01a22413-f4ab-734e-a7cc-7f80db7427cf", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8001-000000000004", "restsOn": "the Sun pulls on the Earth about 177 times as strongly as the Moon does", "version": 1, "evidence": [{"id": "01a22413-f4ae-71f3-838b-34ad3b340c3a", "note": null, "quote": "more than 177 times greater than that of the moon to the Earth", "source": {"id": "01a22413-e84e-7007-823c-abcf9d8c4038", "url": "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html", "kind": "record", "title": "Tides and Water Levels: What Causes Tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "27 million times the mass at 390 times the distance: 27,000,000 divided by 390 squared is 177.5. NOAA has the same figure.", "updatedAt": "2026-11-28T21:33:37.323Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:37.323Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "27 million times the mass at 390 times the distance: 27,000,000 divided by 390 squared is 177.5. NOAA has the same figure.", "type": "text"}]}]}}', NULL),
	(50, '2026-11-28 21:33:38.066+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8001-000000000005', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000005', NULL, '{"tags": ["tides", "words"], "type": "causal", "anchor": {"end": 1329, "exact": "Spring tides are named after the season, because they are highest in March and April.", "start": 1244, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "Guides on the tide walk", "statement": "Spring tides are named after the season of spring.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(56, '2026-11-28 21:33:38.114+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-f7e5-74fe-bf2d-2643b3d98e73', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000005', NULL, '{"id": "01a22413-f7e5-74fe-bf2d-2643b3d98e73", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8001-000000000005", "restsOn": "Spring tides are named after the season, because they are highest in March and April.", "version": 1, "evidence": [{"id": "01a22413-f7f1-744c-9f06-4dcbd70d6663", "note": "Says outright that the term has nothing to do with the season.", "quote": null, "source": {"id": "01a22413-e7fe-70aa-ad74-be39b38b5df4", "url": "https://oceanservice.noaa.gov/facts/springtide.html", "kind": "record", "title": "What are spring and neap tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "Spring tides come at every new and full Moon, all year round. The word is meant as in water that springs up. The second half has a grain of truth, since springs near the equinoxes in March and September tend to be larger, but it is no reason for the name.", "updatedAt": "2026-11-28T21:33:38.149Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:38.149Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Spring tides come at every new and full Moon, all year round. The word is meant as in water that springs up. The second half has a grain of truth, since springs near the equinoxes in March and September tend to be larger, but it is no reason for the name.", "type": "text"}]}]}}', NULL),
	(129, '2026-11-28 21:34:19.941+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '0438504c-e959-4d50-b15c-126f894aec78', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', NULL, '{"tags": [], "type": "number", "anchor": {"end": 104, "exact": "9,000 cars a day", "start": 88, "state": "exact", "versionNumber": 1}, "saidAt": null, "version": 1, "claimant": null, "statement": "Nine thousand cars cross each day.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(49, '2026-11-28 21:33:38.063+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-f790-75d3-bb17-4c58eeb37193', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000005', NULL, '{"id": "01a22413-f790-75d3-bb17-4c58eeb37193", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8002-000000000005", "restsOn": "Near the equator no ice lasts through the year.", "version": 1, "evidence": [{"id": "01a22413-f792-77b6-8320-af3759db8059", "note": null, "quote": null, "source": {"id": "01a22413-f792-77b6-8320-ab01dbbe177b", "url": "https://earthobservatory.nasa.gov/images/79641/kilimanjaros-shrinking-ice-fields", "kind": "record", "title": "Kilimanjaro’s Shrinking Ice Fields", "author": null, "version": 1, "publisher": "NASA Earth Observatory", "publishedAt": "2012"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Height does what latitude does not: Kilimanjaro has ice fields.", "updatedAt": "2026-11-28T21:33:38.064Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:38.064Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Height does what latitude does not: Kilimanjaro has ice fields.", "type": "text"}]}]}}', NULL),
	(51, '2026-11-28 21:33:38.093+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8002-000000000006', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000006', NULL, '{"tags": ["ice", "sea"], "type": "number", "anchor": {"end": 1015, "exact": "If all of it melted, the seas would rise by about eighty metres.", "start": 951, "state": "exact", "versionNumber": 1}, "saidAt": "2026-05-30", "version": 1, "claimant": "Information board at the hut", "statement": "If all glacier ice on Earth melted, the seas would rise by about eighty metres.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(52, '2026-11-28 21:33:38.113+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-f7ea-721d-8cc5-54573ebfc2be', NULL, NULL, NULL, '{"id": "01a22413-f7ea-721d-8cc5-54573ebfc2be", "url": "https://doi.org/10.1038/s41561-019-0510-8", "kind": "study", "title": "Deep glacial troughs and stabilizing ridges unveiled beneath the margins of the Antarctic ice sheet", "author": "M. Morlighem and others", "version": 1, "publisher": "Nature Geoscience", "publishedAt": "2020"}', NULL),
	(53, '2026-11-28 21:33:38.113+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-f7ea-721d-8cc5-5ab709e093c2', NULL, NULL, NULL, '{"id": "01a22413-f7ea-721d-8cc5-5ab709e093c2", "url": "https://doi.org/10.1002/2017GL074954", "kind": "study", "title": "BedMachine v3: Complete Bed Topography and Ocean Bathymetry Mapping of Greenland From Multibeam Echo Sounding Combined With Mass Conservation", "author": "M. Morlighem and others", "version": 1, "publisher": "Geophysical Research Letters", "publishedAt": "2017"}', NULL),
	(54, '2026-11-28 21:33:38.113+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-f7ea-721d-8cc5-5d793c46253e', NULL, NULL, NULL, '{"id": "01a22413-f7ea-721d-8cc5-5d793c46253e", "url": "https://doi.org/10.1038/s41561-019-0300-3", "kind": "study", "title": "A consensus estimate for the ice thickness distribution of all glaciers on Earth", "author": "D. Farinotti and others", "version": 1, "publisher": "Nature Geoscience", "publishedAt": "2019"}', NULL),
	(55, '2026-11-28 21:33:38.113+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-f7dc-71a3-b12c-01ddd59ac67c', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000006', NULL, '{"id": "01a22413-f7dc-71a3-b12c-01ddd59ac67c", "state": "submitted", "rating": "mostly-false", "claimId": "019b76da-a800-7000-8002-000000000006", "restsOn": "If all of it melted, the seas would rise by about eighty metres.", "version": 1, "evidence": [{"id": "01a22413-f7ea-721d-8cc5-6240d1f711b3", "note": "57.9 ± 0.9 metres.", "quote": null, "source": {"id": "01a22413-f7ea-721d-8cc5-54573ebfc2be", "url": "https://doi.org/10.1038/s41561-019-0510-8", "kind": "study", "title": "Deep glacial troughs and stabilizing ridges unveiled beneath the margins of the Antarctic ice sheet", "author": "M. Morlighem and others", "version": 1, "publisher": "Nature Geoscience", "publishedAt": "2020"}, "stance": "refutes", "locator": null}, {"id": "01a22413-f7ea-721d-8cc5-64024d0abe70", "note": "7.42 ± 0.05 metres.", "quote": null, "source": {"id": "01a22413-f7ea-721d-8cc5-5ab709e093c2", "url": "https://doi.org/10.1002/2017GL074954", "kind": "study", "title": "BedMachine v3: Complete Bed Topography and Ocean Bathymetry Mapping of Greenland From Multibeam Echo Sounding Combined With Mass Conservation", "author": "M. Morlighem and others", "version": 1, "publisher": "Geophysical Research Letters", "publishedAt": "2017"}, "stance": "refutes", "locator": null}, {"id": "01a22413-f7ea-721d-8cc5-6b7f1805274b", "note": "0.32 ± 0.08 metres.", "quote": null, "source": {"id": "01a22413-f7ea-721d-8cc5-5d793c46253e", "url": "https://doi.org/10.1038/s41561-019-0300-3", "kind": "study", "title": "A consensus estimate for the ice thickness distribution of all glaciers on Earth", "author": "D. Farinotti and others", "version": 1, "publisher": "Nature Geoscience", "publishedAt": "2019"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "Eighty metres was the figure of the 1990s. Since the rock below the ice has been mapped, the sum is smaller:\n\nAntarctica: 57.9 metres\n\nGreenland: 7.4 metres\n\nall other glaciers: 0.3 metres\n\nTogether 65.6 metres. The board is about a fifth too high.", "updatedAt": "2026-11-28T21:33:38.140Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:38.140Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Eighty metres was the figure of the 1990s. Since the rock below the ice has been mapped, the sum is smaller:", "type": "text"}]}, {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "Antarctica: 57.9 metres", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "Greenland: 7.4 metres", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "all other glaciers: 0.3 metres", "type": "text"}]}]}]}, {"type": "paragraph", "content": [{"text": "Together ", "type": "text"}, {"text": "65.6 metres", "type": "text", "marks": [{"type": "bold"}]}, {"text": ". The board is about a fifth too high.", "type": "text"}]}]}}', NULL),
	(57, '2026-11-28 21:33:38.174+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-f812-75f4-bf8c-f766b9c7754a', NULL, NULL, NULL, '{"id": "01a22413-f812-75f4-bf8c-f766b9c7754a", "url": "https://pubs.usgs.gov/publication/fs11795", "kind": "record", "title": "Sea level change: lessons from the geologic record", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": "1995"}', NULL),
	(58, '2026-11-28 21:33:38.174+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-f80c-71d8-828b-7e5c54629c96', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000006', NULL, '{"id": "01a22413-f80c-71d8-828b-7e5c54629c96", "state": "submitted", "rating": "mostly-true", "claimId": "019b76da-a800-7000-8002-000000000006", "restsOn": "If all of it melted, the seas would rise by about eighty metres.", "version": 1, "evidence": [{"id": "01a22413-f812-75f4-bf8c-fb1de47a067c", "note": null, "quote": "Melting all this ice would raise sea level about 80 meters.", "source": {"id": "01a22413-f812-75f4-bf8c-f766b9c7754a", "url": "https://pubs.usgs.gov/publication/fs11795", "kind": "record", "title": "Sea level change: lessons from the geologic record", "author": null, "version": 1, "publisher": "U.S. Geological Survey", "publishedAt": "1995"}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "The geological survey of the United States printed exactly this figure. Newer ones are lower, but the board says “about”, and a visitor learns the right order of magnitude.", "updatedAt": "2026-11-28T21:33:38.188Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:38.188Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The geological survey of the United States printed exactly this figure. Newer ones are lower, but the board says “about”, and a visitor learns the right order of magnitude.", "type": "text"}]}]}}', NULL),
	(59, '2026-11-28 21:33:38.211+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8002-000000000007', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000007', NULL, '{"tags": ["ice", "records"], "type": "number", "anchor": {"end": 1361, "exact": "Even the fastest glacier, he adds, never moves more than a metre a day.", "start": 1290, "state": "exact", "versionNumber": 1}, "saidAt": "2026-05-30", "version": 1, "claimant": "The warden of the hut", "statement": "Even the fastest glacier never moves more than a metre a day.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(60, '2026-11-28 21:33:38.189+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-f81c-76d0-86c6-bf0c4ef6cf9d', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000005', NULL, '{"id": "01a22413-f81c-76d0-86c6-bf0c4ef6cf9d", "state": "submitted", "rating": "mostly-false", "claimId": "019b76da-a800-7000-8001-000000000005", "restsOn": "Spring tides are named after the season, because they are highest in March and April.", "version": 1, "evidence": [{"id": "01a22413-f82c-74c1-8d23-5c922cd39846", "note": null, "quote": null, "source": {"id": "01a22413-e7fe-70aa-ad74-be39b38b5df4", "url": "https://oceanservice.noaa.gov/facts/springtide.html", "kind": "record", "title": "What are spring and neap tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "context", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Springs are indeed larger around the equinox in March, so there is something in it.", "updatedAt": "2026-11-28T21:33:38.204Z", "confidence": 0.3, "submittedAt": "2026-11-28T21:33:38.204Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Springs are indeed larger around the equinox in March, so there is something in it.", "type": "text"}]}]}}', NULL),
	(62, '2026-11-28 21:33:38.239+00', 'verdict.revised', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-f81c-76d0-86c6-bf0c4ef6cf9d', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000005', '{"id": "01a22413-f81c-76d0-86c6-bf0c4ef6cf9d", "state": "submitted", "rating": "mostly-false", "claimId": "019b76da-a800-7000-8001-000000000005", "restsOn": "Spring tides are named after the season, because they are highest in March and April.", "version": 1, "evidence": [{"id": "01a22413-f82c-74c1-8d23-5c922cd39846", "note": null, "quote": null, "source": {"id": "01a22413-e7fe-70aa-ad74-be39b38b5df4", "url": "https://oceanservice.noaa.gov/facts/springtide.html", "kind": "record", "title": "What are spring and neap tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "context", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Springs are indeed larger around the equinox in March, so there is something in it.", "updatedAt": "2026-11-28T21:33:38.204Z", "confidence": 0.3, "submittedAt": "2026-11-28T21:33:38.204Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Springs are indeed larger around the equinox in March, so there is something in it.", "type": "text"}]}]}}', '{"id": "01a22413-f81c-76d0-86c6-bf0c4ef6cf9d", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8001-000000000005", "restsOn": "Spring tides are named after the season, because they are highest in March and April.", "version": 2, "evidence": [{"id": "01a22413-f82c-74c1-8d23-5c922cd39846", "note": null, "quote": null, "source": {"id": "01a22413-e7fe-70aa-ad74-be39b38b5df4", "url": "https://oceanservice.noaa.gov/facts/springtide.html", "kind": "record", "title": "What are spring and neap tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "The name is older than the idea and has nothing to do with the season: a spring tide comes twice in every lunar month. That the ones near an equinox tend to be larger does not make it true.", "updatedAt": "2026-11-28T21:33:38.369Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:38.204Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The name is older than the idea and has nothing to do with the season: a spring tide comes twice in every lunar month. That the ones near an equinox tend to be larger does not make it true.", "type": "text"}]}]}}', 'I had rated the height of the tides in March. The claim is about the name.'),
	(64, '2026-11-28 21:33:38.473+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8001-000000000006', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000006', NULL, '{"tags": ["moon"], "type": "causal", "anchor": {"end": 1407, "exact": "The Moon always shows us the same face because it does not turn on its axis.", "start": 1331, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "Guides on the tide walk", "statement": "The Moon always shows us the same face because it does not turn on its axis.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(66, '2026-11-28 21:33:38.573+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-f9ae-7488-87d3-d62d3977fac4', NULL, NULL, NULL, '{"id": "01a22413-f9ae-7488-87d3-d62d3977fac4", "url": "https://science.nasa.gov/moon/tidal-locking/", "kind": "record", "title": "Tidal Locking", "author": null, "version": 1, "publisher": "NASA Science", "publishedAt": null}', NULL),
	(67, '2026-11-28 21:33:38.573+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-f99d-72a3-80db-b4e1f21ef648', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000006', NULL, '{"id": "01a22413-f99d-72a3-80db-b4e1f21ef648", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8001-000000000006", "restsOn": "The Moon always shows us the same face because it does not turn on its axis.", "version": 1, "evidence": [{"id": "01a22413-f9ae-7488-87d3-d82497f5b87c", "note": "Explains why the turn and the orbit take the same time.", "quote": null, "source": {"id": "01a22413-f9ae-7488-87d3-d62d3977fac4", "url": "https://science.nasa.gov/moon/tidal-locking/", "kind": "record", "title": "Tidal Locking", "author": null, "version": 1, "publisher": "NASA Science", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "A Moon that did not turn would show us every side of itself in the course of a month. It turns once on its axis in exactly the time of one orbit, 27.3 days. That is called tidal locking.", "updatedAt": "2026-11-28T21:33:38.589Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:38.589Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "A Moon that did not turn would show us every side of itself in the course of a month. It turns once on its axis in exactly the time of one orbit, 27.3 days. That is called tidal locking.", "type": "text"}]}]}}', NULL),
	(69, '2026-11-28 21:33:38.622+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-f9ce-75b9-b916-5c27ff51db03', NULL, NULL, NULL, '{"id": "01a22413-f9ce-75b9-b916-5c27ff51db03", "url": "https://science.nasa.gov/moon/tidal-locking/", "kind": "record", "title": "Tidal Locking", "author": null, "version": 1, "publisher": "NASA Science", "publishedAt": null}', NULL),
	(70, '2026-11-28 21:33:38.622+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-f9c9-7052-a85a-5e9be080a726', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000006', NULL, '{"id": "01a22413-f9c9-7052-a85a-5e9be080a726", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8001-000000000006", "restsOn": "The Moon always shows us the same face because it does not turn on its axis.", "version": 1, "evidence": [{"id": "01a22413-f9ce-75b9-b916-62858a4da775", "note": null, "quote": null, "source": {"id": "01a22413-f9ce-75b9-b916-5c27ff51db03", "url": "https://science.nasa.gov/moon/tidal-locking/", "kind": "record", "title": "Tidal Locking", "author": null, "version": 1, "publisher": "NASA Science", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "It turns, once in each orbit. Otherwise there would be no far side.", "updatedAt": "2026-11-28T21:33:38.633Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:38.633Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "It turns, once in each orbit. Otherwise there would be no far side.", "type": "text"}]}]}}', NULL),
	(73, '2026-11-28 21:33:38.662+00', 'ruling.given', '019b76da-a800-7000-8000-000000000002', 'ruling', '019b76da-a800-7000-8001-000000000006', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000006', NULL, '{"rating": "false", "reason": null, "restsOn": "The Moon always shows us the same face because it does not turn on its axis.", "ruledAt": "2026-11-28T21:33:38.708Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "summary": "The Moon turns once on its axis in each orbit; that is why we see one face only.", "version": 1, "evidence": [], "explanation": null, "madeOnVersion": 1}', NULL),
	(130, '2026-11-28 21:34:20.028+00', 'claim.marked', '019b76da-a800-7000-8000-000000000002', 'claim', '36804b81-970d-4d73-a4ca-917f46da6e5d', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '{"tags": [], "type": "position", "anchor": {"end": 140, "exact": "The council paid for it alone.", "start": 110, "state": "exact", "versionNumber": 1}, "saidAt": null, "version": 1, "claimant": null, "statement": "The council paid alone.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(61, '2026-11-28 21:33:38.239+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-f854-73a8-b887-a3ba80793c1d', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000007', NULL, '{"id": "01a22413-f854-73a8-b887-a3ba80793c1d", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8002-000000000007", "restsOn": "Even the fastest glacier, he adds, never moves more than a metre a day.", "version": 1, "evidence": [{"id": "01a22413-f897-730c-b00b-30b38325a9c2", "note": "Kutiah Glacier, 1953: about 112 metres a day.", "quote": null, "source": {"id": "01a22413-dd4d-7364-86ce-8ae8efe0330e", "url": "https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts", "kind": "record", "title": "Glacier Quick Facts", "author": null, "version": 1, "publisher": "National Snow and Ice Data Center", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "In 1953 the Kutiah Glacier in Pakistan surged by more than twelve kilometres in three months, about 112 metres a day. Most glaciers of the Alps do stay below a metre a day, but the sentence speaks of the fastest.", "updatedAt": "2026-11-28T21:33:38.260Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:38.260Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "In 1953 the Kutiah Glacier in Pakistan surged by more than twelve kilometres in three months, about 112 metres a day. Most glaciers of the Alps do stay below a metre a day, but the sentence speaks of the fastest.", "type": "text"}]}]}}', NULL),
	(63, '2026-11-28 21:33:38.425+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-f902-7016-80f0-eaef6ceb5811', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000007', NULL, '{"id": "01a22413-f902-7016-80f0-eaef6ceb5811", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8002-000000000007", "restsOn": "Even the fastest glacier, he adds, never moves more than a metre a day.", "version": 1, "evidence": [{"id": "01a22413-f906-7744-a938-cfbf4514b80e", "note": null, "quote": null, "source": {"id": "01a22413-de0d-70c9-bee4-e89ba88e5d0b", "url": "https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts", "kind": "record", "title": "Glacier Quick Facts", "author": null, "version": 1, "publisher": "National Snow and Ice Data Center", "publishedAt": null}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "The record surge was more than a hundred times as fast.", "updatedAt": "2026-11-28T21:33:38.434Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:38.434Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The record surge was more than a hundred times as fast.", "type": "text"}]}]}}', NULL),
	(65, '2026-11-28 21:33:38.463+00', 'ruling.given', '019b76da-a800-7000-8000-000000000001', 'ruling', '019b76da-a800-7000-8002-000000000007', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000007', NULL, '{"rating": "false", "reason": null, "restsOn": "Even the fastest glacier, he adds, never moves more than a metre a day.", "ruledAt": "2026-11-28T21:33:38.507Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000001", "name": "Ada Admin"}, "summary": "A glacier in Pakistan moved about 112 metres a day for three months in 1953.", "version": 1, "evidence": [], "explanation": "True of most glaciers in the Alps, which is not what was said.", "madeOnVersion": 1}', NULL),
	(68, '2026-11-28 21:33:38.599+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8002-000000000008', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000008', NULL, '{"tags": ["ice", "rivers"], "type": "causal", "anchor": {"end": 1582, "exact": "the Indus and the Ganges live mainly on melting ice and snow from the Himalaya", "start": 1504, "state": "exact", "versionNumber": 1}, "saidAt": "2026", "version": 1, "claimant": "A travel brochure", "statement": "The Indus and the Ganges live mainly on melting ice and snow from the Himalaya.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(71, '2026-11-28 21:33:38.662+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-fa24-7376-ab0b-995636d79c8a', NULL, NULL, NULL, '{"id": "01a22413-fa24-7376-ab0b-995636d79c8a", "url": "https://doi.org/10.1038/nclimate2237", "kind": "study", "title": "Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation", "author": "A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens", "version": 1, "publisher": "Nature Climate Change", "publishedAt": "2014-06-01"}', NULL),
	(72, '2026-11-28 21:33:38.662+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-fa17-7784-ae84-38c7f3c54555', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000008', NULL, '{"id": "01a22413-fa17-7784-ae84-38c7f3c54555", "state": "submitted", "rating": "mixed", "claimId": "019b76da-a800-7000-8002-000000000008", "restsOn": "the Indus and the Ganges live mainly on melting ice and snow from the Himalaya", "version": 1, "evidence": [{"id": "01a22413-fa24-7376-ab0b-9e66a5337495", "note": "Upper Indus: glacier melt 40.6, snow melt 21.8 per cent.", "quote": null, "source": {"id": "01a22413-fa24-7376-ab0b-995636d79c8a", "url": "https://doi.org/10.1038/nclimate2237", "kind": "study", "title": "Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation", "author": "A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens", "version": 1, "publisher": "Nature Climate Change", "publishedAt": "2014-06-01"}, "stance": "supports", "locator": null}, {"id": "01a22413-fa24-7376-ab0b-a3a5870cb5f5", "note": "Upper Ganges: rain 66.0 per cent.", "quote": null, "source": {"id": "01a22413-fa24-7376-ab0b-995636d79c8a", "url": "https://doi.org/10.1038/nclimate2237", "kind": "study", "title": "Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation", "author": "A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens", "version": 1, "publisher": "Nature Climate Change", "publishedAt": "2014-06-01"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "Right for the one river and wrong for the other. In the upper basin of the Indus, ice and snow give about 62 per cent of the water. In that of the Ganges it is rain, with 66 per cent, and further down the monsoon weighs more still.", "updatedAt": "2026-11-28T21:33:38.711Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:38.711Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Right for the one river and wrong for the other. In the upper basin of the Indus, ice and snow give about 62 per cent of the water. In that of the Ganges it is rain, with 66 per cent, and further down the monsoon weighs more still.", "type": "text"}]}]}}', NULL),
	(75, '2026-11-28 21:33:38.787+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-fa7c-7049-8bcf-6d6c90a2af9c', NULL, NULL, NULL, '{"id": "01a22413-fa7c-7049-8bcf-6d6c90a2af9c", "url": "https://doi.org/10.1038/nclimate2237", "kind": "study", "title": "Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation", "author": "A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens", "version": 1, "publisher": "Nature Climate Change", "publishedAt": "2014-06-01"}', NULL),
	(121, '2026-11-28 21:33:40.348+00', 'verdict.drafted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22414-009d-72cf-ad3a-0c4a26326e99', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000012', NULL, '{"id": "01a22414-009d-72cf-ad3a-0c4a26326e99", "state": "draft", "rating": null, "claimId": "019b76da-a800-7000-8002-000000000012", "restsOn": "In 2100 there will be no ice left in the Alps.", "version": 1, "evidence": [{"id": "01a22414-00a8-7197-89ae-cd005719999e", "note": null, "quote": null, "source": {"id": "01a22414-00a8-7197-89ae-c942526ac13f", "url": "https://doi.org/10.5194/tc-13-1125-2019", "kind": "study", "title": "Modelling the future evolution of glaciers in the European Alps under the EURO-CORDEX RCM ensemble", "author": "H. Zekollari, M. Huss, D. Farinotti", "version": 1, "publisher": "The Cryosphere", "publishedAt": "2019-04-09"}, "stance": "context", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "A forecast. Unproven, or not checkable?", "updatedAt": "2026-11-28T21:33:40.381Z", "confidence": null, "submittedAt": null, "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "A forecast. Unproven, or not checkable?", "type": "text"}]}]}}', NULL),
	(76, '2026-11-28 21:33:38.787+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-fa6a-777b-99b7-34e5f8634351', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000008', NULL, '{"id": "01a22413-fa6a-777b-99b7-34e5f8634351", "state": "submitted", "rating": "mostly-false", "claimId": "019b76da-a800-7000-8002-000000000008", "restsOn": "the Indus and the Ganges live mainly on melting ice and snow from the Himalaya", "version": 1, "evidence": [{"id": "01a22413-fa7c-7049-8bcf-70e98ba3255a", "note": null, "quote": null, "source": {"id": "01a22413-fa7c-7049-8bcf-6d6c90a2af9c", "url": "https://doi.org/10.1038/nclimate2237", "kind": "study", "title": "Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation", "author": "A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens", "version": 1, "publisher": "Nature Climate Change", "publishedAt": "2014-06-01"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Wrong for the Ganges, on which far more people depend.", "updatedAt": "2026-11-28T21:33:38.794Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:38.794Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Wrong for the Ganges, on which far more people depend.", "type": "text"}]}]}}', NULL),
	(79, '2026-11-28 21:33:38.842+00', 'verdict.revised', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-fa6a-777b-99b7-34e5f8634351', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000008', '{"id": "01a22413-fa6a-777b-99b7-34e5f8634351", "state": "submitted", "rating": "mostly-false", "claimId": "019b76da-a800-7000-8002-000000000008", "restsOn": "the Indus and the Ganges live mainly on melting ice and snow from the Himalaya", "version": 1, "evidence": [{"id": "01a22413-fa7c-7049-8bcf-70e98ba3255a", "note": null, "quote": null, "source": {"id": "01a22413-fa7c-7049-8bcf-6d6c90a2af9c", "url": "https://doi.org/10.1038/nclimate2237", "kind": "study", "title": "Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation", "author": "A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens", "version": 1, "publisher": "Nature Climate Change", "publishedAt": "2014-06-01"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Wrong for the Ganges, on which far more people depend.", "updatedAt": "2026-11-28T21:33:38.794Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:38.794Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Wrong for the Ganges, on which far more people depend.", "type": "text"}]}]}}', '{"id": "01a22413-fa6a-777b-99b7-34e5f8634351", "state": "submitted", "rating": "mixed", "claimId": "019b76da-a800-7000-8002-000000000008", "restsOn": "the Indus and the Ganges live mainly on melting ice and snow from the Himalaya", "version": 2, "evidence": [{"id": "01a22413-fa7c-7049-8bcf-70e98ba3255a", "note": null, "quote": null, "source": {"id": "01a22413-fa24-7376-ab0b-995636d79c8a", "url": "https://doi.org/10.1038/nclimate2237", "kind": "study", "title": "Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation", "author": "A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens", "version": 1, "publisher": "Nature Climate Change", "publishedAt": "2014-06-01"}, "stance": "context", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "The Indus does live mainly on meltwater, the Ganges lives on the monsoon. Neither half outweighs the other.", "updatedAt": "2026-11-28T21:33:38.868Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:38.794Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The Indus does live mainly on meltwater, the Ganges lives on the monsoon. Neither half outweighs the other.", "type": "text"}]}]}}', 'I had left the Indus out of account. Half of the sentence is right.'),
	(82, '2026-11-28 21:33:38.931+00', 'ruling.given', '019b76da-a800-7000-8000-000000000002', 'ruling', '019b76da-a800-7000-8002-000000000008', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000008', NULL, '{"rating": "mixed", "reason": null, "restsOn": "the Indus and the Ganges live mainly on melting ice and snow from the Himalaya", "ruledAt": "2026-11-28T21:33:38.983Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "summary": "True of the upper Indus, where ice and snow give most of the water; the Ganges lives mainly on rain.", "version": 1, "evidence": [], "explanation": null, "madeOnVersion": 1}', NULL),
	(84, '2026-11-28 21:33:39.128+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8002-000000000009', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000009', NULL, '{"tags": ["rivers"], "type": "number", "anchor": {"end": 1788, "exact": "Upper Ganges\n\n20\n\n66", "start": 1768, "state": "exact", "versionNumber": 1}, "saidAt": "2026-05-30", "version": 1, "claimant": "Information board at the hut", "statement": "Of the water in the upper basin of the Ganges, 20 per cent comes from ice and snow and 66 per cent from rain.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(87, '2026-11-28 21:33:39.2+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-fc0e-776b-a637-22ca3b174200', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000009', NULL, '{"id": "01a22413-fc0e-776b-a637-22ca3b174200", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8002-000000000009", "restsOn": "Upper Ganges\n\n20\n\n66", "version": 1, "evidence": [{"id": "01a22413-fc25-77f6-bfc8-6fb8e7de83bb", "note": null, "quote": null, "source": {"id": "01a22413-fa24-7376-ab0b-995636d79c8a", "url": "https://doi.org/10.1038/nclimate2237", "kind": "study", "title": "Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation", "author": "A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens", "version": 1, "publisher": "Nature Climate Change", "publishedAt": "2014-06-01"}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Glacier melt 11.5, snow melt 8.6, rain 66.0 per cent. The rest is groundwater, which the board leaves out.", "updatedAt": "2026-11-28T21:33:39.214Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:39.214Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Glacier melt 11.5, snow melt 8.6, rain 66.0 per cent. The rest is groundwater, which the board leaves out.", "type": "text"}]}]}}', NULL),
	(90, '2026-11-28 21:33:39.275+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8002-000000000010', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000010', NULL, '{"tags": ["borders"], "type": "quotation", "anchor": {"end": 2087, "exact": "A border is the one thing up here that does not move", "start": 2035, "state": "exact", "versionNumber": 1}, "saidAt": "2026-05-30", "version": 1, "claimant": "A mountain guide", "statement": "The border between Switzerland and Italy in the high mountains does not move.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(92, '2026-11-28 21:33:39.326+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-fc9a-75b7-b334-1d35d21d599f', NULL, NULL, NULL, '{"id": "01a22413-fc9a-75b7-b334-1d35d21d599f", "url": "https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia", "kind": "record", "title": "Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia", "author": null, "version": 1, "publisher": "Federal Office of Topography swisstopo", "publishedAt": "2024-09-27"}', NULL),
	(124, '2026-11-28 21:34:06.242+00', 'token.created', NULL, 'token', '01a22414-647f-73fb-9a35-45a16ae868d0', NULL, NULL, NULL, '{"name": "Dump reviewer", "personId": "019b76da-a800-7000-8000-000000000003", "expiresAt": null}', NULL),
	(131, '2026-11-28 21:34:20.067+00', 'claim.marked', '019b76da-a800-7000-8000-000000000002', 'claim', '4cf18a89-c054-4dd3-a0eb-1c198becb94f', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '4cf18a89-c054-4dd3-a0eb-1c198becb94f', NULL, '{"tags": [], "type": "position", "anchor": {"end": 165, "exact": "Nobody lives beneath it.", "start": 141, "state": "exact", "versionNumber": 1}, "saidAt": null, "version": 1, "claimant": null, "statement": "Nobody lives beneath the bridge.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(132, '2026-11-28 21:34:20.13+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22414-9c41-706a-be8f-31e250a3d154', NULL, NULL, NULL, '{"id": "01a22414-9c41-706a-be8f-31e250a3d154", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}', NULL),
	(78, '2026-11-28 21:33:38.831+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-fa9c-7776-995b-014fbfcfb5d3', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000007', NULL, '{"id": "01a22413-fa9c-7776-995b-014fbfcfb5d3", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8001-000000000007", "restsOn": "The Moon is moving away from us by almost four centimetres a year.", "version": 1, "evidence": [{"id": "01a22413-faaa-7595-b380-d8471c154375", "note": "3.8 centimetres a year, from laser ranging.", "quote": null, "source": {"id": "01a22413-faaa-7595-b380-d4702e41d214", "url": "https://eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html", "kind": "record", "title": "Apollo Laser Ranging Experiments Yield Results", "author": null, "version": 1, "publisher": "NASA Goddard Space Flight Center", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "Lasers have been bounced off the reflectors of the Apollo landings since 1969. They show that the Moon recedes by 3.8 centimetres a year.", "updatedAt": "2026-11-28T21:33:38.844Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:38.844Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Lasers have been bounced off the reflectors of the Apollo landings since 1969. They show that the Moon recedes by 3.8 centimetres a year.", "type": "text"}]}]}}', NULL),
	(80, '2026-11-28 21:33:38.9+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-fb01-73f7-9199-c67e2c84438a', NULL, NULL, NULL, '{"id": "01a22413-fb01-73f7-9199-c67e2c84438a", "url": "https://eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html", "kind": "record", "title": "Apollo Laser Ranging Experiments Yield Results", "author": null, "version": 1, "publisher": "NASA Goddard Space Flight Center", "publishedAt": null}', NULL),
	(81, '2026-11-28 21:33:38.9+00', 'verdict.drafted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-faf1-71bf-ad72-841c6f048281', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000007', NULL, '{"id": "01a22413-faf1-71bf-ad72-841c6f048281", "state": "draft", "rating": "true", "claimId": "019b76da-a800-7000-8001-000000000007", "restsOn": "The Moon is moving away from us by almost four centimetres a year.", "version": 1, "evidence": [{"id": "01a22413-fb01-73f7-9199-c9f54f15299d", "note": null, "quote": null, "source": {"id": "01a22413-fb01-73f7-9199-c67e2c84438a", "url": "https://eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html", "kind": "record", "title": "Apollo Laser Ranging Experiments Yield Results", "author": null, "version": 1, "publisher": "NASA Goddard Space Flight Center", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "3.8 cm by laser ranging. Look for a newer figure before submitting.", "updatedAt": "2026-11-28T21:33:38.929Z", "confidence": null, "submittedAt": null, "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "3.8 cm by laser ranging. Look for a newer figure before submitting.", "type": "text"}]}]}}', NULL),
	(83, '2026-11-28 21:33:39.125+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8001-000000000008', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000008', NULL, '{"tags": ["tides", "time"], "type": "number", "anchor": {"end": 1559, "exact": "The tides brake the Earth so hard that the day grows by two seconds every century.", "start": 1477, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "Guides on the tide walk", "statement": "The tides slow the Earth down so much that the day grows by two seconds in a century.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(85, '2026-11-28 21:33:39.198+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-fc26-7503-8740-96fc473ab31d', NULL, NULL, NULL, '{"id": "01a22413-fc26-7503-8740-96fc473ab31d", "url": "https://doi.org/10.1098/rspa.2016.0404", "kind": "study", "title": "Measurement of the Earth’s rotation: 720 BC to AD 2015", "author": "F. R. Stephenson, L. V. Morrison, C. Y. Hohenkerk", "version": 1, "publisher": "Proceedings of the Royal Society A", "publishedAt": "2016-12"}', NULL),
	(86, '2026-11-28 21:33:39.198+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-fc13-76c3-8c09-4fe18e9d0ea3', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000008', NULL, '{"id": "01a22413-fc13-76c3-8c09-4fe18e9d0ea3", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8001-000000000008", "restsOn": "The tides brake the Earth so hard that the day grows by two seconds every century.", "version": 1, "evidence": [{"id": "01a22413-fc26-7503-8740-9a1c790a9591", "note": "Average rate of change: +1.8 milliseconds per century.", "quote": null, "source": {"id": "01a22413-fc26-7503-8740-96fc473ab31d", "url": "https://doi.org/10.1098/rspa.2016.0404", "kind": "study", "title": "Measurement of the Earth’s rotation: 720 BC to AD 2015", "author": "F. R. Stephenson, L. V. Morrison, C. Y. Hohenkerk", "version": 1, "publisher": "Proceedings of the Royal Society A", "publishedAt": "2016-12"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "Wrong by a factor of a thousand. Eclipses recorded since 720 BC show that the day has grown by 1.8 milliseconds a century on average; the tides alone would make it 2.3. At two seconds a century the day of the first eclipse records would have been most of a minute shorter.", "updatedAt": "2026-11-28T21:33:39.219Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:39.219Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Wrong by a factor of a thousand. Eclipses recorded since 720 BC show that the day has grown by 1.8 milliseconds a century on average; the tides alone would make it 2.3. At two seconds a century the day of the first eclipse records would have been most of a minute shorter.", "type": "text"}]}]}}', NULL);
INSERT INTO public."Event" VALUES
	(88, '2026-11-28 21:33:39.25+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-fc3c-768e-9dc6-a881a854c25b', NULL, NULL, NULL, '{"id": "01a22413-fc3c-768e-9dc6-a881a854c25b", "url": "https://doi.org/10.1098/rspa.2016.0404", "kind": "study", "title": "Measurement of the Earth’s rotation: 720 BC to AD 2015", "author": "F. R. Stephenson, L. V. Morrison, C. Y. Hohenkerk", "version": 1, "publisher": "Proceedings of the Royal Society A", "publishedAt": "2016-12"}', NULL),
	(125, '2026-11-28 21:34:12.681+00', 'token.created', NULL, 'token', '01a22414-7e77-7027-b534-a4b3f75df0e3', NULL, NULL, NULL, '{"name": "Dump second", "personId": "019b76da-a800-7000-8000-000000000004", "expiresAt": null}', NULL),
	(161, '2026-11-28 21:34:24.993+00', 'assignment.done', '019b76da-a800-7000-8000-000000000003', 'assignment', '06b4553c-935c-4807-affe-e6bdae54b97d', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', '{"id": "06b4553c-935c-4807-affe-e6bdae54b97d", "note": null, "dueOn": null, "doneAt": null, "claimId": "0438504c-e959-4d50-b15c-126f894aec78", "version": 1, "assignee": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "articleId": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "createdAt": "2026-11-28T21:34:24.888Z", "withdrawnAt": null}', '{"id": "06b4553c-935c-4807-affe-e6bdae54b97d", "note": null, "dueOn": null, "doneAt": "2026-11-28T21:34:24.992Z", "claimId": "0438504c-e959-4d50-b15c-126f894aec78", "version": 2, "assignee": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "articleId": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "createdAt": "2026-11-28T21:34:24.888Z", "withdrawnAt": null}', NULL),
	(89, '2026-11-28 21:33:39.25+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-fc33-76c2-9677-08e2d7395239', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000008', NULL, '{"id": "01a22413-fc33-76c2-9677-08e2d7395239", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8001-000000000008", "restsOn": "The tides brake the Earth so hard that the day grows by two seconds every century.", "version": 1, "evidence": [{"id": "01a22413-fc3c-768e-9dc6-ac472066cf75", "note": null, "quote": null, "source": {"id": "01a22413-fc3c-768e-9dc6-a881a854c25b", "url": "https://doi.org/10.1098/rspa.2016.0404", "kind": "study", "title": "Measurement of the Earth’s rotation: 720 BC to AD 2015", "author": "F. R. Stephenson, L. V. Morrison, C. Y. Hohenkerk", "version": 1, "publisher": "Proceedings of the Royal Society A", "publishedAt": "2016-12"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Milliseconds, not seconds. Somebody lost a “milli” on the way.", "updatedAt": "2026-11-28T21:33:39.251Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:39.251Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Milliseconds, not seconds. Somebody lost a “milli” on the way.", "type": "text"}]}]}}', NULL),
	(91, '2026-11-28 21:33:39.29+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8001-000000000009', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000009', NULL, '{"tags": ["tides", "moon"], "type": "quotation", "anchor": {"end": 2238, "exact": "There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon", "start": 2129, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "A retired pilot", "statement": "A lunar month has two spring tides, and the highest water always comes on the very night of the full Moon.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(94, '2026-11-28 21:33:39.362+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-fcb1-7621-af57-a1397b392bb3', NULL, NULL, NULL, '{"id": "01a22413-fcb1-7621-af57-a1397b392bb3", "url": "https://tidesandcurrents.noaa.gov/glossary.html", "kind": "record", "title": "Tides and Currents Glossary", "author": null, "version": 1, "publisher": "NOAA Center for Operational Oceanographic Products and Services", "publishedAt": null}', NULL),
	(95, '2026-11-28 21:33:39.362+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-fcaa-77ad-9a1f-9d90bf84f503', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000009', NULL, '{"id": "01a22413-fcaa-77ad-9a1f-9d90bf84f503", "state": "submitted", "rating": "mixed", "claimId": "019b76da-a800-7000-8001-000000000009", "restsOn": "There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon", "version": 1, "evidence": [{"id": "01a22413-fcb1-7621-af57-a59f196c0510", "note": "Springs at new and at full Moon.", "quote": null, "source": {"id": "01a22413-e7fe-70aa-ad74-be39b38b5df4", "url": "https://oceanservice.noaa.gov/facts/springtide.html", "kind": "record", "title": "What are spring and neap tides?", "author": null, "version": 1, "publisher": "NOAA National Ocean Service", "publishedAt": null}, "stance": "supports", "locator": null}, {"id": "01a22413-fcb1-7621-af57-ab51aa0a1d3e", "note": null, "quote": null, "source": {"id": "01a22413-fcb1-7621-af57-a1397b392bb3", "url": "https://tidesandcurrents.noaa.gov/glossary.html", "kind": "record", "title": "Tides and Currents Glossary", "author": null, "version": 1, "publisher": "NOAA Center for Operational Oceanographic Products and Services", "publishedAt": null}, "stance": "refutes", "locator": "Age of phase inequality"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "Two springs in a lunar month: right. The rest is not. The new Moon makes springs as high as the full Moon does, and on most coasts the highest water comes a day or two after either, because the sea needs time to answer. Tide tables call that the age of the tide.", "updatedAt": "2026-11-28T21:33:39.370Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:39.370Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Two springs in a lunar month: right. The rest is not. The new Moon makes springs as high as the full Moon does, and on most coasts the highest water comes a day or two after either, because the sea needs time to answer. Tide tables call that the age of the tide.", "type": "text"}]}]}}', NULL),
	(96, '2026-11-28 21:33:39.41+00', 'verdict.drafted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-fce2-70d3-92d8-ba45d07c7aad', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000009', NULL, '{"id": "01a22413-fce2-70d3-92d8-ba45d07c7aad", "state": "draft", "rating": "mostly-false", "claimId": "019b76da-a800-7000-8001-000000000009", "restsOn": "There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon", "version": 1, "evidence": [], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Two statements in one. Right about the number, wrong about the night. Which one weighs more?", "updatedAt": "2026-11-28T21:33:39.426Z", "confidence": null, "submittedAt": null, "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Two statements in one. Right about the number, wrong about the night. Which one weighs more?", "type": "text"}]}]}}', NULL),
	(99, '2026-11-28 21:33:39.45+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8001-000000000010', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000010', NULL, '{"tags": ["tides", "records"], "type": "comparison", "anchor": {"end": 2595, "exact": "nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres", "start": 2464, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "Guides on the tide walk", "statement": "The Bay of Fundy has a greater tidal range than any other place on Earth.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(101, '2026-11-28 21:33:39.48+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-fd34-73f3-afaf-aab2e4a88a6e', NULL, NULL, NULL, '{"id": "01a22413-fd34-73f3-afaf-aab2e4a88a6e", "url": "https://www.guinnessworldrecords.com/world-records/73813-highest-tide-average", "kind": "other", "title": "Greatest tidal range", "author": null, "version": 1, "publisher": "Guinness World Records", "publishedAt": null}', NULL),
	(102, '2026-11-28 21:33:39.48+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-fd2a-74e4-9c8e-3292211a1956', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000010', NULL, '{"id": "01a22413-fd2a-74e4-9c8e-3292211a1956", "state": "submitted", "rating": "mostly-true", "claimId": "019b76da-a800-7000-8001-000000000010", "restsOn": "nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres", "version": 1, "evidence": [{"id": "01a22413-fd35-75a9-a74f-867d440d199c", "note": null, "quote": "The greatest tides occur in the Bay of Fundy", "source": {"id": "01a22413-fd34-73f3-afaf-aab2e4a88a6e", "url": "https://www.guinnessworldrecords.com/world-records/73813-highest-tide-average", "kind": "other", "title": "Greatest tidal range", "author": null, "version": 1, "publisher": "Guinness World Records", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "The usual reference works name the Bay of Fundy, and at Burntcoat Head the mean range of the springs is 14.5 metres. Ungava Bay, also in Canada, comes within centimetres of it, so “nowhere further” is a little too sure.", "updatedAt": "2026-11-28T21:33:39.498Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:39.498Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The usual reference works name the Bay of Fundy, and at Burntcoat Head the mean range of the springs is 14.5 metres. Ungava Bay, also in Canada, comes within centimetres of it, so “nowhere further” is a little too sure.", "type": "text"}]}]}}', NULL),
	(93, '2026-11-28 21:33:39.326+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-fc95-76a3-a2f2-610668fa9b98', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000010', NULL, '{"id": "01a22413-fc95-76a3-a2f2-610668fa9b98", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8002-000000000010", "restsOn": "A border is the one thing up here that does not move", "version": 1, "evidence": [{"id": "01a22413-fc9a-75b7-b334-210ae436c22b", "note": "“As the glaciers melt, these natural elements change and redefine the national border.”", "quote": "con lo scioglimento dei ghiacciai, questi elementi naturali evolvono e ridefiniscono il confine nazionale", "source": {"id": "01a22413-fc9a-75b7-b334-1d35d21d599f", "url": "https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia", "kind": "record", "title": "Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia", "author": null, "version": 1, "publisher": "Federal Office of Topography swisstopo", "publishedAt": "2024-09-27"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "It moves where it follows the watershed on ice and the treaty lets it follow. The Swiss survey says so in as many words.", "updatedAt": "2026-11-28T21:33:39.349Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:39.349Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "It moves where it follows the watershed on ice and the treaty lets it follow. The Swiss survey says so in as many words.", "type": "text"}]}]}}', NULL),
	(97, '2026-11-28 21:33:39.405+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-fcee-775e-834f-7bef51b0c02d', NULL, NULL, NULL, '{"id": "01a22413-fcee-775e-834f-7bef51b0c02d", "url": "https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia", "kind": "record", "title": "Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia", "author": null, "version": 1, "publisher": "Federal Office of Topography swisstopo", "publishedAt": "2024-09-27"}', NULL),
	(98, '2026-11-28 21:33:39.405+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-fce1-7349-8695-1c4e95914425', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000010', NULL, '{"id": "01a22413-fce1-7349-8695-1c4e95914425", "state": "submitted", "rating": "mostly-false", "claimId": "019b76da-a800-7000-8002-000000000010", "restsOn": "A border is the one thing up here that does not move", "version": 1, "evidence": [{"id": "01a22413-fcee-775e-834f-7cf3a41e4d0c", "note": null, "quote": null, "source": {"id": "01a22413-fcee-775e-834f-7bef51b0c02d", "url": "https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia", "kind": "record", "title": "Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia", "author": null, "version": 1, "publisher": "Federal Office of Topography swisstopo", "publishedAt": "2024-09-27"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Most of the border stays where it is; on rock nothing moves. But the guide speaks of this place, and here it does.", "updatedAt": "2026-11-28T21:33:39.425Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:39.425Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Most of the border stays where it is; on rock nothing moves. But the guide speaks of this place, and here it does.", "type": "text"}]}]}}', NULL),
	(100, '2026-11-28 21:33:39.463+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000002', 'verdict', '01a22413-fd21-7461-a88f-923167831486', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000010', NULL, '{"id": "01a22413-fd21-7461-a88f-923167831486", "state": "submitted", "rating": "false", "claimId": "019b76da-a800-7000-8002-000000000010", "restsOn": "A border is the one thing up here that does not move", "version": 1, "evidence": [{"id": "01a22413-fd2b-71b9-ab91-630732b85522", "note": null, "quote": null, "source": {"id": "01a22413-fc9a-75b7-b334-1d35d21d599f", "url": "https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia", "kind": "record", "title": "Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia", "author": null, "version": 1, "publisher": "Federal Office of Topography swisstopo", "publishedAt": "2024-09-27"}, "stance": "refutes", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "rationale": "The place he speaks of is the very place where the line was corrected.", "updatedAt": "2026-11-28T21:33:39.489Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:39.489Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The place he speaks of is the very place where the line was corrected.", "type": "text"}]}]}}', NULL),
	(103, '2026-11-28 21:33:39.516+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8002-000000000011', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000011', NULL, '{"tags": ["borders", "ice"], "type": "event", "anchor": {"end": 2297, "exact": "In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.", "start": 2146, "state": "exact", "versionNumber": 1}, "saidAt": "2026-06-05", "version": 1, "claimant": "Upland Review", "statement": "In September 2024 the Swiss government approved an agreement to correct the border with Italy below the Matterhorn, because melting ice had moved the watershed.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(126, '2026-11-28 21:34:19.079+00', 'article.imported', '019b76da-a800-7000-8000-000000000002', 'article', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', NULL, NULL, '{"id": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "url": "https://courier.example/bridge", "tags": [], "title": "The bridge at Aldmouth", "byline": "M. Reyes", "method": "api", "outlet": "Aldmouth Courier", "sha256": "c794f5887d980b52b5fa612f97243ec5e6ba4e3f061c306b7c767b8dbf43731b", "version": 1, "language": "en", "createdAt": "2026-11-28T21:34:19.282Z", "updatedAt": "2026-11-28T21:34:19.282Z", "importedBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "publishedAt": "2026-03-01T00:00:00.000Z", "currentVersion": 1, "requiredVerdicts": 2}', NULL),
	(127, '2026-11-28 21:34:19.745+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '591bdc46-4686-4ada-b6b8-cce16b023292', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', NULL, '{"tags": ["bridges"], "type": "number", "anchor": {"end": 76, "exact": "It is 212 metres long.", "start": 54, "state": "exact", "versionNumber": 1}, "saidAt": null, "version": 1, "claimant": "M. Reyes", "statement": "The bridge is 212 metres long.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(162, '2026-11-28 21:34:25.065+00', 'person.invited', '019b76da-a800-7000-8000-000000000001', 'person', '4c8a8b4c-a397-4a6c-b922-40d14a7f3df6', NULL, NULL, NULL, '{"name": "Sasha Lind", "role": "reviewer", "email": "sasha@newsroom.example", "version": 1, "disabledAt": null}', NULL),
	(106, '2026-11-28 21:33:39.53+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-fd5d-74ce-8cc7-5242de1a0700', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000010', NULL, '{"id": "01a22413-fd5d-74ce-8cc7-5242de1a0700", "state": "submitted", "rating": "unproven", "claimId": "019b76da-a800-7000-8001-000000000010", "restsOn": "nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres", "version": 1, "evidence": [{"id": "01a22413-fd6a-7607-af6a-81cc2c37f1a4", "note": "16.1 metres at Leaf Bay on 31 March 2002; the authority calls it a tie.", "quote": null, "source": {"id": "01a22413-fd6a-7607-af6a-7b72b4dea883", "url": "https://nunatsiaq.com/stories/article/leaf_bay_ready_to_claim_highest_tides/", "kind": "news", "title": "Leaf Bay ready to claim highest tides", "author": null, "version": 1, "publisher": "Nunatsiaq News", "publishedAt": null}, "stance": "refutes", "locator": null}, {"id": "01a22413-fd6a-7607-af6a-863741d7b263", "note": "Gives a mean of springs, not a record.", "quote": null, "source": {"id": "01a22413-fd6a-7607-af6a-7edc01da61bd", "url": "https://www.guinnessworldrecords.com/world-records/73813-highest-tide-average", "kind": "other", "title": "Greatest tidal range", "author": null, "version": 1, "publisher": "Guinness World Records", "publishedAt": null}, "stance": "context", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "A gauge in Leaf Basin in Ungava Bay showed 16.1 metres in 2002, one centimetre more than the record of the Bay of Fundy. The Canadian authority in charge calls it too close to call: the difference is smaller than the error of the measurements.", "updatedAt": "2026-11-28T21:33:39.549Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:39.549Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "A gauge in Leaf Basin in Ungava Bay showed 16.1 metres in 2002, one centimetre more than the record of the Bay of Fundy. The Canadian authority in charge calls it too close to call: the difference is smaller than the error of the measurements.", "type": "text"}]}]}}', NULL),
	(108, '2026-11-28 21:33:39.622+00', 'claim.marked', '019b76da-a800-7000-8000-000000000004', 'claim', '019b76da-a800-7000-8001-000000000011', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000011', NULL, '{"tags": ["tides", "records"], "type": "number", "anchor": {"end": 2595, "exact": "where the range reaches some sixteen metres", "start": 2552, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-16", "version": 1, "claimant": "Guides on the tide walk", "statement": "The tidal range in the Bay of Fundy reaches about sixteen metres.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(110, '2026-11-28 21:33:39.689+00', 'claim.marked', '019b76da-a800-7000-8000-000000000002', 'claim', '019b76da-a800-7000-8001-000000000012', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000012', NULL, '{"tags": ["moon"], "type": "number", "anchor": {"end": 2936, "exact": "on average the same 384,400 kilometres away as ever", "start": 2885, "state": "exact", "versionNumber": 1}, "saidAt": "2026-04-18", "version": 1, "claimant": "The Harbour Courier", "statement": "The Moon is on average 384,400 kilometres from the Earth, as it has always been.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(111, '2026-11-28 21:33:39.748+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-fe7a-7247-adb1-0f4e789325b0', NULL, NULL, NULL, '{"id": "01a22413-fe7a-7247-adb1-0f4e789325b0", "url": "https://nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html", "kind": "data", "title": "Moon Fact Sheet", "author": null, "version": 1, "publisher": "NASA Space Science Data Coordinated Archive", "publishedAt": null}', NULL),
	(112, '2026-11-28 21:33:39.748+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-fe44-70be-9cfb-cbc588557f04', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000012', NULL, '{"id": "01a22413-fe44-70be-9cfb-cbc588557f04", "state": "submitted", "rating": "mostly-true", "claimId": "019b76da-a800-7000-8001-000000000012", "restsOn": "on average the same 384,400 kilometres away as ever", "version": 1, "evidence": [{"id": "01a22413-fe7b-73a0-a980-0dcf702c3562", "note": null, "quote": null, "source": {"id": "01a22413-fe7a-7247-adb1-0f4e789325b0", "url": "https://nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html", "kind": "data", "title": "Moon Fact Sheet", "author": null, "version": 1, "publisher": "NASA Space Science Data Coordinated Archive", "publishedAt": null}, "stance": "supports", "locator": "Orbital parameters, semimajor axis"}, {"id": "01a22413-fe7b-73a0-a980-1361c9206025", "note": null, "quote": null, "source": {"id": "01a22413-faaa-7595-b380-d4702e41d214", "url": "https://eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html", "kind": "record", "title": "Apollo Laser Ranging Experiments Yield Results", "author": null, "version": 1, "publisher": "NASA Goddard Space Flight Center", "publishedAt": null}, "stance": "context", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "384,400 kilometres is the mean distance. “As ever” is a manner of speaking that the article itself takes back: the Moon recedes by 3.8 centimetres a year, which is less than four kilometres in a hundred thousand years.", "updatedAt": "2026-11-28T21:33:39.780Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:39.780Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "384,400 kilometres is the mean distance. “As ever” is a manner of speaking that the article itself takes back: the Moon recedes by 3.8 centimetres a year, which is less than four kilometres in a hundred thousand years.", "type": "text"}]}]}}', NULL),
	(114, '2026-11-28 21:33:39.872+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22413-fee3-73cf-8143-0591dcf9b653', NULL, NULL, NULL, '{"id": "01a22413-fee3-73cf-8143-0591dcf9b653", "url": "https://nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html", "kind": "data", "title": "Moon Fact Sheet", "author": null, "version": 1, "publisher": "NASA Space Science Data Coordinated Archive", "publishedAt": null}', NULL),
	(115, '2026-11-28 21:33:39.872+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-fecd-7379-86db-efa9641cd8d0', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000012', NULL, '{"id": "01a22413-fecd-7379-86db-efa9641cd8d0", "state": "submitted", "rating": "mostly-true", "claimId": "019b76da-a800-7000-8001-000000000012", "restsOn": "on average the same 384,400 kilometres away as ever", "version": 1, "evidence": [{"id": "01a22413-fee3-73cf-8143-0b46af3c0123", "note": null, "quote": null, "source": {"id": "01a22413-fee3-73cf-8143-0591dcf9b653", "url": "https://nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html", "kind": "data", "title": "Moon Fact Sheet", "author": null, "version": 1, "publisher": "NASA Space Science Data Coordinated Archive", "publishedAt": null}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "The figure is NASA’s. “As ever” does not hold over long times, but it does no harm here.", "updatedAt": "2026-11-28T21:33:39.917Z", "confidence": 0.6, "submittedAt": "2026-11-28T21:33:39.917Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The figure is NASA’s. “As ever” does not hold over long times, but it does no harm here.", "type": "text"}]}]}}', NULL),
	(117, '2026-11-28 21:33:39.955+00', 'ruling.given', '019b76da-a800-7000-8000-000000000002', 'ruling', '019b76da-a800-7000-8001-000000000012', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000012', NULL, '{"rating": "mostly-true", "reason": null, "restsOn": "on average the same 384,400 kilometres away as ever", "ruledAt": "2026-11-28T21:33:40.070Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "summary": "The mean distance is right; it does grow, by 3.8 centimetres a year.", "version": 1, "evidence": [], "explanation": null, "madeOnVersion": 1}', NULL),
	(107, '2026-11-28 21:33:39.582+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-fd89-7569-9f0d-742e24aabb48', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000011', NULL, '{"id": "01a22413-fd89-7569-9f0d-742e24aabb48", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8002-000000000011", "restsOn": "In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.", "version": 1, "evidence": [{"id": "01a22413-fd9d-7172-b11b-98e6731add31", "note": null, "quote": null, "source": {"id": "01a22413-fc9a-75b7-b334-1d35d21d599f", "url": "https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia", "kind": "record", "title": "Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia", "author": null, "version": 1, "publisher": "Federal Office of Topography swisstopo", "publishedAt": "2024-09-27"}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "The Federal Council approved the signing on 27 September 2024. The places named, Testa Grigia/Plateau Rosa, Rifugio Carrel and Gobba di Rollin, lie below the Matterhorn.", "updatedAt": "2026-11-28T21:33:39.593Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:39.593Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The Federal Council approved the signing on 27 September 2024. The places named, Testa Grigia/Plateau Rosa, Rifugio Carrel and Gobba di Rollin, lie below the Matterhorn.", "type": "text"}]}]}}', NULL),
	(109, '2026-11-28 21:33:39.651+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22413-fde5-7031-b11a-15645f222109', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000011', NULL, '{"id": "01a22413-fde5-7031-b11a-15645f222109", "state": "submitted", "rating": "true", "claimId": "019b76da-a800-7000-8002-000000000011", "restsOn": "In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.", "version": 1, "evidence": [{"id": "01a22413-fdf5-764f-a689-7c212d8ef168", "note": null, "quote": null, "source": {"id": "01a22413-fcee-775e-834f-7bef51b0c02d", "url": "https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia", "kind": "record", "title": "Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia", "author": null, "version": 1, "publisher": "Federal Office of Topography swisstopo", "publishedAt": "2024-09-27"}, "stance": "supports", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Date, decision and reason stand in the government’s own notice.", "updatedAt": "2026-11-28T21:33:39.685Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:39.685Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Date, decision and reason stand in the government’s own notice.", "type": "text"}]}]}}', NULL),
	(113, '2026-11-28 21:33:39.737+00', 'ruling.given', '019b76da-a800-7000-8000-000000000001', 'ruling', '019b76da-a800-7000-8002-000000000011', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000011', NULL, '{"rating": "true", "reason": null, "restsOn": "In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.", "ruledAt": "2026-11-28T21:33:39.759Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000001", "name": "Ada Admin"}, "summary": "The Swiss government approved the signing of the agreement on 27 September 2024, for the reason given.", "version": 1, "evidence": [], "explanation": "Approved is not yet in force: Italy had to sign as well.", "madeOnVersion": 1}', NULL),
	(116, '2026-11-28 21:33:39.918+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '019b76da-a800-7000-8002-000000000012', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000012', NULL, '{"tags": ["ice", "alps"], "type": "prediction", "anchor": {"end": 2476, "exact": "In 2100 there will be no ice left in the Alps.", "start": 2430, "state": "exact", "versionNumber": 1}, "saidAt": "2026-05-30", "version": 1, "claimant": "The cook of the hut", "statement": "In 2100 there will be no glacier ice left in the Alps.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(118, '2026-11-28 21:33:40.071+00', 'source.added', '019b76da-a800-7000-8000-000000000003', 'source', '01a22413-ffca-7641-9107-8724191320eb', NULL, NULL, NULL, '{"id": "01a22413-ffca-7641-9107-8724191320eb", "url": "https://doi.org/10.5194/tc-13-1125-2019", "kind": "study", "title": "Modelling the future evolution of glaciers in the European Alps under the EURO-CORDEX RCM ensemble", "author": "H. Zekollari, M. Huss, D. Farinotti", "version": 1, "publisher": "The Cryosphere", "publishedAt": "2019-04-09"}', NULL),
	(119, '2026-11-28 21:33:40.071+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22413-ffa4-71e3-b51f-37555d229e85', '019b76da-a800-7000-8002-000000000000', '019b76da-a800-7000-8002-000000000012', NULL, '{"id": "01a22413-ffa4-71e3-b51f-37555d229e85", "state": "submitted", "rating": "unproven", "claimId": "019b76da-a800-7000-8002-000000000012", "restsOn": "In 2100 there will be no ice left in the Alps.", "version": 1, "evidence": [{"id": "01a22413-ffcb-7466-998f-ba0f4b97a060", "note": null, "quote": "glaciers are projected to largely disappear by 2100 (94.4±4.4 % volume loss vs. 2017)", "source": {"id": "01a22413-ffca-7641-9107-8724191320eb", "url": "https://doi.org/10.5194/tc-13-1125-2019", "kind": "study", "title": "Modelling the future evolution of glaciers in the European Alps under the EURO-CORDEX RCM ensemble", "author": "H. Zekollari, M. Huss, D. Farinotti", "version": 1, "publisher": "The Cryosphere", "publishedAt": "2019-04-09"}, "stance": "context", "locator": null}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "It depends on what people do until then. With strong warming the models leave about 6 per cent of the ice of 2017, with little warming more than a third. “None” is in neither.", "updatedAt": "2026-11-28T21:33:40.132Z", "confidence": 0.9, "submittedAt": "2026-11-28T21:33:40.132Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "It depends on what people do until then. With strong warming the models leave about 6 per cent of the ice of 2017, with little warming more than a third. “None” is in neither.", "type": "text"}]}]}}', NULL),
	(120, '2026-11-28 21:33:40.348+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22414-00a8-7197-89ae-c942526ac13f', NULL, NULL, NULL, '{"id": "01a22414-00a8-7197-89ae-c942526ac13f", "url": "https://doi.org/10.5194/tc-13-1125-2019", "kind": "study", "title": "Modelling the future evolution of glaciers in the European Alps under the EURO-CORDEX RCM ensemble", "author": "H. Zekollari, M. Huss, D. Farinotti", "version": 1, "publisher": "The Cryosphere", "publishedAt": "2019-04-09"}', NULL),
	(122, '2026-11-28 21:33:52.576+00', 'token.created', NULL, 'token', '01a22414-2ffe-7156-a4be-5c03b7bcfc0d', NULL, NULL, NULL, '{"name": "Dump admin", "personId": "019b76da-a800-7000-8000-000000000001", "expiresAt": null}', NULL),
	(123, '2026-11-28 21:33:59.453+00', 'token.created', NULL, 'token', '01a22414-4ae8-70bc-afc5-4378bd458ac5', NULL, NULL, NULL, '{"name": "Dump editor", "personId": "019b76da-a800-7000-8000-000000000002", "expiresAt": null}', NULL),
	(133, '2026-11-28 21:34:20.13+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22414-9c1d-70b8-bab9-a715182d5461', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', NULL, '{"id": "01a22414-9c1d-70b8-bab9-a715182d5461", "state": "submitted", "rating": "false", "claimId": "591bdc46-4686-4ada-b6b8-cce16b023292", "restsOn": "It is 212 metres long.", "version": 1, "evidence": [{"id": "01a22414-9c45-74f9-9764-9ab34957c659", "note": null, "quote": "Length: 221 m", "source": {"id": "01a22414-9c41-706a-be8f-31e250a3d154", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}, "stance": "refutes", "locator": "row 12"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "The register gives **221** metres.", "updatedAt": "2026-11-28T21:34:20.189Z", "confidence": 0.8, "submittedAt": "2026-11-28T21:34:20.184Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The register gives **221** metres.", "type": "text"}]}]}}', NULL),
	(134, '2026-11-28 21:34:20.321+00', 'source.added', '019b76da-a800-7000-8000-000000000004', 'source', '01a22414-9ce0-7123-94aa-a46341e70e52', NULL, NULL, NULL, '{"id": "01a22414-9ce0-7123-94aa-a46341e70e52", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}', NULL),
	(135, '2026-11-28 21:34:20.321+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22414-9cd6-77a4-9eec-d26bfc192349', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', NULL, '{"id": "01a22414-9cd6-77a4-9eec-d26bfc192349", "state": "submitted", "rating": "mostly-false", "claimId": "591bdc46-4686-4ada-b6b8-cce16b023292", "restsOn": "It is 212 metres long.", "version": 1, "evidence": [{"id": "01a22414-9ce0-7123-94aa-a921ad138e9f", "note": null, "quote": "Length: 221 m", "source": {"id": "01a22414-9ce0-7123-94aa-a46341e70e52", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}, "stance": "refutes", "locator": "row 12"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "It is 221 metres; the digits were swapped.", "updatedAt": "2026-11-28T21:34:20.374Z", "confidence": 0.8, "submittedAt": "2026-11-28T21:34:20.374Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "It is 221 metres; the digits were swapped.", "type": "text"}]}]}}', NULL),
	(136, '2026-11-28 21:34:20.659+00', 'ruling.given', '019b76da-a800-7000-8000-000000000002', 'ruling', '591bdc46-4686-4ada-b6b8-cce16b023292', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', NULL, '{"rating": "false", "reason": "The register decides.", "restsOn": "It is 212 metres long.", "ruledAt": "2026-11-28T21:34:20.676Z", "ruledBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "summary": "The register of bridges gives 221 metres.", "version": 1, "evidence": [], "explanation": "Two digits were swapped.", "madeOnVersion": 1}', 'The register decides.'),
	(137, '2026-11-28 21:34:21.341+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22414-a0b5-74f8-8163-39f8b6b4089b', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'e3fd0e16-8a2c-4b94-b669-f9f7197cf397', NULL, '{"id": "01a22414-a0b5-74f8-8163-39f8b6b4089b", "state": "submitted", "rating": "true", "claimId": "e3fd0e16-8a2c-4b94-b669-f9f7197cf397", "restsOn": "built in 1931", "version": 1, "evidence": [], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "The plate says 1931.", "updatedAt": "2026-11-28T21:34:21.365Z", "confidence": 0.8, "submittedAt": "2026-11-28T21:34:21.365Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The plate says 1931.", "type": "text"}]}]}}', NULL),
	(138, '2026-11-28 21:34:21.418+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22414-a0f8-766b-b998-04800e1e23cc', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', 'e3fd0e16-8a2c-4b94-b669-f9f7197cf397', NULL, '{"id": "01a22414-a0f8-766b-b998-04800e1e23cc", "state": "submitted", "rating": "true", "claimId": "e3fd0e16-8a2c-4b94-b669-f9f7197cf397", "restsOn": "built in 1931", "version": 1, "evidence": [{"id": "01a22414-a0f9-7386-9c07-f9d61b8dbd0a", "note": null, "quote": "Length: 221 m", "source": {"id": "01a22414-9ce0-7123-94aa-a46341e70e52", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}, "stance": "refutes", "locator": "row 12"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "So does the archive.", "updatedAt": "2026-11-28T21:34:21.432Z", "confidence": 0.8, "submittedAt": "2026-11-28T21:34:21.432Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "So does the archive.", "type": "text"}]}]}}', NULL),
	(139, '2026-11-28 21:34:21.461+00', 'verdict.drafted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22414-a119-76e6-89e6-ec627b7357b5', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', NULL, '{"id": "01a22414-a119-76e6-89e6-ec627b7357b5", "state": "draft", "rating": "mixed", "claimId": "0438504c-e959-4d50-b15c-126f894aec78", "restsOn": "9,000 cars a day", "version": 1, "evidence": [], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "A draft about cars.", "updatedAt": "2026-11-28T21:34:21.465Z", "confidence": null, "submittedAt": null, "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "A draft about cars.", "type": "text"}]}]}}', NULL),
	(140, '2026-11-28 21:34:21.553+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22414-a17e-759d-83fa-80f8c51092b8', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '{"id": "01a22414-a17e-759d-83fa-80f8c51092b8", "state": "submitted", "rating": "false", "claimId": "36804b81-970d-4d73-a4ca-917f46da6e5d", "restsOn": "The council paid for it alone.", "version": 1, "evidence": [{"id": "01a22414-a189-74c2-ab83-79160df6b572", "note": null, "quote": "Length: 221 m", "source": {"id": "01a22414-9c41-706a-be8f-31e250a3d154", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}, "stance": "refutes", "locator": "row 12"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "The region paid half.", "updatedAt": "2026-11-28T21:34:21.566Z", "confidence": 0.8, "submittedAt": "2026-11-28T21:34:21.566Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The region paid half.", "type": "text"}]}]}}', NULL),
	(160, '2026-11-28 21:34:24.776+00', 'assignment.made', '019b76da-a800-7000-8000-000000000002', 'assignment', '06b4553c-935c-4807-affe-e6bdae54b97d', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', NULL, '{"id": "06b4553c-935c-4807-affe-e6bdae54b97d", "note": null, "dueOn": null, "doneAt": null, "claimId": "0438504c-e959-4d50-b15c-126f894aec78", "version": 1, "assignee": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "articleId": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "createdAt": "2026-11-28T21:34:24.888Z", "withdrawnAt": null}', NULL),
	(141, '2026-11-28 21:34:21.621+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22414-a1c5-72da-a7ae-870363624a1a', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '{"id": "01a22414-a1c5-72da-a7ae-870363624a1a", "state": "submitted", "rating": "true", "claimId": "36804b81-970d-4d73-a4ca-917f46da6e5d", "restsOn": "The council paid for it alone.", "version": 1, "evidence": [{"id": "01a22414-a1c8-7188-a768-2eac7a316857", "note": null, "quote": "Length: 221 m", "source": {"id": "01a22414-9ce0-7123-94aa-a46341e70e52", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}, "stance": "refutes", "locator": "row 12"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "The books show it.", "updatedAt": "2026-11-28T21:34:21.637Z", "confidence": 0.8, "submittedAt": "2026-11-28T21:34:21.637Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The books show it.", "type": "text"}]}]}}', NULL),
	(142, '2026-11-28 21:34:21.664+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22414-a1e2-76f7-a919-40917995e0f8', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '4cf18a89-c054-4dd3-a0eb-1c198becb94f', NULL, '{"id": "01a22414-a1e2-76f7-a919-40917995e0f8", "state": "submitted", "rating": "unproven", "claimId": "4cf18a89-c054-4dd3-a0eb-1c198becb94f", "restsOn": "Nobody lives beneath it.", "version": 1, "evidence": [{"id": "01a22414-a1e6-7764-ad3e-005fd42d0657", "note": null, "quote": "Length: 221 m", "source": {"id": "01a22414-9ce0-7123-94aa-a46341e70e52", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}, "stance": "refutes", "locator": "row 12"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Could not find out.", "updatedAt": "2026-11-28T21:34:21.666Z", "confidence": 0.8, "submittedAt": "2026-11-28T21:34:21.666Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Could not find out.", "type": "text"}]}]}}', NULL),
	(143, '2026-11-28 21:34:21.697+00', 'verdict.withdrawn', '019b76da-a800-7000-8000-000000000004', 'verdict', '01a22414-a1e2-76f7-a919-40917995e0f8', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '4cf18a89-c054-4dd3-a0eb-1c198becb94f', '{"id": "01a22414-a1e2-76f7-a919-40917995e0f8", "state": "submitted", "rating": "unproven", "claimId": "4cf18a89-c054-4dd3-a0eb-1c198becb94f", "restsOn": "Nobody lives beneath it.", "version": 1, "evidence": [{"id": "01a22414-a1e6-7764-ad3e-005fd42d0657", "note": null, "quote": "Length: 221 m", "source": {"id": "01a22414-9ce0-7123-94aa-a46341e70e52", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}, "stance": "refutes", "locator": "row 12"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Could not find out.", "updatedAt": "2026-11-28T21:34:21.666Z", "confidence": 0.8, "submittedAt": "2026-11-28T21:34:21.666Z", "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Could not find out.", "type": "text"}]}]}}', '{"id": "01a22414-a1e2-76f7-a919-40917995e0f8", "state": "draft", "rating": "unproven", "claimId": "4cf18a89-c054-4dd3-a0eb-1c198becb94f", "restsOn": "Nobody lives beneath it.", "version": 2, "evidence": [{"id": "01a22414-a1e6-7764-ad3e-005fd42d0657", "note": null, "quote": "Length: 221 m", "source": {"id": "01a22414-9ce0-7123-94aa-a46341e70e52", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}, "stance": "refutes", "locator": "row 12"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "rationale": "Could not find out.", "updatedAt": "2026-11-28T21:34:21.702Z", "confidence": 0.8, "submittedAt": null, "madeOnVersion": 1, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Could not find out.", "type": "text"}]}]}}', 'Rated in haste.'),
	(144, '2026-11-28 21:34:21.742+00', 'comment.added', '019b76da-a800-7000-8000-000000000002', 'comment', '139424ce-4c70-4a07-96de-f17cb3583b2b', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '{"id": "139424ce-4c70-4a07-96de-f17cb3583b2b", "kind": "question", "knew": true, "text": "Who paid for the piers?", "claimId": "36804b81-970d-4d73-a4ca-917f46da6e5d", "version": 1, "authorId": "019b76da-a800-7000-8000-000000000002", "mentions": ["019b76da-a800-7000-8000-000000000003"], "parentId": null, "createdAt": "2026-11-28T21:34:21.826Z", "updatedAt": "2026-11-28T21:34:21.826Z", "resolvedAt": null, "withdrawnAt": null, "resolvedById": null}', NULL),
	(145, '2026-11-28 21:34:22.105+00', 'correction.asked', '019b76da-a800-7000-8000-000000000002', 'correction-request', 'd81bac6b-b0b6-43df-9410-874c0c59b92c', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', NULL, '{"id": "d81bac6b-b0b6-43df-9410-874c0c59b92c", "state": "asked", "answer": null, "claimId": "591bdc46-4686-4ada-b6b8-cce16b023292", "refused": false, "request": "Please write 221 metres.", "version": 1, "closedAt": null, "articleId": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "answeredAt": null, "requestedAt": "2026-03-02", "requestedBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "madeInVersion": null}', NULL);
INSERT INTO public."Event" VALUES
	(146, '2026-11-28 21:34:22.208+00', 'correction.asked', '019b76da-a800-7000-8000-000000000002', 'correction-request', 'b2beda12-1740-40ea-bf6e-2e54c1f8ec62', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '{"id": "b2beda12-1740-40ea-bf6e-2e54c1f8ec62", "state": "refused", "answer": "We stand by it.", "claimId": "36804b81-970d-4d73-a4ca-917f46da6e5d", "refused": true, "request": "Name who paid.", "version": 1, "closedAt": null, "articleId": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "answeredAt": "2026-03-05", "requestedAt": "2026-03-03", "requestedBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "madeInVersion": null}', NULL),
	(147, '2026-11-28 21:34:22.335+00', 'claim.reanchored', '019b76da-a800-7000-8000-000000000002', 'claim', '4cf18a89-c054-4dd3-a0eb-1c198becb94f', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '4cf18a89-c054-4dd3-a0eb-1c198becb94f', '{"anchor": {"end": 165, "exact": "Nobody lives beneath it.", "start": 141, "state": "exact", "versionNumber": 1}, "version": 1}', '{"anchor": {"end": null, "exact": "Nobody lives beneath it.", "start": null, "state": "lost", "versionNumber": 2}, "version": 2}', NULL),
	(148, '2026-11-28 21:34:22.335+00', 'claim.reanchored', '019b76da-a800-7000-8000-000000000002', 'claim', '591bdc46-4686-4ada-b6b8-cce16b023292', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', '{"anchor": {"end": 76, "exact": "It is 212 metres long.", "start": 54, "state": "exact", "versionNumber": 1}, "version": 1}', '{"anchor": {"end": 108, "exact": "It is 221 metres long.", "start": 86, "state": "changed", "versionNumber": 2}, "version": 2}', NULL),
	(149, '2026-11-28 21:34:22.335+00', 'correction.made', '019b76da-a800-7000-8000-000000000002', 'correction-request', 'd81bac6b-b0b6-43df-9410-874c0c59b92c', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', '{"id": "d81bac6b-b0b6-43df-9410-874c0c59b92c", "state": "asked", "answer": null, "claimId": "591bdc46-4686-4ada-b6b8-cce16b023292", "refused": false, "request": "Please write 221 metres.", "version": 1, "closedAt": null, "articleId": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "answeredAt": null, "requestedAt": "2026-03-02", "requestedBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "madeInVersion": null}', '{"id": "d81bac6b-b0b6-43df-9410-874c0c59b92c", "state": "made", "answer": null, "claimId": "591bdc46-4686-4ada-b6b8-cce16b023292", "refused": false, "request": "Please write 221 metres.", "version": 2, "closedAt": "2026-11-28T21:34:22.740Z", "articleId": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "answeredAt": null, "requestedAt": "2026-03-02", "requestedBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "madeInVersion": 2}', NULL),
	(163, '2026-11-28 21:34:25.156+00', 'person.disabled', '019b76da-a800-7000-8000-000000000001', 'person', '4c8a8b4c-a397-4a6c-b922-40d14a7f3df6', NULL, NULL, '{"name": "Sasha Lind", "role": "reviewer", "email": "sasha@newsroom.example", "version": 1, "disabledAt": null}', '{"name": "Sasha Lind", "role": "reviewer", "email": "sasha@newsroom.example", "version": 2, "disabledAt": "2026-11-28T21:34:25.170Z"}', NULL),
	(150, '2026-11-28 21:34:22.335+00', 'article.versioned', '019b76da-a800-7000-8000-000000000002', 'article', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', NULL, '{"id": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "url": "https://courier.example/bridge", "tags": [], "title": "The bridge at Aldmouth", "byline": "M. Reyes", "outlet": "Aldmouth Courier", "version": 1, "language": "en", "createdAt": "2026-11-28T21:34:19.282Z", "updatedAt": "2026-11-28T21:34:19.282Z", "importedBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "publishedAt": "2026-03-01T00:00:00.000Z", "currentVersion": 1, "requiredVerdicts": 2}', '{"id": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "url": "https://courier.example/bridge", "note": "The length was corrected.", "tags": [], "title": "The bridge at Aldmouth", "byline": "M. Reyes", "method": "api", "outlet": "Aldmouth Courier", "sha256": "790733527e97194dd2914290646f77b37e1e798f76f39876806f8feabf77099b", "anchors": {"lost": 1, "exact": 1, "moved": 2, "changed": 1}, "version": 2, "language": "en", "createdAt": "2026-11-28T21:34:19.282Z", "updatedAt": "2026-11-28T21:34:22.946Z", "importedBy": {"id": "019b76da-a800-7000-8000-000000000002", "name": "Ed Editor"}, "publishedAt": "2026-03-01T00:00:00.000Z", "currentVersion": 2, "requiredVerdicts": 2}', NULL),
	(151, '2026-11-28 21:34:23.152+00', 'claim.marked', '019b76da-a800-7000-8000-000000000003', 'claim', '6e8a2c51-d74f-4a69-88f4-d471e9a11cf9', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '6e8a2c51-d74f-4a69-88f4-d471e9a11cf9', NULL, '{"tags": [], "type": "position", "anchor": {"end": 22, "exact": "The bridge at Aldmouth", "start": 0, "state": "exact", "versionNumber": 2}, "saidAt": null, "version": 1, "claimant": null, "statement": "A title that is no claim.", "withdrawnAt": null, "claimantSameAs": null}', NULL),
	(152, '2026-11-28 21:34:23.336+00', 'claim.withdrawn', '019b76da-a800-7000-8000-000000000003', 'claim', '6e8a2c51-d74f-4a69-88f4-d471e9a11cf9', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '6e8a2c51-d74f-4a69-88f4-d471e9a11cf9', '{"tags": [], "type": "position", "anchor": {"end": 22, "exact": "The bridge at Aldmouth", "start": 0, "state": "exact", "versionNumber": 2}, "saidAt": null, "version": 1, "claimant": null, "statement": "A title that is no claim.", "withdrawnAt": null, "claimantSameAs": null}', '{"tags": [], "type": "position", "anchor": {"end": 22, "exact": "The bridge at Aldmouth", "start": 0, "state": "exact", "versionNumber": 2}, "saidAt": null, "version": 2, "claimant": null, "statement": "A title that is no claim.", "withdrawnAt": "2026-11-28T21:34:23.377Z", "claimantSameAs": null}', NULL),
	(153, '2026-11-28 21:34:23.487+00', 'comment.added', '019b76da-a800-7000-8000-000000000003', 'comment', 'bee36470-9401-4e19-8a98-1afeb4278d62', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', NULL, '{"id": "bee36470-9401-4e19-8a98-1afeb4278d62", "kind": "question", "knew": true, "text": "Who counted the cars, @Editor?", "claimId": "0438504c-e959-4d50-b15c-126f894aec78", "version": 1, "authorId": "019b76da-a800-7000-8000-000000000003", "mentions": ["019b76da-a800-7000-8000-000000000002"], "parentId": null, "createdAt": "2026-11-28T21:34:23.566Z", "updatedAt": "2026-11-28T21:34:23.566Z", "resolvedAt": null, "withdrawnAt": null, "resolvedById": null}', NULL),
	(154, '2026-11-28 21:34:23.69+00', 'comment.added', '019b76da-a800-7000-8000-000000000002', 'comment', 'bdd30423-182e-4d25-8ff1-8f01e113b1e1', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', NULL, '{"id": "bdd30423-182e-4d25-8ff1-8f01e113b1e1", "kind": "comment", "knew": false, "text": "The roads office did.", "claimId": "0438504c-e959-4d50-b15c-126f894aec78", "version": 1, "authorId": "019b76da-a800-7000-8000-000000000002", "mentions": [], "parentId": "bee36470-9401-4e19-8a98-1afeb4278d62", "createdAt": "2026-11-28T21:34:23.742Z", "updatedAt": "2026-11-28T21:34:23.742Z", "resolvedAt": null, "withdrawnAt": null, "resolvedById": null}', NULL),
	(155, '2026-11-28 21:34:23.843+00', 'comment.resolved', '019b76da-a800-7000-8000-000000000003', 'comment', 'bee36470-9401-4e19-8a98-1afeb4278d62', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', '{"id": "bee36470-9401-4e19-8a98-1afeb4278d62", "kind": "question", "knew": true, "text": "Who counted the cars, @Editor?", "claimId": "0438504c-e959-4d50-b15c-126f894aec78", "version": 1, "authorId": "019b76da-a800-7000-8000-000000000003", "mentions": ["019b76da-a800-7000-8000-000000000002"], "parentId": null, "createdAt": "2026-11-28T21:34:23.566Z", "updatedAt": "2026-11-28T21:34:23.566Z", "resolvedAt": null, "withdrawnAt": null, "resolvedById": null}', '{"id": "bee36470-9401-4e19-8a98-1afeb4278d62", "kind": "question", "knew": true, "text": "Who counted the cars, @Editor?", "claimId": "0438504c-e959-4d50-b15c-126f894aec78", "version": 2, "authorId": "019b76da-a800-7000-8000-000000000003", "mentions": ["019b76da-a800-7000-8000-000000000002"], "parentId": null, "createdAt": "2026-11-28T21:34:23.566Z", "updatedAt": "2026-11-28T21:34:23.882Z", "resolvedAt": "2026-11-28T21:34:23.863Z", "withdrawnAt": null, "resolvedById": "019b76da-a800-7000-8000-000000000003"}', NULL),
	(156, '2026-11-28 21:34:23.946+00', 'comment.added', '019b76da-a800-7000-8000-000000000004', 'comment', '791a92cc-4124-4b98-bcf3-b2fcd4ed664e', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '{"id": "791a92cc-4124-4b98-bcf3-b2fcd4ed664e", "kind": "comment", "knew": true, "text": "I saw the books myself.", "claimId": "36804b81-970d-4d73-a4ca-917f46da6e5d", "version": 1, "authorId": "019b76da-a800-7000-8000-000000000004", "mentions": ["019b76da-a800-7000-8000-000000000003"], "parentId": null, "createdAt": "2026-11-28T21:34:23.987Z", "updatedAt": "2026-11-28T21:34:23.987Z", "resolvedAt": null, "withdrawnAt": null, "resolvedById": null}', NULL),
	(157, '2026-11-28 21:34:24.153+00', 'comment.added', '019b76da-a800-7000-8000-000000000004', 'comment', '6fc422e3-5705-4ff5-b0fa-7c748bf92d66', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', NULL, '{"id": "6fc422e3-5705-4ff5-b0fa-7c748bf92d66", "kind": "comment", "knew": true, "text": "Never mind this.", "claimId": "36804b81-970d-4d73-a4ca-917f46da6e5d", "version": 1, "authorId": "019b76da-a800-7000-8000-000000000004", "mentions": [], "parentId": null, "createdAt": "2026-11-28T21:34:24.208Z", "updatedAt": "2026-11-28T21:34:24.208Z", "resolvedAt": null, "withdrawnAt": null, "resolvedById": null}', NULL),
	(158, '2026-11-28 21:34:24.402+00', 'comment.withdrawn', '019b76da-a800-7000-8000-000000000004', 'comment', '6fc422e3-5705-4ff5-b0fa-7c748bf92d66', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', '{"id": "6fc422e3-5705-4ff5-b0fa-7c748bf92d66", "kind": "comment", "knew": true, "text": "Never mind this.", "claimId": "36804b81-970d-4d73-a4ca-917f46da6e5d", "version": 1, "authorId": "019b76da-a800-7000-8000-000000000004", "mentions": [], "parentId": null, "createdAt": "2026-11-28T21:34:24.208Z", "updatedAt": "2026-11-28T21:34:24.208Z", "resolvedAt": null, "withdrawnAt": null, "resolvedById": null}', '{"id": "6fc422e3-5705-4ff5-b0fa-7c748bf92d66", "kind": "comment", "knew": true, "text": "Never mind this.", "claimId": "36804b81-970d-4d73-a4ca-917f46da6e5d", "version": 2, "authorId": "019b76da-a800-7000-8000-000000000004", "mentions": [], "parentId": null, "createdAt": "2026-11-28T21:34:24.208Z", "updatedAt": "2026-11-28T21:34:24.469Z", "resolvedAt": null, "withdrawnAt": "2026-11-28T21:34:24.460Z", "resolvedById": null}', NULL),
	(159, '2026-11-28 21:34:24.549+00', 'assignment.made', '019b76da-a800-7000-8000-000000000002', 'assignment', '90b9bf63-1a09-468b-aebb-2b3c567b5676', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', NULL, NULL, '{"id": "90b9bf63-1a09-468b-aebb-2b3c567b5676", "note": "Before the holidays.", "dueOn": "2026-12-24", "doneAt": null, "claimId": null, "version": 1, "assignee": {"id": "019b76da-a800-7000-8000-000000000004", "name": "Sam Second"}, "articleId": "01a22414-9840-75d3-86d0-0c8ee37fe4c6", "createdAt": "2026-11-28T21:34:24.641Z", "withdrawnAt": null}', NULL),
	(166, '2026-11-28 21:34:25.51+00', 'rating.added', '019b76da-a800-7000-8000-000000000001', 'rating', 'out-of-context', NULL, NULL, NULL, '{"key": "out-of-context", "color": "#5a5f73", "label": "Out of context", "value": null, "labels": {"de": "Aus dem Zusammenhang"}, "retired": false, "version": 1, "position": 8, "colorDark": "#a9aec4", "description": "True words in a misleading setting."}', NULL),
	(167, '2026-11-28 21:34:25.612+00', 'verdict.submitted', '019b76da-a800-7000-8000-000000000003', 'verdict', '01a22414-b172-7286-a772-d7b77f33be44', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '4cf18a89-c054-4dd3-a0eb-1c198becb94f', NULL, '{"id": "01a22414-b172-7286-a772-d7b77f33be44", "state": "submitted", "rating": "out-of-context", "claimId": "4cf18a89-c054-4dd3-a0eb-1c198becb94f", "restsOn": "Nobody lives beneath it.", "version": 1, "evidence": [{"id": "01a22414-b17b-7088-b52b-46b465b83d9a", "note": null, "quote": "Length: 221 m", "source": {"id": "01a22414-9c41-706a-be8f-31e250a3d154", "url": "https://register.example/bridges/12", "kind": "record", "title": "Register of bridges", "author": null, "version": 1, "publisher": "Roads office", "publishedAt": null}, "stance": "refutes", "locator": "row 12"}], "reviewer": {"id": "019b76da-a800-7000-8000-000000000003", "name": "Remy Reviewer"}, "rationale": "They lived beside it.", "updatedAt": "2026-11-28T21:34:25.650Z", "confidence": 0.8, "submittedAt": "2026-11-28T21:34:25.650Z", "madeOnVersion": 2, "rationaleDocument": {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "They lived beside it.", "type": "text"}]}]}}', NULL),
	(168, '2026-11-28 21:34:25.715+00', 'rating.retired', '019b76da-a800-7000-8000-000000000001', 'rating', 'out-of-context', NULL, NULL, '{"key": "out-of-context", "color": "#5a5f73", "label": "Out of context", "value": null, "labels": {"de": "Aus dem Zusammenhang"}, "retired": false, "version": 1, "position": 8, "colorDark": "#a9aec4", "description": "True words in a misleading setting."}', '{"key": "out-of-context", "color": "#5a5f73", "label": "Out of context", "value": null, "labels": {"de": "Aus dem Zusammenhang"}, "retired": true, "version": 2, "position": 8, "colorDark": "#a9aec4", "description": "True words in a misleading setting."}', NULL);



INSERT INTO public."EventSeal" VALUES
	(1, 1, 'd3cfccf18814ab8744414c01222352bb7d22f382f62f216ea2f269d92f07c074'),
	(2, 2, 'e809a6ca0ef6ea699143f9a6beb8d61d2af0682059e50d9cdfcc369fb929520a'),
	(3, 3, 'f5af03a34b18f30ac25e2055fe8025698693dd1fb53182a8b69a9ae667f90503'),
	(4, 4, 'f732fe5c3837d2a9d4d2c52696d7c8807c95f38a69e5c2126e9a02efc7131bdd'),
	(5, 5, '8d3d57ce7646ff559bf2abb29e3f6171383c934f1a20e9386dcbcbcedd2ad73e'),
	(6, 6, '2b0ffc0968e64315e09a2f5faf3b2b68cab3fa0ec2dd430b4fb2a24d5397cda8'),
	(7, 7, 'ea4ff10f65203b04cfc4695f8ce08423797ee543cfc424098633191b6813ea91'),
	(8, 8, '2d0e1facd1b27d230777425ca295431a835ca4f856d07d5c979ca4ce0c96e775'),
	(9, 9, 'c7061a2685e436e231dd07bd47e20e5b23346b30b5bf485bdfcd5245a98660c5'),
	(10, 10, 'f7f1f4c6380d19600170081e5e883a6964aa236ffc10f443f7b29de2122ff409'),
	(11, 11, '49299d3fb54c0a20e931f9de404b5fbab5e9c94ec6cd78a047a77a0bbb4a5f5f'),
	(12, 12, 'dfe90f097a9c621cea5f18e96c4220e66dfd8c85b2d2d38a162a17e08382ac81'),
	(13, 13, 'f81aa9c6073d1d6a19cce780401d80f38fe600a8e6f383142d6eccf72f5fc6ed'),
	(14, 14, '5e16a6270e5f9ae57eb7c30535bdba4973d7b515a88488218348b9b6be544581'),
	(15, 15, '1a460c595339ebdff2c6cedaf00da8045cdfb403f2bd6ae2d885777ab5eafb99'),
	(16, 16, 'd07ab3b2904113cba2ac94a4ce21bbe56b550da74094fd536e1739f60c684127'),
	(17, 17, '66c93c9c4ec0f870de1fbd726eaf7df99de57df07506c7f13a6fb382cfc9d3ee'),
	(18, 18, '42de2292f8cb7009f64b766975378f7485e5ba2a05b1e47c083b1d53b4622301'),
	(19, 19, '0270796635d25c18b1a096b44153579b3eb38e1789f2123287e94c9a043c1167'),
	(20, 20, 'efb648e7c4cd96670ee47ab709ce84434b74342ea22e3415d1c4a1b185a7e321'),
	(21, 21, 'f494af5f4cd87adef78cf82d3d13bbed517396ddc21037cf328c782eb5c1d1a5'),
	(22, 22, '86db067ffcc799e536ec53a664397a771daec3aec5754ce669b091de69831f8a'),
	(23, 23, '42f8308abefc2975662e7cc272d5024e94508beb98d9a8be4ab89474c9867b10'),
	(24, 24, '09ceddc6c22e45501abc721681cf2155630d243ef318544973e00038c808ffd8'),
	(25, 25, '1cc9354faf40c9206fbc5ec72a4905db1697e61c847af961a75472bb6e638b6c'),
	(26, 26, '0ee1a985b2ba9740c287121af8e13a77066cb42196672af0f9f8c22fc778f62d'),
	(27, 27, '3665b18f8bdd9afba86e777d62fd78f80b106e8127818b4bf7083e5bd1fb4958'),
	(28, 28, 'e625e92155245721a2fa32a55a93b3ab52043fe9fb4495095443045e1def1634'),
	(29, 29, 'f47cfbd8ff6bc5557f644cd1920a2e59dc91bb7505f4371db6e9a8824f6d5b73'),
	(30, 30, '6e3f067233431d3c6bcec4d43ba4b3d9f506b8753f5c60df79eae031b76680d5'),
	(31, 31, 'dfaeb8f573c1449ba4db828bfee14179703077845e83974e60ff2ce786c061a7'),
	(32, 32, '9a75e4b0bb22a9623451518bc3d6d4b9f85287735c0926ae65d0bb266982286f'),
	(33, 33, '9c2cd77963f9e0e48f17d4460799003939817cbac6e558b4f37df217816eed75'),
	(34, 34, 'a2b4b11ef4d48d499fbaaa821869c2d5f64ff2e91c8066b4f62fe21db0d0a16e'),
	(35, 35, '98cf5e59062bc021a3a7185a5e2626faf00e965d8b79288acd060747042fce8b'),
	(36, 36, '9e65fbf7a10088ad30a326e59f81d5508400ee1344a3a78e2cf36f06c3e30263'),
	(37, 37, '5bb5c0b6ab6c1ddb63a4bd42f0fc46f6bad83ca329b7eada617fd58c3eef6101'),
	(38, 38, '1a4770bdb527959f6ebebc1d0c0d8f604a78d5cc280f0c08d4dbd450d9258119'),
	(39, 39, '1a92249a72405207c7d511ab2dfe004ac85f0389ef92d1c34dd7466758d1f63e'),
	(40, 40, 'b138c7cfaa5329dea0a564d8d3a008b3a2f9fca6544c6dd9975791c09dcec6c7'),
	(41, 41, 'b6497938885e8a9a9d487744af3022d01f5c1d5ab3c0160931c7c0048942f048'),
	(42, 42, '97c8aafbbc4faec2592de5f00d07f0c2d1056e9617ed8a110717c0227d028127'),
	(43, 43, '5ce300354ef4540be85fba47bc13f9e60330129d41644e7a4415aa6f1760ef53'),
	(44, 44, '6e528d5813b85d028350c39482be7e44d6ac4edc1f597509ae3711d439c55eca'),
	(45, 45, 'd7a007b8428d7d94072b4bca1a9df1bd2de623243eb6032d1620533852c88185'),
	(46, 46, '2c5d3ff80e98d405526bd42fb4ce710c9ee1d3648659acf58a9454a7acfb092f'),
	(47, 47, '1179d0e050579a1f0d6282879717ab35d3814f990762b2d343a14e2c7ff32a3d'),
	(48, 48, '761e28f91ad3f4dfb8c4950279d62f432004bfeb5c3154787807802da89ada48'),
	(49, 49, '160c0912dcf112bcfe9773ef3f8b1b86a5fb991122afdc95901fbf00f4d8f511'),
	(50, 50, 'bfd8cb5e4c2a288866923912ca7615eaa848fc8b848bd78d15abe35942adcc12');
INSERT INTO public."EventSeal" VALUES
	(51, 51, '2b45774c90e47f7266445100fe7b1b9b08b99bcf7e45d8a8addbb195fb672757'),
	(52, 52, '3ebff1b76e62e1f31673f5f41a30e70e10d84a464942a0cf6f1b6d31a98e9d6e'),
	(53, 53, '0914f909929f9e4308832c4f7a468e7e0f892b857a5a984f7885bbb72a9bc4d9'),
	(54, 54, 'e3f95aff55926570bc825157cadf78ce21fbeeecbaed3c5cbefa8086f47fa55b'),
	(55, 55, '20f75a17150ff8a6cd1ac40e7144dc328a16f561583f68355fef6dcb31b5e7d1'),
	(56, 56, '580d21f922fbd197bc9ddf44f8c1c78fbc46b6adbeeca237265659751400a375'),
	(57, 57, '68310d658977db54ff77c1c9ca5fbf383f3599b7c8e335425d047bc788ccc6de'),
	(58, 58, '9282430c88938b57840af102dd94939b23550a4837c5d9ab79251f3af51bc378'),
	(59, 59, '1b752804abb1074acd4d0e68779005ceb6c3dae1c63a61fecddfb33686159853'),
	(60, 60, 'f008bdd89357d5756bef0b816c5985ee74e0273e5232b237155e005d4aaa7979'),
	(61, 61, 'e3803a022870e02444bb53ba1c7a7af7d2acd4907429e37a352033a9079ebaf3'),
	(62, 62, 'f3c2b11c963513ceaa360524f3f0a2e39b5c51dc99e4555546e7ab8f89a29af6'),
	(63, 63, '2fd89bbd9223ebb4eda6186808cb96cf2ab2fbe0415148513ab9064488af3de9'),
	(64, 64, 'ce2d4f5bcd95da098f55010b84b389994e662dcd9181452b7d50f493ae69a652'),
	(65, 65, '2ded5121fe89c1b1eea0d40ba46e439d0b29109316907e081db2e5fd72d781d8'),
	(66, 66, '1ad21317d0f254d09644e8f2bf12d5aaa0526841ea05e3f1921c3067b55d759f'),
	(67, 67, 'd6b895b2405a8528ad8ca5bf95d6afa37f9c2826398bdc732a375415fafa32f5'),
	(68, 68, '54c00bdadd6fac4451a07efa0fd7232d55ad7731bad78bc7e23632a554ff88d3'),
	(69, 69, 'acbcfa814186c9db4ebb6aae5b5e49cdccd66556f821f544e56dcee586e0bbae'),
	(70, 70, 'ac3d57c4b7e8e125f3a84f3518e769923164ae9713d142f5fa9684751fa4628c'),
	(71, 71, '2d8ee306b98910c1d9af368638dd186852703087b9663b81919f0c2aa0f88b0e'),
	(72, 72, '04823bba35948fc4ec6f75b7799c7e808faeffb706a0cab8f7db6328ab690914'),
	(75, 75, 'bd34fa7823e731b83f826f6947e96d5c627e736faf2646cff9efcaaa6e9af1ef'),
	(76, 76, '8f23a67bf54f9929bf13040191abe1f40f45d99a8f861d456a2f05f7c569bed9'),
	(79, 79, '6a16e5cade3ea63ddea9122cdb157737724c3d6e1e61fd4a65b16a0268a6f0a2'),
	(82, 82, '67323311adb033e749bcb26e6845aeb2ff5e761ada769e32cd83a19d1600d800'),
	(84, 84, '2c523406cf8ca99a007cc3df1d91eb24b694f4c23fd8009d6adc80ef2bf311d7'),
	(87, 87, '07ea75df0773b222fbcbe93db4c8d62a3a032b04e07dfa51233a60d13a19a8e4'),
	(90, 90, '2701d50a68f78dbedac1db79ab0154243bac94efeca1445105decac280f2e9b9'),
	(92, 92, '58f241c3341a9f14cd9e12e048dd96067f85b2b0c78afdfc29d4b5d395a088ba'),
	(93, 93, '5e298f2520a06b4c6c112f41e2908c734c0d92edf432cfc61f413c66bcc90058'),
	(97, 97, 'cce3d634d74730addee5ffea72b5f1326062a5a7ec04d2d26e6fc04dc1494e32'),
	(98, 98, 'd93366acb5a7cb7b7a1ac5d7cec18500e9b2a5ab65763efc0114e3720d5a526a'),
	(100, 100, 'c4187718541c5c49647b272a6e908298eac47f48f692481ad82e10ffbcf6993a'),
	(103, 103, 'aa679b0477e0e601589a97df61ed93eba1091baf56210eed6c27eeb2c2ef3ec1'),
	(107, 107, 'a435ae0ad98ac044ea816211807eccb2848479da64fcc7930ae88ef395b682a3'),
	(109, 109, 'dc13307efd4d88c5f8a0ccdbbb83348c404c07111b7966896b1ceab035e0e5f7'),
	(113, 113, 'fff4665fb934f29cef9f19629418f06e965821ff091d9f84903fc51eb5566376'),
	(116, 116, 'a622e6d8c9cf6503e9f82904427b1590e83bccbca23140bdc916d5f0a0b0ee67'),
	(118, 118, '3d5c632e90796788c54730ba47f939e4d3e627ef41446edbf421b5571917ea0d'),
	(119, 119, '210c3e0231d1bc43cf98d9c028d185cfd020c04b2bc2dd0c21d06bcce6c3bef3'),
	(120, 120, 'd6b94514450087248e361398dfd4442fc88abaf5dd9476b3c7e40854ba213236'),
	(121, 121, 'a5fa84ff115779e5c89767b0f91169eb844fb56760843910e2f2206979684c9f'),
	(73, 73, 'c4b6e2b5cc3fbab19317bfa4e279d4259c89985c7a249a9bcaecf6087dafd37a'),
	(74, 74, 'aa7ea26a1d2fffd5fbb18bf96e2b724fb29c69f713d0ca57286e1a353990f233'),
	(77, 77, '15bbf198626079e092f41256d125748e0eeeb32a2414400bb01de6df5891a535'),
	(78, 78, 'e4873ef28d627b63ee94219e9b00c7442ce978751fd1b30ca7894605f7b6eecd'),
	(80, 80, 'ea8a43fd8ef2143f85779befe3e802e9d20767feede4a4dc635c4e0a6b88edec'),
	(81, 81, '0ce8d95c154ad367e0065f6797fd183f87df208eac89bcfe88a9c2edf2dbc51f'),
	(83, 83, 'ec22dabb8b20598ed3d124871b01868a3d0637c6beacaa0e263bd53f945d8286');
INSERT INTO public."EventSeal" VALUES
	(85, 85, 'c530c9e6c12b9770418e3200201058b967413620693410aa6c88c31366cb82b0'),
	(86, 86, 'cfb770ce8acef0869401776e9e2ef67e8df60d79126b5e904e4b180f2fc2ce52'),
	(88, 88, '25f54f78ecb9487b405783443f48c8976dd604f5ee98859e673722f239312bb2'),
	(89, 89, 'e077efdd6e484c7c144541fb85255a452215acc2dab341ac6ddb45af38d97675'),
	(91, 91, '022074102625640d14090164e871c82642e3814cbaa7478babc1d267642b35d8'),
	(94, 94, '521a36433466c9f39c1e3591d277b9c8a41a63e0b5d26a949172272c6ad13474'),
	(95, 95, 'c6eac125ee1ef8d7f804f6aa73026ea429fb3d808c762f327e005a96aafb089f'),
	(96, 96, 'f8fd417f4b3342b579f6b009eec5d0da6019d988c6dadf9314d999458d8292e0'),
	(99, 99, '15cd41b5f2b214c49a5b774f3f780ca2916038ee998a534097c1e285e7a03687'),
	(101, 101, '5e4ed3168d0a1c053dcc17abd9220e99cd4367bf7e99e65230535d8a5c3d2b7f'),
	(102, 102, 'b4638ebcf1505224da104eddc03f25063de3d48eb63fcc2e237515ed3d7becb5'),
	(104, 104, '2c096d8806d85cded90d843d570a79b91a92f0639d3017beb44a093fb3b63fd3'),
	(105, 105, '791ac9f229b6c98e81d1506a7965ca13f21d3f79848758fa93adc6ba26fec989'),
	(106, 106, 'cc8023995a24d0331cd1de2366b45cfe4f371df3edfd59497732f95b863826c8'),
	(108, 108, '212c2d554c2732576c55e7915c841ed245b26038c28e004f52b5793e38e52e99'),
	(110, 110, '5d5665f929498d838d3d90bae7e125b30c9966995e3cfd8cb5e37a4b5f40c6f9'),
	(111, 111, '63d773100ee297097ce5859b31e2bde821a2cb93c55752f0e34bdd2fa6bbf0ef'),
	(112, 112, 'e927424307a53f22280730055768689b58b60d809ba3cba33684ae52c81a5e17'),
	(114, 114, '10983019808b3f4f5ed80dedd1738e82c4896e3dc85f3c379e8f251a5cec2fd0'),
	(115, 115, '9cc9756a0b7b2203aa7be7010e58ab1cb94924f9b3768d24aec55ad54949adb3'),
	(117, 117, '2123904cfe51f8d09837a5018623f208c1b84541692b67c8b534fdd100556860'),
	(122, 122, 'c04355f75e256177f8b1d99a93faa3085c7b21a54a32c3c710e320262ad47d3e'),
	(123, 123, 'b4d1574c306e9060a4ce647c98ae379807794835c9f58350397f26ce0aed2f38'),
	(124, 124, 'c9e519cca82a9417033eb5851076d240570a7d7afb91103a88631479a9036a54'),
	(125, 125, '1f8e1551ee2d703afb29007f4514543509aa605fb85b816ab5f3b67b76efc0bd'),
	(126, 126, 'fce22f294ed5cc1fb19434ab6294f6b2be725cfb94eaacdbb245b253c4114007'),
	(127, 127, '09a28321c4060406a1ca41bd5f4db5ba760ccdb0d41f5390fa68d1fc9b400bd7'),
	(128, 128, '61f86e8e8fdf135ff9a640b8d5200a6ee62d4b06e69ebe9f3548a387c91be425'),
	(129, 129, '7f4bcacb1a2a3a4484071df494b7ef2abebe28175726cd696c2a232d8d14f285'),
	(130, 130, '0d663bb061e96a10e092b85374fbe4dafa827e646ecc236ad06b67fb2cb15b92'),
	(131, 131, '23a193509ccd0932e124a955dc30b0fe6db03b844b38dc44e48c2ddbf70848c0'),
	(132, 132, 'f23908c99b5c6c8205656286d42fefa9353c69aee865d53ed230586cafe48069'),
	(133, 133, 'e5dee9759e8d530c28510d0d22f17d3b3cefc9dc4248c9884054372eeab7195e'),
	(134, 134, '4f526a5dcc0b447043bdf8cf2fbf31c61cf491a4a294fbd3fafb2595ba457d08'),
	(135, 135, 'caff54fa77cdbc86ae69fee219cf52c7c798f69db65bc8c37c5ee25c96964396'),
	(136, 136, 'f9456dc668e4a654927a12d8ce80159670f51916efc2d408c523f1854381e507'),
	(137, 137, '44d638471538f9a4a32a505fd291263e0ccaf9b37954ce75770e614ff0b4b708'),
	(138, 138, 'cf9337e1a1cf4561d0d4cee5dd222dec37f3237196d655cc8b7ca146c42e94b2'),
	(139, 139, '6df6ada7a1659d133c258bc3f08cf0898b832baa35fb9626053e3a081416bc0c'),
	(140, 140, '3d60c112b3a910fe012428f26078ea1ea76d8c718c142396153e627fdd1c4f93'),
	(141, 141, '12ae0e69543fd4761975b30821d6fa2b1ab643802939e73cd81c6c0c129b52c3'),
	(142, 142, 'edbbc78fb94042588292db85d9b5107e8e73b4ee981250fa21c3136a47e7e4fb'),
	(143, 143, 'eefe9d97c728e78d86e8350c6f84160b39b8ad2ef28106308523ca9a2b96dba5'),
	(144, 144, 'a35afafac4027e3474a04f001dae56c841c3c12b26e70bdd87e7b2f88a48b299'),
	(145, 145, '9e06d2d6a725a512a49d8e8960079fddd16886b901edccf051957c790afa3864'),
	(146, 146, '762fc19151c1784f4ff16c6ed93705b90357912c3d0f3657992588cb0e26b388'),
	(147, 147, 'f14a0ceea56af67510a62076ea58c063679dc622f2f746bc1d0bfff616dfafe8'),
	(148, 148, '98306ee281dccb96bb63075b44ccd1f5f53ec36ff304257a1dd3b717401c9f46'),
	(149, 149, '95ecb90369698b00f2e561d553ce2747c3712025ff6bb59d0521003eb2751ac8'),
	(150, 150, '1f1d0a4e53572a9ab7482c65fb81c4d6fdbf3049acf69eb625dd277959839b54');
INSERT INTO public."EventSeal" VALUES
	(151, 151, '3bdbd5d197efc566d1151b811ef75d1bed054865b373bdb5c472dca2d3b1ee15'),
	(152, 152, '1450b5552c6232cb916941b4ea8721a0eb01d70328fb1c835b10541ecadea972'),
	(153, 153, '009f712dd97f96fb21e294fb16357fe6a23a7a91ad43bfb64ee14dbfaed0a609'),
	(154, 154, 'cc388ff636f349bdb2884da50ec507692e87b637c8ba3ddbe06c07b00974a503'),
	(155, 155, '9e6b24eddf5810ff4dde04ca30b3d397124b634b5b695ff1012d4cd6b609980f'),
	(156, 156, '19e26367a90fcd457d424d218b275c7e848408526117ae7a2f0e7bd9b54090d8'),
	(157, 157, 'f0509474bd59dbccb1b9edb6533a209c00cbd3d05a4a3176ec18fc80bf05e1cc'),
	(158, 158, '9b294396c72309ecd04b06aa4bae33d04dd6d2a565adc954b6ef6fb6f5049e71'),
	(159, 159, '1d5e035f89cef76cea26753bc630ade23bfe097121546540e35395ed945768ff'),
	(160, 160, '1fa1b37efc46832764226cf004d89bcff779928f939d5babaa8b698c786357a5'),
	(161, 161, '55416a8c7c5b9e09bf7c688108e275b81f305ffb39315ce5a5bab4e6195c2830'),
	(162, 162, '95a756a8e9bd5a3173e83c9153580551bb7454aeb0b08b5b907a9a86277631d2'),
	(163, 163, '99ca0bc6a3188664930dcfe054e62efba89af1fc5dd753fde01eb0df12c729f6'),
	(164, 164, '1c2aaa3821ac1da591f01390bb56d095bf2eb95fd8224280bfc184339c1b509b'),
	(165, 165, '94463463ec2afe6a5c86d35422c36f1c6d2ed6d218720afb6dadfffdf5e6a590'),
	(166, 166, '3586978a10ad668d84ac5f28dacbf4391afd22654a2b385d9c832db65856bcc5'),
	(167, 167, '513e0185315378ba82a08dff9a57aa80736d17243301335608ee3e2ec9a001f9'),
	(168, 168, 'ba573715004b7a7e55bafadc75116f6e30ef527c9a85b7fb2a3b692034a73fe7');



INSERT INTO public."Evidence" VALUES
	('01a22413-dd4e-70b0-aa79-79ba676dcd8e', '01a22413-dd26-7114-ab04-69a1f7d13ed3', '01a22413-dd4d-7364-86ce-8ae8efe0330e', 0, 'supports', NULL, NULL, 'About 10 per cent of the land.'),
	('01a22413-dd4e-70b0-aa79-7c7c7445fd0a', '01a22413-dd26-7114-ab04-69a1f7d13ed3', '01a22413-dd4d-7364-86ce-8f6e8ddc43a6', 1, 'supports', NULL, NULL, '68.7 per cent of fresh water is in ice and glaciers.'),
	('01a22413-dd6b-7185-8de1-f0ed2dc3fb76', '01a22413-dcd7-7789-9503-df1625372d66', '01a22413-dd66-76b9-817c-541e7d21d532', 0, 'supports', 'coastal areas experience two high and two low tides every 24 hours and 50 minutes', NULL, NULL),
	('01a22413-de0d-70c9-bee4-ec652ddb8a98', '01a22413-ddfd-760f-b611-6dca3e45c095', '01a22413-de0d-70c9-bee4-e54c91a6743c', 0, 'supports', NULL, 'Table: One estimate of global water distribution', NULL),
	('01a22413-de0d-70c9-bee4-f1de89581670', '01a22413-ddfd-760f-b611-6dca3e45c095', '01a22413-de0d-70c9-bee4-e89ba88e5d0b', 1, 'supports', NULL, NULL, NULL),
	('01a22413-df31-73ff-a9f7-11ad990b0c16', '01a22413-de31-74c8-b040-54d6ef4a2e44', '01a22413-df31-73ff-a9f7-0c3e82ab2c21', 0, 'supports', NULL, NULL, NULL),
	('01a22413-e7ae-75f7-8ac3-d49184f786c8', '01a22413-e794-7042-b7c3-083bbba30371', '01a22413-dd4d-7364-86ce-8f6e8ddc43a6', 0, 'supports', NULL, NULL, NULL),
	('01a22413-e7fe-70aa-ad74-c356fc0f7d08', '01a22413-e7ec-726f-b2c2-a081dac421e1', '01a22413-e7fe-70aa-ad74-ba8ebe2eebf9', 0, 'refutes', 'the sun''s tide-generating force is about half that of the moon', NULL, NULL),
	('01a22413-e7fe-70aa-ad74-c47c1900f2cc', '01a22413-e7ec-726f-b2c2-a081dac421e1', '01a22413-e7fe-70aa-ad74-be39b38b5df4', 1, 'refutes', NULL, NULL, 'Spring and neap tides come from the Sun and the Moon together.'),
	('01a22413-e82f-75a6-be88-bfdf562a48c7', '01a22413-e80c-72a7-9225-3cf912316253', '01a22413-de0d-70c9-bee4-e54c91a6743c', 0, 'supports', NULL, NULL, NULL),
	('01a22413-e84e-7007-823c-afa9c2882a99', '01a22413-e83c-7600-a1f3-386ae84f714f', '01a22413-e84e-7007-823c-abcf9d8c4038', 0, 'refutes', NULL, NULL, NULL),
	('01a22413-e8c2-72a5-a0ea-4e3cdc31196e', '01a22413-e8ba-7033-99c0-3cc226ac39f6', '01a22413-de0d-70c9-bee4-e89ba88e5d0b', 0, 'context', NULL, NULL, NULL),
	('01a22413-e924-768c-84ac-b0f75a6366e8', '01a22413-e902-72e0-8736-e5bfdabb3c43', '01a22413-e7fe-70aa-ad74-ba8ebe2eebf9', 0, 'refutes', 'the sun''s tide-generating force is about half that of the moon', NULL, NULL),
	('01a22413-e936-7638-9df8-50f0116eaf85', '01a22413-e931-71da-a89b-3014897d8ede', '01a22413-e935-7066-9ce3-3bc2d7ec75f3', 0, 'refutes', 'The longer the path light travels in ice, the more blue it appears.', NULL, NULL),
	('01a22413-e951-73f7-b2b5-1050773c0bc2', '01a22413-e949-75ee-8517-0fd4cbb494df', '01a22413-e84e-7007-823c-abcf9d8c4038', 0, 'context', NULL, NULL, 'Has both figures: the pull, and the force that makes the tide.'),
	('01a22413-e963-7359-9c5e-4fae2eb4b799', '01a22413-e962-74cf-957d-0a7ef0a3a455', '01a22413-e963-7359-9c5e-48c3d6014e06', 0, 'refutes', NULL, NULL, NULL),
	('01a22413-f4af-72e5-a553-56c9f9294c27', '01a22413-f4a7-75ed-9de8-d46fb1f0be48', '01a22413-f4af-72e5-a553-535fd4041dba', 0, 'refutes', NULL, NULL, 'Ice for more than 10,000 years; more than 85 per cent of it lost from 1912 to 2011.'),
	('01a22413-f4ae-71f3-838b-34ad3b340c3a', '01a22413-f4ab-734e-a7cc-7f80db7427cf', '01a22413-e84e-7007-823c-abcf9d8c4038', 0, 'supports', 'more than 177 times greater than that of the moon to the Earth', NULL, NULL),
	('01a22413-f792-77b6-8320-af3759db8059', '01a22413-f790-75d3-bb17-4c58eeb37193', '01a22413-f792-77b6-8320-ab01dbbe177b', 0, 'refutes', NULL, NULL, NULL),
	('01a22413-f7ea-721d-8cc5-6240d1f711b3', '01a22413-f7dc-71a3-b12c-01ddd59ac67c', '01a22413-f7ea-721d-8cc5-54573ebfc2be', 0, 'refutes', NULL, NULL, '57.9 ± 0.9 metres.'),
	('01a22413-f7ea-721d-8cc5-64024d0abe70', '01a22413-f7dc-71a3-b12c-01ddd59ac67c', '01a22413-f7ea-721d-8cc5-5ab709e093c2', 1, 'refutes', NULL, NULL, '7.42 ± 0.05 metres.'),
	('01a22413-f7ea-721d-8cc5-6b7f1805274b', '01a22413-f7dc-71a3-b12c-01ddd59ac67c', '01a22413-f7ea-721d-8cc5-5d793c46253e', 2, 'refutes', NULL, NULL, '0.32 ± 0.08 metres.'),
	('01a22413-f7f1-744c-9f06-4dcbd70d6663', '01a22413-f7e5-74fe-bf2d-2643b3d98e73', '01a22413-e7fe-70aa-ad74-be39b38b5df4', 0, 'refutes', NULL, NULL, 'Says outright that the term has nothing to do with the season.'),
	('01a22413-f812-75f4-bf8c-fb1de47a067c', '01a22413-f80c-71d8-828b-7e5c54629c96', '01a22413-f812-75f4-bf8c-f766b9c7754a', 0, 'supports', 'Melting all this ice would raise sea level about 80 meters.', NULL, NULL),
	('01a22413-f897-730c-b00b-30b38325a9c2', '01a22413-f854-73a8-b887-a3ba80793c1d', '01a22413-dd4d-7364-86ce-8ae8efe0330e', 0, 'refutes', NULL, NULL, 'Kutiah Glacier, 1953: about 112 metres a day.'),
	('01a22413-f82c-74c1-8d23-5c922cd39846', '01a22413-f81c-76d0-86c6-bf0c4ef6cf9d', '01a22413-e7fe-70aa-ad74-be39b38b5df4', 0, 'refutes', NULL, NULL, NULL),
	('01a22413-f906-7744-a938-cfbf4514b80e', '01a22413-f902-7016-80f0-eaef6ceb5811', '01a22413-de0d-70c9-bee4-e89ba88e5d0b', 0, 'refutes', NULL, NULL, NULL),
	('01a22413-f9ae-7488-87d3-d82497f5b87c', '01a22413-f99d-72a3-80db-b4e1f21ef648', '01a22413-f9ae-7488-87d3-d62d3977fac4', 0, 'refutes', NULL, NULL, 'Explains why the turn and the orbit take the same time.'),
	('01a22413-f9ce-75b9-b916-62858a4da775', '01a22413-f9c9-7052-a85a-5e9be080a726', '01a22413-f9ce-75b9-b916-5c27ff51db03', 0, 'refutes', NULL, NULL, NULL),
	('01a22413-fa24-7376-ab0b-9e66a5337495', '01a22413-fa17-7784-ae84-38c7f3c54555', '01a22413-fa24-7376-ab0b-995636d79c8a', 0, 'supports', NULL, NULL, 'Upper Indus: glacier melt 40.6, snow melt 21.8 per cent.'),
	('01a22413-fa24-7376-ab0b-a3a5870cb5f5', '01a22413-fa17-7784-ae84-38c7f3c54555', '01a22413-fa24-7376-ab0b-995636d79c8a', 1, 'refutes', NULL, NULL, 'Upper Ganges: rain 66.0 per cent.'),
	('01a22413-faaa-7595-b380-d8471c154375', '01a22413-fa9c-7776-995b-014fbfcfb5d3', '01a22413-faaa-7595-b380-d4702e41d214', 0, 'supports', NULL, NULL, '3.8 centimetres a year, from laser ranging.'),
	('01a22413-fa7c-7049-8bcf-70e98ba3255a', '01a22413-fa6a-777b-99b7-34e5f8634351', '01a22413-fa24-7376-ab0b-995636d79c8a', 0, 'context', NULL, NULL, NULL),
	('01a22413-fb01-73f7-9199-c9f54f15299d', '01a22413-faf1-71bf-ad72-841c6f048281', '01a22413-fb01-73f7-9199-c67e2c84438a', 0, 'supports', NULL, NULL, NULL),
	('01a22413-fc26-7503-8740-9a1c790a9591', '01a22413-fc13-76c3-8c09-4fe18e9d0ea3', '01a22413-fc26-7503-8740-96fc473ab31d', 0, 'refutes', NULL, NULL, 'Average rate of change: +1.8 milliseconds per century.'),
	('01a22413-fc25-77f6-bfc8-6fb8e7de83bb', '01a22413-fc0e-776b-a637-22ca3b174200', '01a22413-fa24-7376-ab0b-995636d79c8a', 0, 'supports', NULL, NULL, NULL),
	('01a22413-fc3c-768e-9dc6-ac472066cf75', '01a22413-fc33-76c2-9677-08e2d7395239', '01a22413-fc3c-768e-9dc6-a881a854c25b', 0, 'refutes', NULL, NULL, NULL),
	('01a22413-fc9a-75b7-b334-210ae436c22b', '01a22413-fc95-76a3-a2f2-610668fa9b98', '01a22413-fc9a-75b7-b334-1d35d21d599f', 0, 'refutes', 'con lo scioglimento dei ghiacciai, questi elementi naturali evolvono e ridefiniscono il confine nazionale', NULL, '“As the glaciers melt, these natural elements change and redefine the national border.”'),
	('01a22413-fcb1-7621-af57-a59f196c0510', '01a22413-fcaa-77ad-9a1f-9d90bf84f503', '01a22413-e7fe-70aa-ad74-be39b38b5df4', 0, 'supports', NULL, NULL, 'Springs at new and at full Moon.'),
	('01a22413-fcb1-7621-af57-ab51aa0a1d3e', '01a22413-fcaa-77ad-9a1f-9d90bf84f503', '01a22413-fcb1-7621-af57-a1397b392bb3', 1, 'refutes', NULL, 'Age of phase inequality', NULL),
	('01a22413-fcee-775e-834f-7cf3a41e4d0c', '01a22413-fce1-7349-8695-1c4e95914425', '01a22413-fcee-775e-834f-7bef51b0c02d', 0, 'refutes', NULL, NULL, NULL),
	('01a22413-fd2b-71b9-ab91-630732b85522', '01a22413-fd21-7461-a88f-923167831486', '01a22413-fc9a-75b7-b334-1d35d21d599f', 0, 'refutes', NULL, NULL, NULL),
	('01a22413-fd35-75a9-a74f-867d440d199c', '01a22413-fd2a-74e4-9c8e-3292211a1956', '01a22413-fd34-73f3-afaf-aab2e4a88a6e', 0, 'supports', 'The greatest tides occur in the Bay of Fundy', NULL, NULL),
	('01a22413-fd6a-7607-af6a-81cc2c37f1a4', '01a22413-fd5d-74ce-8cc7-5242de1a0700', '01a22413-fd6a-7607-af6a-7b72b4dea883', 0, 'refutes', NULL, NULL, '16.1 metres at Leaf Bay on 31 March 2002; the authority calls it a tie.'),
	('01a22413-fd6a-7607-af6a-863741d7b263', '01a22413-fd5d-74ce-8cc7-5242de1a0700', '01a22413-fd6a-7607-af6a-7edc01da61bd', 1, 'context', NULL, NULL, 'Gives a mean of springs, not a record.'),
	('01a22413-fd9d-7172-b11b-98e6731add31', '01a22413-fd89-7569-9f0d-742e24aabb48', '01a22413-fc9a-75b7-b334-1d35d21d599f', 0, 'supports', NULL, NULL, NULL),
	('01a22413-fdf5-764f-a689-7c212d8ef168', '01a22413-fde5-7031-b11a-15645f222109', '01a22413-fcee-775e-834f-7bef51b0c02d', 0, 'supports', NULL, NULL, NULL),
	('01a22413-fe7b-73a0-a980-0dcf702c3562', '01a22413-fe44-70be-9cfb-cbc588557f04', '01a22413-fe7a-7247-adb1-0f4e789325b0', 0, 'supports', NULL, 'Orbital parameters, semimajor axis', NULL),
	('01a22413-fe7b-73a0-a980-1361c9206025', '01a22413-fe44-70be-9cfb-cbc588557f04', '01a22413-faaa-7595-b380-d4702e41d214', 1, 'context', NULL, NULL, NULL),
	('01a22413-fee3-73cf-8143-0b46af3c0123', '01a22413-fecd-7379-86db-efa9641cd8d0', '01a22413-fee3-73cf-8143-0591dcf9b653', 0, 'supports', NULL, NULL, NULL);
INSERT INTO public."Evidence" VALUES
	('01a22413-ffcb-7466-998f-ba0f4b97a060', '01a22413-ffa4-71e3-b51f-37555d229e85', '01a22413-ffca-7641-9107-8724191320eb', 0, 'context', 'glaciers are projected to largely disappear by 2100 (94.4±4.4 % volume loss vs. 2017)', NULL, NULL),
	('01a22414-00a8-7197-89ae-cd005719999e', '01a22414-009d-72cf-ad3a-0c4a26326e99', '01a22414-00a8-7197-89ae-c942526ac13f', 0, 'context', NULL, NULL, NULL),
	('01a22414-9c45-74f9-9764-9ab34957c659', '01a22414-9c1d-70b8-bab9-a715182d5461', '01a22414-9c41-706a-be8f-31e250a3d154', 0, 'refutes', 'Length: 221 m', 'row 12', NULL),
	('01a22414-9ce0-7123-94aa-a921ad138e9f', '01a22414-9cd6-77a4-9eec-d26bfc192349', '01a22414-9ce0-7123-94aa-a46341e70e52', 0, 'refutes', 'Length: 221 m', 'row 12', NULL),
	('01a22414-a0f9-7386-9c07-f9d61b8dbd0a', '01a22414-a0f8-766b-b998-04800e1e23cc', '01a22414-9ce0-7123-94aa-a46341e70e52', 0, 'refutes', 'Length: 221 m', 'row 12', NULL),
	('01a22414-a189-74c2-ab83-79160df6b572', '01a22414-a17e-759d-83fa-80f8c51092b8', '01a22414-9c41-706a-be8f-31e250a3d154', 0, 'refutes', 'Length: 221 m', 'row 12', NULL),
	('01a22414-a1c8-7188-a768-2eac7a316857', '01a22414-a1c5-72da-a7ae-870363624a1a', '01a22414-9ce0-7123-94aa-a46341e70e52', 0, 'refutes', 'Length: 221 m', 'row 12', NULL),
	('01a22414-a1e6-7764-ad3e-005fd42d0657', '01a22414-a1e2-76f7-a919-40917995e0f8', '01a22414-9ce0-7123-94aa-a46341e70e52', 0, 'refutes', 'Length: 221 m', 'row 12', NULL),
	('01a22414-b17b-7088-b52b-46b465b83d9a', '01a22414-b172-7286-a772-d7b77f33be44', '01a22414-9c41-706a-be8f-31e250a3d154', 0, 'refutes', 'Length: 221 m', 'row 12', NULL);






INSERT INTO public."Notification" VALUES
	('01a22413-ee88-700d-a670-7cd782fdf98c', '019b76da-a800-7000-8000-000000000003', 'ruled-otherwise', '019b76da-a800-7000-8001-000000000000', '019b76da-a800-7000-8001-000000000003', NULL, NULL, '019b76da-a800-7000-8000-000000000002', NULL, '2026-11-28 21:33:35.818+00', NULL, '2026-11-28 21:33:53+00', '2026-11-28 21:48:53+00', 1),
	('01a22414-9e80-7074-8856-6f3a9bd8b75e', '019b76da-a800-7000-8000-000000000004', 'ruled-otherwise', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', NULL, NULL, '019b76da-a800-7000-8000-000000000002', NULL, '2026-11-28 21:34:20.847+00', NULL, '2026-11-28 21:34:23.882+00', '2026-11-28 21:49:23.882+00', 1),
	('01a22414-a2f8-7560-86d7-4f70d8d0d176', '019b76da-a800-7000-8000-000000000003', 'sent-back', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', '139424ce-4c70-4a07-96de-f17cb3583b2b', NULL, '019b76da-a800-7000-8000-000000000002', NULL, '2026-11-28 21:34:21.95+00', NULL, NULL, '2026-11-28 21:35:23.882+00', 1),
	('01a22414-a5dd-7532-8127-fea84fbe46a7', '019b76da-a800-7000-8000-000000000004', 'became-stale', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', NULL, NULL, NULL, 'stale 01a22414-9cd6-77a4-9eec-d26bfc192349 1', '2026-11-28 21:34:22.712+00', NULL, '2026-11-28 21:34:23.882+00', '2026-11-28 21:49:23.882+00', 1),
	('01a22414-a5dd-7532-8127-f8e0134653a6', '019b76da-a800-7000-8000-000000000003', 'became-stale', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '591bdc46-4686-4ada-b6b8-cce16b023292', NULL, NULL, NULL, 'stale 01a22414-9c1d-70b8-bab9-a715182d5461 1', '2026-11-28 21:34:22.712+00', NULL, '2026-11-28 21:34:23.882+00', '2026-11-28 21:49:23.882+00', 1),
	('01a22414-a97f-7390-8059-ba4f8597bde9', '019b76da-a800-7000-8000-000000000002', 'mentioned', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', 'bee36470-9401-4e19-8a98-1afeb4278d62', NULL, '019b76da-a800-7000-8000-000000000003', NULL, '2026-11-28 21:34:23.618+00', NULL, NULL, '2026-11-28 21:35:23.882+00', 1),
	('01a22414-aa1b-75da-844e-116d5361fd22', '019b76da-a800-7000-8000-000000000003', 'replied', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', 'bdd30423-182e-4d25-8ff1-8f01e113b1e1', NULL, '019b76da-a800-7000-8000-000000000002', NULL, '2026-11-28 21:34:23.772+00', NULL, NULL, '2026-11-28 21:35:23.882+00', 1),
	('01a22414-ab0c-746d-b0fe-35aa81f5d807', '019b76da-a800-7000-8000-000000000003', 'mentioned', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '36804b81-970d-4d73-a4ca-917f46da6e5d', '791a92cc-4124-4b98-bcf3-b2fcd4ed664e', NULL, '019b76da-a800-7000-8000-000000000004', NULL, '2026-11-28 21:34:24.065+00', NULL, NULL, '2026-11-28 21:35:34.218+00', 1),
	('01a22414-ad87-75b5-bf55-008f4425e6c4', '019b76da-a800-7000-8000-000000000004', 'assigned', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', NULL, NULL, '90b9bf63-1a09-468b-aebb-2b3c567b5676', '019b76da-a800-7000-8000-000000000002', NULL, '2026-11-28 21:34:24.658+00', NULL, NULL, '2026-11-28 21:35:34.218+00', 1),
	('01a22414-ae8c-73eb-96d8-1f66b90a47b8', '019b76da-a800-7000-8000-000000000003', 'assigned', '01a22414-9840-75d3-86d0-0c8ee37fe4c6', '0438504c-e959-4d50-b15c-126f894aec78', NULL, '06b4553c-935c-4807-affe-e6bdae54b97d', '019b76da-a800-7000-8000-000000000002', NULL, '2026-11-28 21:34:24.933+00', NULL, NULL, '2026-11-28 21:35:34.218+00', 1);



INSERT INTO public."Person" VALUES
	('019b76da-a800-7000-8000-000000000001', 'admin@demo.example', 'Ada Admin', 'admin', '$argon2id$v=19$m=19456,t=2,p=1$Ixh6RqvC66XfH5gi25yTLA$XJ5Y5l15rjiOipL3GK9COTq1TNyFDULcp7UFagyXEqo', 1, NULL, '2026-11-28 21:33:27.516+00', '2026-11-28 21:33:27.516+00', 1, 'mentions'),
	('019b76da-a800-7000-8000-000000000002', 'editor@demo.example', 'Ed Editor', 'editor', '$argon2id$v=19$m=19456,t=2,p=1$gzYpVpn1kwbzEZMpY6g10Q$1bPHEyuN27AgeibDpMQELStx6cE0R9dmtDBIQe3vdKo', 1, NULL, '2026-11-28 21:33:28.034+00', '2026-11-28 21:33:28.034+00', 1, 'mentions'),
	('019b76da-a800-7000-8000-000000000003', 'reviewer@demo.example', 'Remy Reviewer', 'reviewer', '$argon2id$v=19$m=19456,t=2,p=1$/PYUAe2N8/up2jb7AWaP6g$0L+azTYKVAMqOZMS5wktqHuzou8BOoKK4nbAepeUJuE', 1, NULL, '2026-11-28 21:33:28.172+00', '2026-11-28 21:33:28.172+00', 1, 'mentions'),
	('019b76da-a800-7000-8000-000000000004', 'second@demo.example', 'Sam Second', 'reviewer', '$argon2id$v=19$m=19456,t=2,p=1$1lc6AveYwez7X6GK7pfsbw$6qQ3IKqD7lT8EhteUhF+n8kOy8545H3n3L7nTlQ88T0', 1, NULL, '2026-11-28 21:33:28.387+00', '2026-11-28 21:33:28.387+00', 1, 'mentions'),
	('4c8a8b4c-a397-4a6c-b922-40d14a7f3df6', 'sasha@newsroom.example', 'Sasha Lind', 'reviewer', NULL, 2, '2026-11-28 21:34:25.17+00', '2026-11-28 21:34:25.105+00', '2026-11-28 21:34:25.171+00', 2, 'mentions'),
	('e787b263-37d5-4ad5-8cb7-d7c6cb35ef12', 'noor@newsroom.example', 'Noor Haddad', 'editor', NULL, 1, NULL, '2026-11-28 21:34:25.279+00', '2026-11-28 21:34:25.279+00', 1, 'mentions');



INSERT INTO public."Rating" VALUES
	('false', 'False', '{}', 'The evidence contradicts the claim.', '#a5281b', '#f0867a', 1, 1, NULL, 1),
	('mixed', 'Mixed', '{}', 'Right and wrong parts weigh about the same.', '#7c6a10', '#d3bd55', 3, 3, NULL, 1),
	('true', 'True', '{}', 'The evidence bears the claim out.', '#0b5c4d', '#4cc7a8', 5, 5, NULL, 1),
	('unproven', 'Unproven', '{}', 'What is public neither bears it out nor contradicts it.', '#5a5f73', '#a9aec4', NULL, 6, NULL, 1),
	('not-checkable', 'Not checkable', '{}', 'An opinion, a prediction, or words without a testable content.', '#6b675f', '#948f86', NULL, 7, NULL, 1),
	('mostly-false', 'Mostly false', '{}', 'A part is right, but the claim as a whole misleads.', '#ae530d', '#eda25f', 2, 2, NULL, 1),
	('mostly-true', 'Mostly true', '{}', 'Right in the main, with a detail wrong or missing.', '#287472', '#6fc4bd', 4, 4, NULL, 1),
	('out-of-context', 'Out of context', '{"de": "Aus dem Zusammenhang"}', 'True words in a misleading setting.', '#5a5f73', '#a9aec4', NULL, 8, '2026-11-28 21:34:25.709+00', 2);



INSERT INTO public."Ruling" VALUES
	('019b76da-a800-7000-8002-000000000001', 'true', 'A tenth of the land and 68.7 per cent of the fresh water: both figures hold.', NULL, NULL, 1, 'About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water.', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:33:32.024+00', 1),
	('019b76da-a800-7000-8001-000000000001', 'true', 'Two tides in a lunar day of 24 hours and 50 minutes is what most coasts have.', 'Both reviewers found the figure with NOAA, one worked it out from the Moon’s orbit as well.', NULL, 1, 'On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes.', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:33:32.271+00', 1),
	('019b76da-a800-7000-8001-000000000002', 'false', 'The Sun raises tides about half as strong as the Moon’s.', 'The distance is in the sum already. The spring and neap tides of the same article are the Sun’s work.', NULL, 1, 'the Sun has no part in the tides, because it is too far away', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:33:34.223+00', 1),
	('019b76da-a800-7000-8001-000000000003', 'mostly-false', 'The Sun does pull harder, but the tide follows the Moon, whose effect on the water is about twice as strong.', 'The reviewers agree on the facts and differ in what a reader takes away. A true reason for a false conclusion is what “Mostly false” is for.', '“False” would leave the reader with a wrong figure: the 177 is right, and only what is made of it is not.', 1, 'the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:33:34.478+00', 1),
	('019b76da-a800-7000-8002-000000000004', 'false', 'Glacier ice is blue because it absorbs red light, whatever the sky looks like.', 'Two independent verdicts, one authority, no reason for doubt.', NULL, 1, 'Glacier ice is blue because it reflects the sky.', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:33:35.544+00', 1),
	('019b76da-a800-7000-8002-000000000007', 'false', 'A glacier in Pakistan moved about 112 metres a day for three months in 1953.', 'True of most glaciers in the Alps, which is not what was said.', NULL, 1, 'Even the fastest glacier, he adds, never moves more than a metre a day.', '019b76da-a800-7000-8000-000000000001', '2026-11-28 21:33:38.507+00', 1),
	('019b76da-a800-7000-8001-000000000006', 'false', 'The Moon turns once on its axis in each orbit; that is why we see one face only.', NULL, NULL, 1, 'The Moon always shows us the same face because it does not turn on its axis.', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:33:38.708+00', 1),
	('019b76da-a800-7000-8002-000000000008', 'mixed', 'True of the upper Indus, where ice and snow give most of the water; the Ganges lives mainly on rain.', NULL, NULL, 1, 'the Indus and the Ganges live mainly on melting ice and snow from the Himalaya', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:33:38.983+00', 1),
	('019b76da-a800-7000-8002-000000000011', 'true', 'The Swiss government approved the signing of the agreement on 27 September 2024, for the reason given.', 'Approved is not yet in force: Italy had to sign as well.', NULL, 1, 'In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.', '019b76da-a800-7000-8000-000000000001', '2026-11-28 21:33:39.759+00', 1),
	('019b76da-a800-7000-8001-000000000012', 'mostly-true', 'The mean distance is right; it does grow, by 3.8 centimetres a year.', NULL, NULL, 1, 'on average the same 384,400 kilometres away as ever', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:33:40.07+00', 1),
	('591bdc46-4686-4ada-b6b8-cce16b023292', 'false', 'The register of bridges gives 221 metres.', 'Two digits were swapped.', 'The register decides.', 1, 'It is 212 metres long.', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:34:20.676+00', 1);






INSERT INTO public."Source" VALUES
	('01a22413-dd4d-7364-86ce-8ae8efe0330e', 'https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts', 'nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts', 'Glacier Quick Facts', 'National Snow and Ice Data Center', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:31.341+00', '2026-11-28 21:33:31.341+00', 1),
	('01a22413-dd4d-7364-86ce-8f6e8ddc43a6', 'https://www.usgs.gov/special-topics/water-science-school/science/where-earths-water', 'usgs.gov/special-topics/water-science-school/science/where-earths-water', 'Where is Earth’s Water?', 'U.S. Geological Survey', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:31.341+00', '2026-11-28 21:33:31.341+00', 1),
	('01a22413-dd66-76b9-817c-541e7d21d532', 'https://oceanservice.noaa.gov/education/tutorial_tides/tides05_lunarday.html', 'oceanservice.noaa.gov/education/tutorial_tides/tides05_lunarday.html', 'Tides and Water Levels: Frequency of Tides – The Lunar Day', 'NOAA National Ocean Service', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:31.366+00', '2026-11-28 21:33:31.366+00', 1),
	('01a22413-de0d-70c9-bee4-e54c91a6743c', 'https://www.usgs.gov/special-topics/water-science-school/science/where-earths-water', 'usgs.gov/special-topics/water-science-school/science/where-earths-water', 'Where is Earth’s Water?', 'U.S. Geological Survey', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:31.533+00', '2026-11-28 21:33:31.533+00', 1),
	('01a22413-de0d-70c9-bee4-e89ba88e5d0b', 'https://nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts', 'nsidc.org/learn/parts-cryosphere/glaciers/glacier-quick-facts', 'Glacier Quick Facts', 'National Snow and Ice Data Center', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:31.533+00', '2026-11-28 21:33:31.533+00', 1),
	('01a22413-df31-73ff-a9f7-0c3e82ab2c21', 'https://oceanservice.noaa.gov/education/tutorial_tides/tides05_lunarday.html', 'oceanservice.noaa.gov/education/tutorial_tides/tides05_lunarday.html', 'Tides and Water Levels: Frequency of Tides – The Lunar Day', 'NOAA National Ocean Service', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:31.825+00', '2026-11-28 21:33:31.825+00', 1),
	('01a22413-e7fe-70aa-ad74-ba8ebe2eebf9', 'https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html', 'oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html', 'Tides and Water Levels: What Causes Tides?', 'NOAA National Ocean Service', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:34.078+00', '2026-11-28 21:33:34.078+00', 1),
	('01a22413-e7fe-70aa-ad74-be39b38b5df4', 'https://oceanservice.noaa.gov/facts/springtide.html', 'oceanservice.noaa.gov/facts/springtide.html', 'What are spring and neap tides?', 'NOAA National Ocean Service', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:34.078+00', '2026-11-28 21:33:34.078+00', 1),
	('01a22413-e84e-7007-823c-abcf9d8c4038', 'https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html', 'oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html', 'Tides and Water Levels: What Causes Tides?', 'NOAA National Ocean Service', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:34.158+00', '2026-11-28 21:33:34.158+00', 1),
	('01a22413-e935-7066-9ce3-3bc2d7ec75f3', 'https://www.usgs.gov/faqs/why-glacier-ice-blue', 'usgs.gov/faqs/why-glacier-ice-blue', 'Why is glacier ice blue?', 'U.S. Geological Survey', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:34.389+00', '2026-11-28 21:33:34.389+00', 1),
	('01a22413-e963-7359-9c5e-48c3d6014e06', 'https://www.usgs.gov/faqs/why-glacier-ice-blue', 'usgs.gov/faqs/why-glacier-ice-blue', 'Why is glacier ice blue?', 'U.S. Geological Survey', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:34.435+00', '2026-11-28 21:33:34.435+00', 1),
	('01a22413-f4af-72e5-a553-535fd4041dba', 'https://earthobservatory.nasa.gov/images/79641/kilimanjaros-shrinking-ice-fields', 'earthobservatory.nasa.gov/images/79641/kilimanjaros-shrinking-ice-fields', 'Kilimanjaro’s Shrinking Ice Fields', 'NASA Earth Observatory', NULL, '2012', 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:37.327+00', '2026-11-28 21:33:37.327+00', 1),
	('01a22413-f792-77b6-8320-ab01dbbe177b', 'https://earthobservatory.nasa.gov/images/79641/kilimanjaros-shrinking-ice-fields', 'earthobservatory.nasa.gov/images/79641/kilimanjaros-shrinking-ice-fields', 'Kilimanjaro’s Shrinking Ice Fields', 'NASA Earth Observatory', NULL, '2012', 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:38.066+00', '2026-11-28 21:33:38.066+00', 1),
	('01a22413-f7ea-721d-8cc5-54573ebfc2be', 'https://doi.org/10.1038/s41561-019-0510-8', 'doi.org/10.1038/s41561-019-0510-8', 'Deep glacial troughs and stabilizing ridges unveiled beneath the margins of the Antarctic ice sheet', 'Nature Geoscience', 'M. Morlighem and others', '2020', 'study', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.154+00', '2026-11-28 21:33:38.154+00', 1),
	('01a22413-f7ea-721d-8cc5-5ab709e093c2', 'https://doi.org/10.1002/2017GL074954', 'doi.org/10.1002/2017GL074954', 'BedMachine v3: Complete Bed Topography and Ocean Bathymetry Mapping of Greenland From Multibeam Echo Sounding Combined With Mass Conservation', 'Geophysical Research Letters', 'M. Morlighem and others', '2017', 'study', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.154+00', '2026-11-28 21:33:38.154+00', 1),
	('01a22413-f7ea-721d-8cc5-5d793c46253e', 'https://doi.org/10.1038/s41561-019-0300-3', 'doi.org/10.1038/s41561-019-0300-3', 'A consensus estimate for the ice thickness distribution of all glaciers on Earth', 'Nature Geoscience', 'D. Farinotti and others', '2019', 'study', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.154+00', '2026-11-28 21:33:38.154+00', 1),
	('01a22413-f812-75f4-bf8c-f766b9c7754a', 'https://pubs.usgs.gov/publication/fs11795', 'pubs.usgs.gov/publication/fs11795', 'Sea level change: lessons from the geologic record', 'U.S. Geological Survey', NULL, '1995', 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:38.194+00', '2026-11-28 21:33:38.194+00', 1),
	('01a22413-f9ae-7488-87d3-d62d3977fac4', 'https://science.nasa.gov/moon/tidal-locking/', 'science.nasa.gov/moon/tidal-locking', 'Tidal Locking', 'NASA Science', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.606+00', '2026-11-28 21:33:38.606+00', 1),
	('01a22413-f9ce-75b9-b916-5c27ff51db03', 'https://science.nasa.gov/moon/tidal-locking/', 'science.nasa.gov/moon/tidal-locking', 'Tidal Locking', 'NASA Science', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:38.638+00', '2026-11-28 21:33:38.638+00', 1),
	('01a22413-fa24-7376-ab0b-995636d79c8a', 'https://doi.org/10.1038/nclimate2237', 'doi.org/10.1038/nclimate2237', 'Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation', 'Nature Climate Change', 'A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens', '2014-06-01', 'study', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.724+00', '2026-11-28 21:33:38.724+00', 1),
	('01a22413-fa7c-7049-8bcf-6d6c90a2af9c', 'https://doi.org/10.1038/nclimate2237', 'doi.org/10.1038/nclimate2237', 'Consistent increase in High Asia’s runoff due to increasing glacier melt and precipitation', 'Nature Climate Change', 'A. F. Lutz, W. W. Immerzeel, A. B. Shrestha, M. F. P. Bierkens', '2014-06-01', 'study', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:38.812+00', '2026-11-28 21:33:38.812+00', 1),
	('01a22413-faaa-7595-b380-d4702e41d214', 'https://eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html', 'eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html', 'Apollo Laser Ranging Experiments Yield Results', 'NASA Goddard Space Flight Center', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:38.858+00', '2026-11-28 21:33:38.858+00', 1),
	('01a22413-fb01-73f7-9199-c67e2c84438a', 'https://eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html', 'eclipse.gsfc.nasa.gov/SEhelp/ApolloLaser.html', 'Apollo Laser Ranging Experiments Yield Results', 'NASA Goddard Space Flight Center', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:38.945+00', '2026-11-28 21:33:38.945+00', 1),
	('01a22413-fc26-7503-8740-96fc473ab31d', 'https://doi.org/10.1098/rspa.2016.0404', 'doi.org/10.1098/rspa.2016.0404', 'Measurement of the Earth’s rotation: 720 BC to AD 2015', 'Proceedings of the Royal Society A', 'F. R. Stephenson, L. V. Morrison, C. Y. Hohenkerk', '2016-12', 'study', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:39.238+00', '2026-11-28 21:33:39.238+00', 1),
	('01a22413-fc3c-768e-9dc6-a881a854c25b', 'https://doi.org/10.1098/rspa.2016.0404', 'doi.org/10.1098/rspa.2016.0404', 'Measurement of the Earth’s rotation: 720 BC to AD 2015', 'Proceedings of the Royal Society A', 'F. R. Stephenson, L. V. Morrison, C. Y. Hohenkerk', '2016-12', 'study', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:39.26+00', '2026-11-28 21:33:39.26+00', 1),
	('01a22413-fc9a-75b7-b334-1d35d21d599f', 'https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia', 'swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia', 'Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia', 'Federal Office of Topography swisstopo', NULL, '2024-09-27', 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:39.354+00', '2026-11-28 21:33:39.354+00', 1),
	('01a22413-fcb1-7621-af57-a1397b392bb3', 'https://tidesandcurrents.noaa.gov/glossary.html', 'tidesandcurrents.noaa.gov/glossary.html', 'Tides and Currents Glossary', 'NOAA Center for Operational Oceanographic Products and Services', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:39.377+00', '2026-11-28 21:33:39.377+00', 1),
	('01a22413-fcee-775e-834f-7bef51b0c02d', 'https://www.swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia', 'swisstopo.admin.ch/it/consiglio-federale-approva-la-firma-della-convenzione-concernente-la-rettifica-dei-confini-con-litalia', 'Il Consiglio federale approva la firma della convenzione concernente la rettifica dei confini con l’Italia', 'Federal Office of Topography swisstopo', NULL, '2024-09-27', 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:39.438+00', '2026-11-28 21:33:39.438+00', 1),
	('01a22413-ffca-7641-9107-8724191320eb', 'https://doi.org/10.5194/tc-13-1125-2019', 'doi.org/10.5194/tc-13-1125-2019', 'Modelling the future evolution of glaciers in the European Alps under the EURO-CORDEX RCM ensemble', 'The Cryosphere', 'H. Zekollari, M. Huss, D. Farinotti', '2019-04-09', 'study', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:40.17+00', '2026-11-28 21:33:40.17+00', 1),
	('01a22414-00a8-7197-89ae-c942526ac13f', 'https://doi.org/10.5194/tc-13-1125-2019', 'doi.org/10.5194/tc-13-1125-2019', 'Modelling the future evolution of glaciers in the European Alps under the EURO-CORDEX RCM ensemble', 'The Cryosphere', 'H. Zekollari, M. Huss, D. Farinotti', '2019-04-09', 'study', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:40.392+00', '2026-11-28 21:33:40.392+00', 1),
	('01a22413-fd34-73f3-afaf-aab2e4a88a6e', 'https://www.guinnessworldrecords.com/world-records/73813-highest-tide-average', 'guinnessworldrecords.com/world-records/73813-highest-tide-average', 'Greatest tidal range', 'Guinness World Records', NULL, NULL, 'other', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:39.508+00', '2026-11-28 21:33:39.508+00', 1),
	('01a22413-fd6a-7607-af6a-7b72b4dea883', 'https://nunatsiaq.com/stories/article/leaf_bay_ready_to_claim_highest_tides/', 'nunatsiaq.com/stories/article/leaf_bay_ready_to_claim_highest_tides', 'Leaf Bay ready to claim highest tides', 'Nunatsiaq News', NULL, NULL, 'news', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:39.562+00', '2026-11-28 21:33:39.562+00', 1),
	('01a22413-fd6a-7607-af6a-7edc01da61bd', 'https://www.guinnessworldrecords.com/world-records/73813-highest-tide-average', 'guinnessworldrecords.com/world-records/73813-highest-tide-average', 'Greatest tidal range', 'Guinness World Records', NULL, NULL, 'other', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:39.562+00', '2026-11-28 21:33:39.562+00', 1),
	('01a22413-fe7a-7247-adb1-0f4e789325b0', 'https://nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html', 'nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html', 'Moon Fact Sheet', 'NASA Space Science Data Coordinated Archive', NULL, NULL, 'data', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:39.834+00', '2026-11-28 21:33:39.834+00', 1),
	('01a22413-fee3-73cf-8143-0591dcf9b653', 'https://nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html', 'nssdc.gsfc.nasa.gov/planetary/factsheet/moonfact.html', 'Moon Fact Sheet', 'NASA Space Science Data Coordinated Archive', NULL, NULL, 'data', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:39.939+00', '2026-11-28 21:33:39.939+00', 1),
	('01a22414-9c41-706a-be8f-31e250a3d154', 'https://register.example/bridges/12', 'register.example/bridges/12', 'Register of bridges', 'Roads office', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:34:20.225+00', '2026-11-28 21:34:20.225+00', 1),
	('01a22414-9ce0-7123-94aa-a46341e70e52', 'https://register.example/bridges/12', 'register.example/bridges/12', 'Register of bridges', 'Roads office', NULL, NULL, 'record', '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:34:20.384+00', '2026-11-28 21:34:20.384+00', 1);






INSERT INTO public."Verdict" VALUES
	('01a22413-dd26-7114-ab04-69a1f7d13ed3', '019b76da-a800-7000-8002-000000000001', '019b76da-a800-7000-8000-000000000003', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Both halves hold: ten per cent of the land, and 68.7 per cent of the fresh water.", "type": "text"}]}]}', 'Both halves hold: ten per cent of the land, and 68.7 per cent of the fresh water.', 1, 'About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water.', '3fdd2bf98a66781e5fa9be3fe15c9a485b593511efcdff2477f726a96cbd7630', '2026-11-28 21:33:31.302+00', '2026-11-28 21:33:31.302+00', '2026-11-28 21:33:31.302+00', 1, NULL),
	('01a22413-dcd7-7789-9503-df1625372d66', '019b76da-a800-7000-8001-000000000001', '019b76da-a800-7000-8000-000000000003', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "NOAA gives exactly this: two high and two low waters in every lunar day, and 24 hours and 50 minutes for that day, because the Moon moves on in its orbit while the Earth turns below it. “Most coasts” is right as well; some, such as parts of the Gulf of Mexico, have one tide a day.", "type": "text"}]}]}', 'NOAA gives exactly this: two high and two low waters in every lunar day, and 24 hours and 50 minutes for that day, because the Moon moves on in its orbit while the Earth turns below it. “Most coasts” is right as well; some, such as parts of the Gulf of Mexico, have one tide a day.', 1, 'On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes.', '8c0e305f133bb849db236b50a25c8f3fcedfe638ada7fe1359e3d687ac1b5305', '2026-11-28 21:33:31.222+00', '2026-11-28 21:33:31.222+00', '2026-11-28 21:33:31.222+00', 1, NULL),
	('01a22413-ddfd-760f-b611-6dca3e45c095', '019b76da-a800-7000-8002-000000000001', '019b76da-a800-7000-8000-000000000004', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The two figures come from two authorities that do not depend on each other for them.", "type": "text"}]}]}', 'The two figures come from two authorities that do not depend on each other for them.', 1, 'About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water.', '345d4a3534bda7f4d8559c8d8758aa162513452390915a1f4e594a6067251a53', '2026-11-28 21:33:31.517+00', '2026-11-28 21:33:31.517+00', '2026-11-28 21:33:31.517+00', 1, NULL),
	('01a22413-de31-74c8-b040-54d6ef4a2e44', '019b76da-a800-7000-8001-000000000001', '019b76da-a800-7000-8000-000000000004', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "From one new Moon to the next it takes 29.5 days, so the Moon moves some 12 degrees a day away from the Sun, and the Earth needs about 50 minutes more to catch up with it. The figure stands in NOAA’s tutorial too.", "type": "text"}]}]}', 'From one new Moon to the next it takes 29.5 days, so the Moon moves some 12 degrees a day away from the Sun, and the Earth needs about 50 minutes more to catch up with it. The figure stands in NOAA’s tutorial too.', 1, 'On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes.', '444cbb823f4fa406e2e0acdd8ecc882d502999600f1c5751265c454fb77a3b06', '2026-11-28 21:33:31.569+00', '2026-11-28 21:33:31.569+00', '2026-11-28 21:33:31.569+00', 1, NULL),
	('01a22413-e794-7042-b7c3-083bbba30371', '019b76da-a800-7000-8002-000000000002', '019b76da-a800-7000-8000-000000000003', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "68.7 per cent, in the usual estimate.", "type": "text"}]}]}', '68.7 per cent, in the usual estimate.', 1, 'that ice holds close to seventy per cent of the world’s fresh water', '0f40ad289a2c77be55ace6943eb40cd9cc2c3ec23dcf92f9e0b181bc7f459bb0', '2026-11-28 21:33:33.972+00', '2026-11-28 21:33:33.972+00', '2026-11-28 21:33:33.972+00', 1, NULL),
	('01a22413-e7ec-726f-b2c2-a081dac421e1', '019b76da-a800-7000-8001-000000000002', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The Sun’s part is a little under half of the Moon’s. What counts for a tide is not the pull itself but how much it ", "type": "text"}, {"text": "differs", "type": "text", "marks": [{"type": "italic"}]}, {"text": " across the Earth, and that falls with the cube of the distance:", "type": "text"}]}, {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "the Sun has 27 million times the mass of the Moon;", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "it is 390 times as far away, and 390 cubed is about 59 million;", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "27 divided by 59 is 0.46.", "type": "text"}]}]}]}, {"type": "paragraph", "content": [{"text": "Without the Sun there would be no spring and neap tides at all. See ", "type": "text"}, {"text": "NOAA’s explanation", "type": "text", "marks": [{"type": "link", "attrs": {"href": "https://oceanservice.noaa.gov/education/tutorial_tides/tides02_cause.html"}}]}, {"text": ".", "type": "text"}]}]}', 'The Sun’s part is a little under half of the Moon’s. What counts for a tide is not the pull itself but how much it differs across the Earth, and that falls with the cube of the distance:

the Sun has 27 million times the mass of the Moon;

it is 390 times as far away, and 390 cubed is about 59 million;

27 divided by 59 is 0.46.

Without the Sun there would be no spring and neap tides at all. See NOAA’s explanation.', 1, 'the Sun has no part in the tides, because it is too far away', '8609f205557382a14b65364dc4adc88c64e6f0a44a79a927cda6c7373d446383', '2026-11-28 21:33:34.06+00', '2026-11-28 21:33:34.06+00', '2026-11-28 21:33:34.06+00', 1, NULL),
	('01a22413-e80c-72a7-9225-3cf912316253', '019b76da-a800-7000-8002-000000000002', '019b76da-a800-7000-8000-000000000004', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "68.7 per cent; groundwater has almost all of the rest.", "type": "text"}]}]}', '68.7 per cent; groundwater has almost all of the rest.', 1, 'that ice holds close to seventy per cent of the world’s fresh water', '73787d8aab187679ce7374feead3a07bc74560d6b318e987f8a3cb3b60233a5f', '2026-11-28 21:33:34.092+00', '2026-11-28 21:33:34.092+00', '2026-11-28 21:33:34.092+00', 1, NULL),
	('01a22413-e83c-7600-a1f3-386ae84f714f', '019b76da-a800-7000-8001-000000000002', '019b76da-a800-7000-8000-000000000004', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The distance weakens the Sun’s tide but does not remove it: NOAA puts it at about half of the Moon’s.", "type": "text"}]}]}', 'The distance weakens the Sun’s tide but does not remove it: NOAA puts it at about half of the Moon’s.', 1, 'the Sun has no part in the tides, because it is too far away', '729b515f065aa5b246d60a99f3696304c7635b4a3f11448b46b000cadb4743a1', '2026-11-28 21:33:34.14+00', '2026-11-28 21:33:34.14+00', '2026-11-28 21:33:34.14+00', 1, NULL),
	('01a22413-e8ba-7033-99c0-3cc226ac39f6', '019b76da-a800-7000-8002-000000000003', '019b76da-a800-7000-8000-000000000004', 'draft', 'true', NULL, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Length found. Is it the largest by length, by area, or both?", "type": "text"}]}]}', 'Length found. Is it the largest by length, by area, or both?', 1, 'The largest glacier of all is the Lambert Glacier in Antarctica, some 400 kilometres long.', '6688e238e1caf8ed944237146d16ae4f75438b061bc29578cd9695aebc70b587', NULL, '2026-11-28 21:33:34.266+00', '2026-11-28 21:33:34.266+00', 1, NULL),
	('01a22413-e902-72e0-8736-e5bfdabb3c43', '019b76da-a800-7000-8001-000000000003', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The reason given is right and the conclusion is not. The tide depends on the difference of the pull between the near and the far side of the Earth, and there the Moon wins by about two to one.", "type": "text"}]}]}', 'The reason given is right and the conclusion is not. The tide depends on the difference of the pull between the near and the far side of the Earth, and there the Moon wins by about two to one.', 1, 'the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide', 'db9e330eb6abd118fc67a95481d4fdd150d9f56f7f089fc691bb99f7a86865af', '2026-11-28 21:33:34.338+00', '2026-11-28 21:33:34.338+00', '2026-11-28 21:33:34.338+00', 1, NULL),
	('01a22413-e931-71da-a89b-3014897d8ede', '019b76da-a800-7000-8002-000000000004', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The colour is the ice’s own. It swallows red light and lets blue light through, and the longer the way through the ice, the bluer it looks. It is as blue under clouds, and in a cave.", "type": "text"}]}]}', 'The colour is the ice’s own. It swallows red light and lets blue light through, and the longer the way through the ice, the bluer it looks. It is as blue under clouds, and in a cave.', 1, 'Glacier ice is blue because it reflects the sky.', '45af55a0a4937299fff80f311ff73f25cd46d391102c8193f37ed2f74bea159c', '2026-11-28 21:33:34.384+00', '2026-11-28 21:33:34.385+00', '2026-11-28 21:33:34.385+00', 1, NULL),
	('01a22413-e962-74cf-957d-0a7ef0a3a455', '019b76da-a800-7000-8002-000000000004', '019b76da-a800-7000-8000-000000000004', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Absorption, not reflection. Fresh snow reflects the whole sky and is white.", "type": "text"}]}]}', 'Absorption, not reflection. Fresh snow reflects the whole sky and is white.', 1, 'Glacier ice is blue because it reflects the sky.', 'f021e7daa74c73fbd23b94ebe56ca02c78dc83111bb6c9744d6e295a677f99a0', '2026-11-28 21:33:34.434+00', '2026-11-28 21:33:34.434+00', '2026-11-28 21:33:34.434+00', 1, NULL),
	('01a22413-f4a7-75ed-9de8-d46fb1f0be48', '019b76da-a800-7000-8002-000000000005', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Kilimanjaro stands three degrees south of the equator and has carried ice for more than ten thousand years. There is less of it from year to year, but it is there.", "type": "text"}]}]}', 'Kilimanjaro stands three degrees south of the equator and has carried ice for more than ten thousand years. There is less of it from year to year, but it is there.', 1, 'Near the equator no ice lasts through the year.', '08c22a794863e55375ebaa62b6e51daf38cba5b268c0d12c6201c95269f02888', '2026-11-28 21:33:37.319+00', '2026-11-28 21:33:37.319+00', '2026-11-28 21:33:37.319+00', 1, NULL),
	('01a22413-f790-75d3-bb17-4c58eeb37193', '019b76da-a800-7000-8002-000000000005', '019b76da-a800-7000-8000-000000000004', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Height does what latitude does not: Kilimanjaro has ice fields.", "type": "text"}]}]}', 'Height does what latitude does not: Kilimanjaro has ice fields.', 1, 'Near the equator no ice lasts through the year.', '43b45feed1b55a4eb6b34528d56613b000e86f1df01c67fd16851affd2b49ab2', '2026-11-28 21:33:38.064+00', '2026-11-28 21:33:38.064+00', '2026-11-28 21:33:38.064+00', 1, NULL),
	('01a22413-f7dc-71a3-b12c-01ddd59ac67c', '019b76da-a800-7000-8002-000000000006', '019b76da-a800-7000-8000-000000000003', 'submitted', 'mostly-false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Eighty metres was the figure of the 1990s. Since the rock below the ice has been mapped, the sum is smaller:", "type": "text"}]}, {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "Antarctica: 57.9 metres", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "Greenland: 7.4 metres", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "all other glaciers: 0.3 metres", "type": "text"}]}]}]}, {"type": "paragraph", "content": [{"text": "Together ", "type": "text"}, {"text": "65.6 metres", "type": "text", "marks": [{"type": "bold"}]}, {"text": ". The board is about a fifth too high.", "type": "text"}]}]}', 'Eighty metres was the figure of the 1990s. Since the rock below the ice has been mapped, the sum is smaller:

Antarctica: 57.9 metres

Greenland: 7.4 metres

all other glaciers: 0.3 metres

Together 65.6 metres. The board is about a fifth too high.', 1, 'If all of it melted, the seas would rise by about eighty metres.', '71d04d0cea890b8703a92191afb53872ef69302ceee75b161c4c80393b2b1e62', '2026-11-28 21:33:38.14+00', '2026-11-28 21:33:38.14+00', '2026-11-28 21:33:38.14+00', 1, NULL),
	('01a22413-f80c-71d8-828b-7e5c54629c96', '019b76da-a800-7000-8002-000000000006', '019b76da-a800-7000-8000-000000000004', 'submitted', 'mostly-true', 0.6, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The geological survey of the United States printed exactly this figure. Newer ones are lower, but the board says “about”, and a visitor learns the right order of magnitude.", "type": "text"}]}]}', 'The geological survey of the United States printed exactly this figure. Newer ones are lower, but the board says “about”, and a visitor learns the right order of magnitude.', 1, 'If all of it melted, the seas would rise by about eighty metres.', 'e5867964649b8445b0b4da8c42b81afae9933279f9d06a8b2107f84db7c54ecb', '2026-11-28 21:33:38.188+00', '2026-11-28 21:33:38.188+00', '2026-11-28 21:33:38.188+00', 1, NULL),
	('01a22413-f854-73a8-b887-a3ba80793c1d', '019b76da-a800-7000-8002-000000000007', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "In 1953 the Kutiah Glacier in Pakistan surged by more than twelve kilometres in three months, about 112 metres a day. Most glaciers of the Alps do stay below a metre a day, but the sentence speaks of the fastest.", "type": "text"}]}]}', 'In 1953 the Kutiah Glacier in Pakistan surged by more than twelve kilometres in three months, about 112 metres a day. Most glaciers of the Alps do stay below a metre a day, but the sentence speaks of the fastest.', 1, 'Even the fastest glacier, he adds, never moves more than a metre a day.', '8863b59f3ca9f53d15f42bc42d6bbaf46943512d94eb26badda7124a490b10c1', '2026-11-28 21:33:38.26+00', '2026-11-28 21:33:38.26+00', '2026-11-28 21:33:38.26+00', 1, NULL),
	('01a22413-f902-7016-80f0-eaef6ceb5811', '019b76da-a800-7000-8002-000000000007', '019b76da-a800-7000-8000-000000000004', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The record surge was more than a hundred times as fast.", "type": "text"}]}]}', 'The record surge was more than a hundred times as fast.', 1, 'Even the fastest glacier, he adds, never moves more than a metre a day.', 'a020881a9e622750bc4d126f44a8aa54f97ad40566fe3eb4cd3fe957d952df0d', '2026-11-28 21:33:38.434+00', '2026-11-28 21:33:38.434+00', '2026-11-28 21:33:38.434+00', 1, NULL),
	('01a22413-fa17-7784-ae84-38c7f3c54555', '019b76da-a800-7000-8002-000000000008', '019b76da-a800-7000-8000-000000000003', 'submitted', 'mixed', 0.6, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Right for the one river and wrong for the other. In the upper basin of the Indus, ice and snow give about 62 per cent of the water. In that of the Ganges it is rain, with 66 per cent, and further down the monsoon weighs more still.", "type": "text"}]}]}', 'Right for the one river and wrong for the other. In the upper basin of the Indus, ice and snow give about 62 per cent of the water. In that of the Ganges it is rain, with 66 per cent, and further down the monsoon weighs more still.', 1, 'the Indus and the Ganges live mainly on melting ice and snow from the Himalaya', '2d6304880aa38c00d9bbdd2fbd86fd931c119dc96dc315827e4ab65d6ed26279', '2026-11-28 21:33:38.711+00', '2026-11-28 21:33:38.711+00', '2026-11-28 21:33:38.711+00', 1, NULL),
	('01a22414-a1e2-76f7-a919-40917995e0f8', '4cf18a89-c054-4dd3-a0eb-1c198becb94f', '019b76da-a800-7000-8000-000000000004', 'draft', 'unproven', 0.8, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Could not find out.", "type": "text"}]}]}', 'Could not find out.', 1, 'Nobody lives beneath it.', 'ddff18ba82df6437683f5722d551e9300b42fb9a18efda356bbccf72ae7f8698', NULL, '2026-11-28 21:34:21.666+00', '2026-11-28 21:34:21.702+00', 2, '2026-11-28 21:34:21.702+00'),
	('01a22413-e949-75ee-8517-0fd4cbb494df', '019b76da-a800-7000-8001-000000000003', '019b76da-a800-7000-8000-000000000004', 'submitted', 'mostly-false', 0.6, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The first half of the sentence is correct, and a reader may take that away. The second half, which is what the sentence is for, is wrong: the Moon’s tide is about twice the Sun’s.", "type": "text"}]}]}', 'The first half of the sentence is correct, and a reader may take that away. The second half, which is what the sentence is for, is wrong: the Moon’s tide is about twice the Sun’s.', 1, 'the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide', 'da24dba02b371bf16a18b4cf61b17d04fcca4b4f668369fb8c5e306cf4702699', '2026-11-28 21:33:34.409+00', '2026-11-28 21:33:34.409+00', '2026-11-28 21:33:34.409+00', 1, NULL),
	('01a22413-f4ab-734e-a7cc-7f80db7427cf', '019b76da-a800-7000-8001-000000000004', '019b76da-a800-7000-8000-000000000004', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "27 million times the mass at 390 times the distance: 27,000,000 divided by 390 squared is 177.5. NOAA has the same figure.", "type": "text"}]}]}', '27 million times the mass at 390 times the distance: 27,000,000 divided by 390 squared is 177.5. NOAA has the same figure.', 1, 'the Sun pulls on the Earth about 177 times as strongly as the Moon does', '5e13340474e6c9f18e128d03d442ac2b83138eb09e65fd7dc31c19bea6284d3c', '2026-11-28 21:33:37.323+00', '2026-11-28 21:33:37.323+00', '2026-11-28 21:33:37.323+00', 1, NULL),
	('01a22413-f7e5-74fe-bf2d-2643b3d98e73', '019b76da-a800-7000-8001-000000000005', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Spring tides come at every new and full Moon, all year round. The word is meant as in water that springs up. The second half has a grain of truth, since springs near the equinoxes in March and September tend to be larger, but it is no reason for the name.", "type": "text"}]}]}', 'Spring tides come at every new and full Moon, all year round. The word is meant as in water that springs up. The second half has a grain of truth, since springs near the equinoxes in March and September tend to be larger, but it is no reason for the name.', 1, 'Spring tides are named after the season, because they are highest in March and April.', '5723ab27673c832bd41728d9741d0084bc8070d284e11a6144e9c026ce7fd9fb', '2026-11-28 21:33:38.149+00', '2026-11-28 21:33:38.149+00', '2026-11-28 21:33:38.149+00', 1, NULL),
	('01a22413-f81c-76d0-86c6-bf0c4ef6cf9d', '019b76da-a800-7000-8001-000000000005', '019b76da-a800-7000-8000-000000000004', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The name is older than the idea and has nothing to do with the season: a spring tide comes twice in every lunar month. That the ones near an equinox tend to be larger does not make it true.", "type": "text"}]}]}', 'The name is older than the idea and has nothing to do with the season: a spring tide comes twice in every lunar month. That the ones near an equinox tend to be larger does not make it true.', 1, 'Spring tides are named after the season, because they are highest in March and April.', '6da572a6ebe167bb8840c55e392b4febb78c8fdf75f7cadf394805d2cca5bd05', '2026-11-28 21:33:38.204+00', '2026-11-28 21:33:38.204+00', '2026-11-28 21:33:38.369+00', 2, NULL),
	('01a22413-f99d-72a3-80db-b4e1f21ef648', '019b76da-a800-7000-8001-000000000006', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "A Moon that did not turn would show us every side of itself in the course of a month. It turns once on its axis in exactly the time of one orbit, 27.3 days. That is called tidal locking.", "type": "text"}]}]}', 'A Moon that did not turn would show us every side of itself in the course of a month. It turns once on its axis in exactly the time of one orbit, 27.3 days. That is called tidal locking.', 1, 'The Moon always shows us the same face because it does not turn on its axis.', '68c30593ecb2e25fef8c042e7fb26b095f3f171591528626c37d6228152dfd36', '2026-11-28 21:33:38.589+00', '2026-11-28 21:33:38.589+00', '2026-11-28 21:33:38.589+00', 1, NULL),
	('01a22413-f9c9-7052-a85a-5e9be080a726', '019b76da-a800-7000-8001-000000000006', '019b76da-a800-7000-8000-000000000004', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "It turns, once in each orbit. Otherwise there would be no far side.", "type": "text"}]}]}', 'It turns, once in each orbit. Otherwise there would be no far side.', 1, 'The Moon always shows us the same face because it does not turn on its axis.', '48d4775779b00ed7c73da25cd98f60df68461dbbbd570fc2495738fccb6b13ce', '2026-11-28 21:33:38.633+00', '2026-11-28 21:33:38.633+00', '2026-11-28 21:33:38.633+00', 1, NULL),
	('01a22413-fa9c-7776-995b-014fbfcfb5d3', '019b76da-a800-7000-8001-000000000007', '019b76da-a800-7000-8000-000000000003', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Lasers have been bounced off the reflectors of the Apollo landings since 1969. They show that the Moon recedes by 3.8 centimetres a year.", "type": "text"}]}]}', 'Lasers have been bounced off the reflectors of the Apollo landings since 1969. They show that the Moon recedes by 3.8 centimetres a year.', 1, 'The Moon is moving away from us by almost four centimetres a year.', '7de4a3959aede8a69036c745570f0714144887ad33a44ba086cdabdbee435c44', '2026-11-28 21:33:38.844+00', '2026-11-28 21:33:38.844+00', '2026-11-28 21:33:38.844+00', 1, NULL),
	('01a22413-faf1-71bf-ad72-841c6f048281', '019b76da-a800-7000-8001-000000000007', '019b76da-a800-7000-8000-000000000004', 'draft', 'true', NULL, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "3.8 cm by laser ranging. Look for a newer figure before submitting.", "type": "text"}]}]}', '3.8 cm by laser ranging. Look for a newer figure before submitting.', 1, 'The Moon is moving away from us by almost four centimetres a year.', '82620afc2f86311042da789295360500ac783de4bd4c415544f9c782a5722f75', NULL, '2026-11-28 21:33:38.929+00', '2026-11-28 21:33:38.929+00', 1, NULL),
	('01a22413-fc13-76c3-8c09-4fe18e9d0ea3', '019b76da-a800-7000-8001-000000000008', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Wrong by a factor of a thousand. Eclipses recorded since 720 BC show that the day has grown by 1.8 milliseconds a century on average; the tides alone would make it 2.3. At two seconds a century the day of the first eclipse records would have been most of a minute shorter.", "type": "text"}]}]}', 'Wrong by a factor of a thousand. Eclipses recorded since 720 BC show that the day has grown by 1.8 milliseconds a century on average; the tides alone would make it 2.3. At two seconds a century the day of the first eclipse records would have been most of a minute shorter.', 1, 'The tides brake the Earth so hard that the day grows by two seconds every century.', 'a2841b39dd9ceefe2b16208ef86cc8bc4ef4d97b9c61fddb15fe3934b9867c77', '2026-11-28 21:33:39.219+00', '2026-11-28 21:33:39.219+00', '2026-11-28 21:33:39.219+00', 1, NULL),
	('01a22413-fc33-76c2-9677-08e2d7395239', '019b76da-a800-7000-8001-000000000008', '019b76da-a800-7000-8000-000000000004', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Milliseconds, not seconds. Somebody lost a “milli” on the way.", "type": "text"}]}]}', 'Milliseconds, not seconds. Somebody lost a “milli” on the way.', 1, 'The tides brake the Earth so hard that the day grows by two seconds every century.', '22d4346516cbd76f03727e9b845da3201241d05a7f04f091d910f1faa04ecdef', '2026-11-28 21:33:39.251+00', '2026-11-28 21:33:39.251+00', '2026-11-28 21:33:39.251+00', 1, NULL),
	('01a22414-b172-7286-a772-d7b77f33be44', '4cf18a89-c054-4dd3-a0eb-1c198becb94f', '019b76da-a800-7000-8000-000000000003', 'submitted', 'out-of-context', 0.8, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "They lived beside it.", "type": "text"}]}]}', 'They lived beside it.', 2, 'Nobody lives beneath it.', '8a0977ab04d97a01a35e57268fc450f8679d6701f529122319eadcff3c7c04e3', '2026-11-28 21:34:25.65+00', '2026-11-28 21:34:25.65+00', '2026-11-28 21:34:25.65+00', 1, NULL),
	('01a22413-fa6a-777b-99b7-34e5f8634351', '019b76da-a800-7000-8002-000000000008', '019b76da-a800-7000-8000-000000000004', 'submitted', 'mixed', 0.6, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The Indus does live mainly on meltwater, the Ganges lives on the monsoon. Neither half outweighs the other.", "type": "text"}]}]}', 'The Indus does live mainly on meltwater, the Ganges lives on the monsoon. Neither half outweighs the other.', 1, 'the Indus and the Ganges live mainly on melting ice and snow from the Himalaya', 'ebcd68e74c82e19232712217992dc26c0be32150538ceec1329c8adff050bf4e', '2026-11-28 21:33:38.794+00', '2026-11-28 21:33:38.794+00', '2026-11-28 21:33:38.868+00', 2, NULL),
	('01a22413-fc0e-776b-a637-22ca3b174200', '019b76da-a800-7000-8002-000000000009', '019b76da-a800-7000-8000-000000000004', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Glacier melt 11.5, snow melt 8.6, rain 66.0 per cent. The rest is groundwater, which the board leaves out.", "type": "text"}]}]}', 'Glacier melt 11.5, snow melt 8.6, rain 66.0 per cent. The rest is groundwater, which the board leaves out.', 1, 'Upper Ganges

20

66', 'dbab3c49f9bbc30e27686b1793c52443ec2235f33cc9367b199885fd9ca10eb6', '2026-11-28 21:33:39.214+00', '2026-11-28 21:33:39.214+00', '2026-11-28 21:33:39.214+00', 1, NULL),
	('01a22413-fc95-76a3-a2f2-610668fa9b98', '019b76da-a800-7000-8002-000000000010', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "It moves where it follows the watershed on ice and the treaty lets it follow. The Swiss survey says so in as many words.", "type": "text"}]}]}', 'It moves where it follows the watershed on ice and the treaty lets it follow. The Swiss survey says so in as many words.', 1, 'A border is the one thing up here that does not move', 'abbbb8d15252ab1630cc7fbaaa44465ee135ce2f9484585a9d9687f7994ee8a2', '2026-11-28 21:33:39.349+00', '2026-11-28 21:33:39.349+00', '2026-11-28 21:33:39.349+00', 1, NULL),
	('01a22413-fce1-7349-8695-1c4e95914425', '019b76da-a800-7000-8002-000000000010', '019b76da-a800-7000-8000-000000000004', 'submitted', 'mostly-false', 0.6, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Most of the border stays where it is; on rock nothing moves. But the guide speaks of this place, and here it does.", "type": "text"}]}]}', 'Most of the border stays where it is; on rock nothing moves. But the guide speaks of this place, and here it does.', 1, 'A border is the one thing up here that does not move', '98c0a9493938e512eed0e02b3c321f70c33d934ca191a3f0cd2fb4303959d11c', '2026-11-28 21:33:39.425+00', '2026-11-28 21:33:39.425+00', '2026-11-28 21:33:39.425+00', 1, NULL),
	('01a22413-fd21-7461-a88f-923167831486', '019b76da-a800-7000-8002-000000000010', '019b76da-a800-7000-8000-000000000002', 'submitted', 'false', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The place he speaks of is the very place where the line was corrected.", "type": "text"}]}]}', 'The place he speaks of is the very place where the line was corrected.', 1, 'A border is the one thing up here that does not move', '9d3148716442047149d32d9cfe4d5b69efca4623534edc95752e248a231dc280', '2026-11-28 21:33:39.489+00', '2026-11-28 21:33:39.489+00', '2026-11-28 21:33:39.489+00', 1, NULL),
	('01a22413-fd89-7569-9f0d-742e24aabb48', '019b76da-a800-7000-8002-000000000011', '019b76da-a800-7000-8000-000000000003', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The Federal Council approved the signing on 27 September 2024. The places named, Testa Grigia/Plateau Rosa, Rifugio Carrel and Gobba di Rollin, lie below the Matterhorn.", "type": "text"}]}]}', 'The Federal Council approved the signing on 27 September 2024. The places named, Testa Grigia/Plateau Rosa, Rifugio Carrel and Gobba di Rollin, lie below the Matterhorn.', 1, 'In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.', '0256af61fef8f5ebfddaeee476f8cf3fa0cefa2eeafb7f055c98142ff33ec2e4', '2026-11-28 21:33:39.593+00', '2026-11-28 21:33:39.593+00', '2026-11-28 21:33:39.593+00', 1, NULL),
	('01a22413-fde5-7031-b11a-15645f222109', '019b76da-a800-7000-8002-000000000011', '019b76da-a800-7000-8000-000000000004', 'submitted', 'true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Date, decision and reason stand in the government’s own notice.", "type": "text"}]}]}', 'Date, decision and reason stand in the government’s own notice.', 1, 'In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.', '180358bf4267a80550bfa992f8ed8f85aa0aaecd86b8a7abb54b9095e47f47bd', '2026-11-28 21:33:39.685+00', '2026-11-28 21:33:39.685+00', '2026-11-28 21:33:39.685+00', 1, NULL),
	('01a22413-ffa4-71e3-b51f-37555d229e85', '019b76da-a800-7000-8002-000000000012', '019b76da-a800-7000-8000-000000000003', 'submitted', 'unproven', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "It depends on what people do until then. With strong warming the models leave about 6 per cent of the ice of 2017, with little warming more than a third. “None” is in neither.", "type": "text"}]}]}', 'It depends on what people do until then. With strong warming the models leave about 6 per cent of the ice of 2017, with little warming more than a third. “None” is in neither.', 1, 'In 2100 there will be no ice left in the Alps.', '99f4fabd7839b48b27a2fb36555350f6d921bda9153a85d50cea9a73883705ba', '2026-11-28 21:33:40.132+00', '2026-11-28 21:33:40.132+00', '2026-11-28 21:33:40.132+00', 1, NULL),
	('01a22414-009d-72cf-ad3a-0c4a26326e99', '019b76da-a800-7000-8002-000000000012', '019b76da-a800-7000-8000-000000000004', 'draft', NULL, NULL, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "A forecast. Unproven, or not checkable?", "type": "text"}]}]}', 'A forecast. Unproven, or not checkable?', 1, 'In 2100 there will be no ice left in the Alps.', 'ac362807cb0afd6b988fbeaf27c3fd178c88e15bc1f8b9fd55de44bf0bbad194', NULL, '2026-11-28 21:33:40.381+00', '2026-11-28 21:33:40.381+00', 1, NULL),
	('01a22413-fcaa-77ad-9a1f-9d90bf84f503', '019b76da-a800-7000-8001-000000000009', '019b76da-a800-7000-8000-000000000003', 'submitted', 'mixed', 0.6, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Two springs in a lunar month: right. The rest is not. The new Moon makes springs as high as the full Moon does, and on most coasts the highest water comes a day or two after either, because the sea needs time to answer. Tide tables call that the age of the tide.", "type": "text"}]}]}', 'Two springs in a lunar month: right. The rest is not. The new Moon makes springs as high as the full Moon does, and on most coasts the highest water comes a day or two after either, because the sea needs time to answer. Tide tables call that the age of the tide.', 1, 'There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon', '636fea7839e74a23a8fcc111f0597bed5882666072dcb09c6a41012da3501d72', '2026-11-28 21:33:39.37+00', '2026-11-28 21:33:39.37+00', '2026-11-28 21:33:39.37+00', 1, NULL),
	('01a22413-fce2-70d3-92d8-ba45d07c7aad', '019b76da-a800-7000-8001-000000000009', '019b76da-a800-7000-8000-000000000004', 'draft', 'mostly-false', NULL, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "Two statements in one. Right about the number, wrong about the night. Which one weighs more?", "type": "text"}]}]}', 'Two statements in one. Right about the number, wrong about the night. Which one weighs more?', 1, 'There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon', '600ef1455690ea2884ab214fef5af3533df1b7232b37c857cb687a7188ed546a', NULL, '2026-11-28 21:33:39.426+00', '2026-11-28 21:33:39.426+00', 1, NULL),
	('01a22413-fd2a-74e4-9c8e-3292211a1956', '019b76da-a800-7000-8001-000000000010', '019b76da-a800-7000-8000-000000000003', 'submitted', 'mostly-true', 0.6, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The usual reference works name the Bay of Fundy, and at Burntcoat Head the mean range of the springs is 14.5 metres. Ungava Bay, also in Canada, comes within centimetres of it, so “nowhere further” is a little too sure.", "type": "text"}]}]}', 'The usual reference works name the Bay of Fundy, and at Burntcoat Head the mean range of the springs is 14.5 metres. Ungava Bay, also in Canada, comes within centimetres of it, so “nowhere further” is a little too sure.', 1, 'nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres', 'bf55c0841eccb867634f22693b220fd1e00ee1f81e6df7f6236c16807dcdbd0f', '2026-11-28 21:33:39.498+00', '2026-11-28 21:33:39.498+00', '2026-11-28 21:33:39.498+00', 1, NULL),
	('01a22413-fd5d-74ce-8cc7-5242de1a0700', '019b76da-a800-7000-8001-000000000010', '019b76da-a800-7000-8000-000000000004', 'submitted', 'unproven', 0.6, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "A gauge in Leaf Basin in Ungava Bay showed 16.1 metres in 2002, one centimetre more than the record of the Bay of Fundy. The Canadian authority in charge calls it too close to call: the difference is smaller than the error of the measurements.", "type": "text"}]}]}', 'A gauge in Leaf Basin in Ungava Bay showed 16.1 metres in 2002, one centimetre more than the record of the Bay of Fundy. The Canadian authority in charge calls it too close to call: the difference is smaller than the error of the measurements.', 1, 'nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres', 'd1992a33e9860883d90f8cdb00e3692248675471a3ad026eb5bea3b260ef7fe1', '2026-11-28 21:33:39.549+00', '2026-11-28 21:33:39.549+00', '2026-11-28 21:33:39.549+00', 1, NULL),
	('01a22413-fe44-70be-9cfb-cbc588557f04', '019b76da-a800-7000-8001-000000000012', '019b76da-a800-7000-8000-000000000003', 'submitted', 'mostly-true', 0.9, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "384,400 kilometres is the mean distance. “As ever” is a manner of speaking that the article itself takes back: the Moon recedes by 3.8 centimetres a year, which is less than four kilometres in a hundred thousand years.", "type": "text"}]}]}', '384,400 kilometres is the mean distance. “As ever” is a manner of speaking that the article itself takes back: the Moon recedes by 3.8 centimetres a year, which is less than four kilometres in a hundred thousand years.', 1, 'on average the same 384,400 kilometres away as ever', 'fc70b137c56ca51efe5e9cb6fcf5f2862aeaa6ed8a3afb28bc039867cf39b80d', '2026-11-28 21:33:39.78+00', '2026-11-28 21:33:39.78+00', '2026-11-28 21:33:39.78+00', 1, NULL),
	('01a22413-fecd-7379-86db-efa9641cd8d0', '019b76da-a800-7000-8001-000000000012', '019b76da-a800-7000-8000-000000000004', 'submitted', 'mostly-true', 0.6, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The figure is NASA’s. “As ever” does not hold over long times, but it does no harm here.", "type": "text"}]}]}', 'The figure is NASA’s. “As ever” does not hold over long times, but it does no harm here.', 1, 'on average the same 384,400 kilometres away as ever', 'bc40903c663a50d744a753abd111a9e88479a7762d1d93e63d5dc6088be56035', '2026-11-28 21:33:39.917+00', '2026-11-28 21:33:39.917+00', '2026-11-28 21:33:39.917+00', 1, NULL),
	('01a22414-9c1d-70b8-bab9-a715182d5461', '591bdc46-4686-4ada-b6b8-cce16b023292', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.8, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The register gives **221** metres.", "type": "text"}]}]}', 'The register gives **221** metres.', 1, 'It is 212 metres long.', '3b282592fcff0edee8b2966d2e9cb14617cf3c119c8bf739aecb9a9a44fd7c20', '2026-11-28 21:34:20.184+00', '2026-11-28 21:34:20.189+00', '2026-11-28 21:34:20.189+00', 1, NULL),
	('01a22414-9cd6-77a4-9eec-d26bfc192349', '591bdc46-4686-4ada-b6b8-cce16b023292', '019b76da-a800-7000-8000-000000000004', 'submitted', 'mostly-false', 0.8, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "It is 221 metres; the digits were swapped.", "type": "text"}]}]}', 'It is 221 metres; the digits were swapped.', 1, 'It is 212 metres long.', '62e2c311cf1f28f9295ebb163709e5fb0d1cdf5cdfc7b7c900c4011a928f5e15', '2026-11-28 21:34:20.374+00', '2026-11-28 21:34:20.374+00', '2026-11-28 21:34:20.374+00', 1, NULL),
	('01a22414-a0b5-74f8-8163-39f8b6b4089b', 'e3fd0e16-8a2c-4b94-b669-f9f7197cf397', '019b76da-a800-7000-8000-000000000003', 'submitted', 'true', 0.8, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The plate says 1931.", "type": "text"}]}]}', 'The plate says 1931.', 1, 'built in 1931', '356426cf75a49614d86ef1f073c0d6f691115144f04c91e86947e3d277a06ddc', '2026-11-28 21:34:21.365+00', '2026-11-28 21:34:21.365+00', '2026-11-28 21:34:21.365+00', 1, NULL),
	('01a22414-a0f8-766b-b998-04800e1e23cc', 'e3fd0e16-8a2c-4b94-b669-f9f7197cf397', '019b76da-a800-7000-8000-000000000004', 'submitted', 'true', 0.8, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "So does the archive.", "type": "text"}]}]}', 'So does the archive.', 1, 'built in 1931', '5fab8e68a3e024eacb8a8075b74155856b6e2fa19f27db2385003162e97c8461', '2026-11-28 21:34:21.432+00', '2026-11-28 21:34:21.432+00', '2026-11-28 21:34:21.432+00', 1, NULL);
INSERT INTO public."Verdict" VALUES
	('01a22414-a119-76e6-89e6-ec627b7357b5', '0438504c-e959-4d50-b15c-126f894aec78', '019b76da-a800-7000-8000-000000000003', 'draft', 'mixed', NULL, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "A draft about cars.", "type": "text"}]}]}', 'A draft about cars.', 1, '9,000 cars a day', '753179ff6042f70cd0cdd0d74d7d43abe80d848abe827d7f63acba61698cb006', NULL, '2026-11-28 21:34:21.465+00', '2026-11-28 21:34:21.465+00', 1, NULL),
	('01a22414-a17e-759d-83fa-80f8c51092b8', '36804b81-970d-4d73-a4ca-917f46da6e5d', '019b76da-a800-7000-8000-000000000003', 'submitted', 'false', 0.8, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The region paid half.", "type": "text"}]}]}', 'The region paid half.', 1, 'The council paid for it alone.', '96d1fa6ef64368519da7afdc19361cae21af4c3c01a5a9eb3adc7d2f10d1385d', '2026-11-28 21:34:21.566+00', '2026-11-28 21:34:21.566+00', '2026-11-28 21:34:21.566+00', 1, NULL),
	('01a22414-a1c5-72da-a7ae-870363624a1a', '36804b81-970d-4d73-a4ca-917f46da6e5d', '019b76da-a800-7000-8000-000000000004', 'submitted', 'true', 0.8, '{"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "The books show it.", "type": "text"}]}]}', 'The books show it.', 1, 'The council paid for it alone.', '8996f32e372d99fb784b61b17d198e1bed2fe37e4a4265ffae7328b9d0072d92', '2026-11-28 21:34:21.637+00', '2026-11-28 21:34:21.637+00', '2026-11-28 21:34:21.637+00', 1, NULL);



INSERT INTO public."Version" VALUES
	('019b76da-a800-7000-8001-000000000000', 1, '{"type": "doc", "content": [{"type": "heading", "attrs": {"level": 1}, "content": [{"text": "The sea keeps the Moon’s time", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "An evening on the harbour wall with people who read the tide for a living, and what they tell visitors.", "type": "text", "marks": [{"type": "italic"}]}]}, {"type": "paragraph", "content": [{"text": "At ten past seven the harbour is half empty. Two fishing boats lean on the mud, and a dozen visitors lean on the railing above them. “Come back in six hours,” says the volunteer who leads the weekly tide walk, “and you could row across.”", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "She is right about the six hours. On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes. The Moon makes it so: it pulls on the near side of the Earth a little harder than on the middle, and on the middle a little harder than on the far side, and the sea is drawn out towards it and away from it at once. What the walk leaders say beyond that is not always so solid.", "type": "text"}]}, {"type": "heading", "attrs": {"level": 2}, "content": [{"text": "What the guides like to say", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "Guides like to say that the Sun has no part in the tides, because it is too far away. Visitors who know their school physics object, and some overshoot in the other direction: the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide. The argument was still going when the first boat began to float.", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "Four more sayings were heard between the slipway and the lighthouse:", "type": "text"}]}, {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "Spring tides are named after the season, because they are highest in March and April.", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "The Moon always shows us the same face because it does not turn on its axis.", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "The Moon is moving away from us by almost four centimetres a year.", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "The tides brake the Earth so hard that the day grows by two seconds every century.", "type": "text"}]}]}]}, {"type": "figure", "attrs": {"alt": "The inner harbour at low water, with two fishing boats lying on the mud."}, "content": [{"type": "figureCaption", "content": [{"text": "The inner harbour at low water. The paint mark on the wall stands about four metres above the mud.", "type": "text"}]}]}, {"type": "heading", "attrs": {"level": 2}, "content": [{"text": "Springs and neaps", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "The table on the door of the harbour office is quieter. When Sun, Moon and Earth stand in line, the two pulls add up and the sea moves far up and down the wall: a ", "type": "text"}, {"text": "spring tide", "type": "text", "marks": [{"type": "bold"}]}, {"text": ". When they stand at a right angle, the pulls work against each other: a ", "type": "text"}, {"text": "neap tide", "type": "text", "marks": [{"type": "bold"}]}, {"text": ".", "type": "text"}]}, {"type": "table", "content": [{"type": "tableCaption", "content": [{"text": "The Moon’s month and the tide", "type": "text"}]}, {"type": "tableRow", "content": [{"type": "tableHeader", "content": [{"type": "paragraph", "content": [{"text": "Moon", "type": "text"}]}]}, {"type": "tableHeader", "content": [{"type": "paragraph", "content": [{"text": "Sun and Moon", "type": "text"}]}]}, {"type": "tableHeader", "content": [{"type": "paragraph", "content": [{"text": "Tide", "type": "text"}]}]}]}, {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "New Moon", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "in line", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "spring", "type": "text"}]}]}]}, {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "First quarter", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "at a right angle", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "neap", "type": "text"}]}]}]}, {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "Full Moon", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "in line", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "spring", "type": "text"}]}]}]}, {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "Last quarter", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "at a right angle", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "neap", "type": "text"}]}]}]}]}, {"type": "paragraph", "content": [{"text": "“There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon,” says a retired pilot who has brought coasters in for thirty years. Nobody on the wall contradicts him.", "type": "text"}]}, {"type": "heading", "attrs": {"level": 2}, "content": [{"text": "The biggest tide of all", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "Sooner or later somebody asks where the tide is largest. The answer is given without a pause: nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres. The pilot has seen it once, from the shore. It looked, he says, as if somebody had pulled a plug.", "type": "text"}]}, {"type": "blockquote", "content": [{"type": "paragraph", "content": [{"text": "“People want the sea to be a clock. It is one. It just keeps the Moon’s time, not ours.”", "type": "text"}]}]}, {"type": "paragraph", "content": [{"text": "By half past nine the mud is gone and the railing is empty. Behind the crane the Moon has come up, on average the same 384,400 kilometres away as ever, and the two boats have begun to turn on their ropes.", "type": "text"}]}]}', 'The sea keeps the Moon’s time

An evening on the harbour wall with people who read the tide for a living, and what they tell visitors.

At ten past seven the harbour is half empty. Two fishing boats lean on the mud, and a dozen visitors lean on the railing above them. “Come back in six hours,” says the volunteer who leads the weekly tide walk, “and you could row across.”

She is right about the six hours. On most coasts the water rises and falls twice in a lunar day, which lasts 24 hours and 50 minutes. The Moon makes it so: it pulls on the near side of the Earth a little harder than on the middle, and on the middle a little harder than on the far side, and the sea is drawn out towards it and away from it at once. What the walk leaders say beyond that is not always so solid.

What the guides like to say

Guides like to say that the Sun has no part in the tides, because it is too far away. Visitors who know their school physics object, and some overshoot in the other direction: the Sun pulls on the Earth about 177 times as strongly as the Moon does, so it must be the Sun that rules the tide. The argument was still going when the first boat began to float.

Four more sayings were heard between the slipway and the lighthouse:

Spring tides are named after the season, because they are highest in March and April.

The Moon always shows us the same face because it does not turn on its axis.

The Moon is moving away from us by almost four centimetres a year.

The tides brake the Earth so hard that the day grows by two seconds every century.

The inner harbour at low water. The paint mark on the wall stands about four metres above the mud.

Springs and neaps

The table on the door of the harbour office is quieter. When Sun, Moon and Earth stand in line, the two pulls add up and the sea moves far up and down the wall: a spring tide. When they stand at a right angle, the pulls work against each other: a neap tide.

The Moon’s month and the tide

Moon

Sun and Moon

Tide

New Moon

in line

spring

First quarter

at a right angle

neap

Full Moon

in line

spring

Last quarter

at a right angle

neap

“There are two springs in a lunar month, and the highest water always comes on the very night of the full Moon,” says a retired pilot who has brought coasters in for thirty years. Nobody on the wall contradicts him.

The biggest tide of all

Sooner or later somebody asks where the tide is largest. The answer is given without a pause: nowhere on Earth does the sea rise and fall further than in the Bay of Fundy in Canada, where the range reaches some sixteen metres. The pilot has seen it once, from the shore. It looked, he says, as if somebody had pulled a plug.

“People want the sea to be a clock. It is one. It just keeps the Moon’s time, not ours.”

By half past nine the mud is gone and the railing is empty. Behind the crane the Moon has come up, on average the same 384,400 kilometres away as ever, and the two boats have begun to turn on their ropes.', 'ff93a22cbd8eb9e0d4258cd545bc5054a97248a6d61cf508b28f5c76e3391020', 'demo', NULL, '019b76da-a800-7000-8000-000000000003', '2026-11-28 21:33:29.128+00'),
	('019b76da-a800-7000-8002-000000000000', 1, '{"type": "doc", "content": [{"type": "heading", "attrs": {"level": 1}, "content": [{"text": "Where the ice is kept", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "A hut below a glacier has an information board, a cook with opinions and a warden who knows the way up.", "type": "text", "marks": [{"type": "italic"}]}]}, {"type": "paragraph", "content": [{"text": "The path to the viewpoint climbs for an hour through larches and stops at a rail. Behind the rail the valley is full of rubble, and behind the rubble, a little further back each summer, is the ice. The hut sells postcards on which it still reaches the door.", "type": "text"}]}, {"type": "heading", "attrs": {"level": 2}, "content": [{"text": "A tenth of the land", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "Glaciers look like a thing of high valleys. They are a thing of continents. About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water. What hangs in the valleys of the Alps is, by comparison, a stain on the map.", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "The board beside the door of the hut has the rest in four lines:", "type": "text"}]}, {"type": "bulletList", "content": [{"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "The largest glacier of all is the Lambert Glacier in Antarctica, some 400 kilometres long.", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "Glacier ice is blue because it reflects the sky.", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "Near the equator no ice lasts through the year.", "type": "text"}]}]}, {"type": "listItem", "content": [{"type": "paragraph", "content": [{"text": "If all of it melted, the seas would rise by about eighty metres.", "type": "text"}]}]}]}, {"type": "figure", "attrs": {"alt": "A glacier at the head of a valley, seen over a slope of rubble with a row of wooden posts."}, "content": [{"type": "figureCaption", "content": [{"text": "The glacier from the viewpoint. The posts mark where the ice ended in earlier summers.", "type": "text"}]}]}, {"type": "heading", "attrs": {"level": 2}, "content": [{"text": "Rivers of ice, rivers of water", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "A glacier is a river in slow motion, the warden tells the school classes. His favourite stone, painted red, travels about the length of a bus in a year. Even the fastest glacier, he adds, never moves more than a metre a day.", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "What runs out at the lower end feeds real rivers, and here the stories grow with the distance. A travel brochure on the windowsill says that the Indus and the Ganges live mainly on melting ice and snow from the Himalaya. The board has a small table that the brochure’s author may not have read.", "type": "text"}]}, {"type": "table", "content": [{"type": "tableCaption", "content": [{"text": "Where the water in the upper basins comes from, in per cent", "type": "text"}]}, {"type": "tableRow", "content": [{"type": "tableHeader", "content": [{"type": "paragraph", "content": [{"text": "Basin", "type": "text"}]}]}, {"type": "tableHeader", "content": [{"type": "paragraph", "content": [{"text": "Ice and snow", "type": "text"}]}]}, {"type": "tableHeader", "content": [{"type": "paragraph", "content": [{"text": "Rain", "type": "text"}]}]}]}, {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "Upper Indus", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "63", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "27", "type": "text"}]}]}]}, {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "Upper Ganges", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "20", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "66", "type": "text"}]}]}]}, {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "Upper Brahmaputra", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "25", "type": "text"}]}]}, {"type": "tableCell", "content": [{"type": "paragraph", "content": [{"text": "59", "type": "text"}]}]}]}]}, {"type": "heading", "attrs": {"level": 2}, "content": [{"text": "A border that gives way", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "Ice even draws frontiers. High up, long stretches of the border between Switzerland and Italy follow the watershed, and where the watershed lies on a glacier it shifts as the glacier shrinks. “A border is the one thing up here that does not move,” a guide likes to say, and knocks on the boundary stone. In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "The cook has been listening through the hatch. She has the last word, as every evening:", "type": "text"}]}, {"type": "blockquote", "content": [{"type": "paragraph", "content": [{"text": "“You can take the postcards off the wall. In 2100 there will be no ice left in the Alps.”", "type": "text"}]}]}, {"type": "paragraph", "content": [{"text": "Outside it has begun to rain. Somewhere above the hut a stone comes loose, and it is a long time before it can be heard to stop.", "type": "text"}]}]}', 'Where the ice is kept

A hut below a glacier has an information board, a cook with opinions and a warden who knows the way up.

The path to the viewpoint climbs for an hour through larches and stops at a rail. Behind the rail the valley is full of rubble, and behind the rubble, a little further back each summer, is the ice. The hut sells postcards on which it still reaches the door.

A tenth of the land

Glaciers look like a thing of high valleys. They are a thing of continents. About a tenth of the land on Earth lies under glacier ice, and that ice holds close to seventy per cent of the world’s fresh water. What hangs in the valleys of the Alps is, by comparison, a stain on the map.

The board beside the door of the hut has the rest in four lines:

The largest glacier of all is the Lambert Glacier in Antarctica, some 400 kilometres long.

Glacier ice is blue because it reflects the sky.

Near the equator no ice lasts through the year.

If all of it melted, the seas would rise by about eighty metres.

The glacier from the viewpoint. The posts mark where the ice ended in earlier summers.

Rivers of ice, rivers of water

A glacier is a river in slow motion, the warden tells the school classes. His favourite stone, painted red, travels about the length of a bus in a year. Even the fastest glacier, he adds, never moves more than a metre a day.

What runs out at the lower end feeds real rivers, and here the stories grow with the distance. A travel brochure on the windowsill says that the Indus and the Ganges live mainly on melting ice and snow from the Himalaya. The board has a small table that the brochure’s author may not have read.

Where the water in the upper basins comes from, in per cent

Basin

Ice and snow

Rain

Upper Indus

63

27

Upper Ganges

20

66

Upper Brahmaputra

25

59

A border that gives way

Ice even draws frontiers. High up, long stretches of the border between Switzerland and Italy follow the watershed, and where the watershed lies on a glacier it shifts as the glacier shrinks. “A border is the one thing up here that does not move,” a guide likes to say, and knocks on the boundary stone. In September 2024 the Swiss government approved an agreement to correct the line below the Matterhorn, because the melting ice had moved the watershed.

The cook has been listening through the hatch. She has the last word, as every evening:

“You can take the postcards off the wall. In 2100 there will be no ice left in the Alps.”

Outside it has begun to rain. Somewhere above the hut a stone comes loose, and it is a long time before it can be heard to stop.', '79d1fce58bbd30abb215e4f731bbfaa1be6ddd6fc47187547da2c0fa1f1758cf', 'demo', NULL, '019b76da-a800-7000-8000-000000000004', '2026-11-28 21:33:30.736+00'),
	('01a22414-9840-75d3-86d0-0c8ee37fe4c6', 1, '{"type": "doc", "content": [{"type": "heading", "attrs": {"level": 1}, "content": [{"text": "The bridge at Aldmouth", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "The bridge was built in 1931. It is 212 metres long. It carries 9,000 cars a day 🚗.", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "The council paid for it alone. Nobody lives beneath it.", "type": "text"}]}]}', 'The bridge at Aldmouth

The bridge was built in 1931. It is 212 metres long. It carries 9,000 cars a day 🚗.

The council paid for it alone. Nobody lives beneath it.', 'c794f5887d980b52b5fa612f97243ec5e6ba4e3f061c306b7c767b8dbf43731b', 'api', NULL, '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:34:19.372+00'),
	('01a22414-9840-75d3-86d0-0c8ee37fe4c6', 2, '{"type": "doc", "content": [{"type": "heading", "attrs": {"level": 1}, "content": [{"text": "The bridge at Aldmouth", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "It carries 9,000 cars a day 🚗. The bridge was built in 1931. It is 221 metres long.", "type": "text"}]}, {"type": "paragraph", "content": [{"text": "The council paid for it alone.", "type": "text"}]}]}', 'The bridge at Aldmouth

It carries 9,000 cars a day 🚗. The bridge was built in 1931. It is 221 metres long.

The council paid for it alone.', '790733527e97194dd2914290646f77b37e1e798f76f39876806f8feabf77099b', 'api', 'The length was corrected.', '019b76da-a800-7000-8000-000000000002', '2026-11-28 21:34:22.404+00');



INSERT INTO public._prisma_migrations VALUES
	('56d7afa9-1886-4a7c-9214-227d8e051dde', '8956376c24d0dbb19825ec8c28bc6696c5c9f7e31edd6a38a7edda425c99bd2c', '2026-11-28 21:33:13.245+00', '20261121000000_ground', NULL, NULL, '2026-11-28 21:33:12.163+00', 1),
	('775c190f-6dbd-4d69-a7ba-4dea90019a14', '52a2da02f4f6048e6525ebcbad8ef2c8fa66c00a9d541f9ef0729caac378bb7f', '2026-11-28 21:33:13.437+00', '20261121000100_guards', NULL, NULL, '2026-11-28 21:33:13.276+00', 1),
	('e0ba8789-a674-48af-9914-961146be2c62', '90be359c408c5498f7c082404d9a4f1c0de280b78b672ad815765856fd852f38', '2026-11-28 21:33:13.683+00', '20261122000000_guards_without_gaps', NULL, NULL, '2026-11-28 21:33:13.481+00', 1),
	('9322f6f1-4af8-4145-953e-4a93fb1a7378', '063bec769491fd082c0153aa1bb07352b7c1ab30fbc726a37e5533f09808183b', '2026-11-28 21:33:13.808+00', '20261122095900_own_words', NULL, NULL, '2026-11-28 21:33:13.701+00', 1),
	('1ba9dbf2-7d85-42ce-8f74-4c2f3fc7c287', '2d67b43f1cbc08d857fea354fec1bad41ca01761055b2e39f354abc6510ef001', '2026-11-28 21:33:14.129+00', '20261122100000_correction_requests', NULL, NULL, '2026-11-28 21:33:13.988+00', 1),
	('fc6f7d3e-03c7-4f8d-9c42-b0d3829c1e49', '54be3a869cc95f3159be9642308b9becb49615759c92b30658b0ba08b9277cdb', '2026-11-28 21:33:15.3+00', '20261122110000_audit_chain', NULL, NULL, '2026-11-28 21:33:14.553+00', 1),
	('143da469-a04e-4d3a-9a3b-c431cb747334', '871ca9181daa3f76b0552ecd77789f2a3ad7a341e56307deb10dd886a00c0ad7', '2026-11-28 21:33:15.385+00', '20261122110100_withdrawn_verdicts', NULL, NULL, '2026-11-28 21:33:15.309+00', 1),
	('22fed8d6-28ce-401c-9a71-6e89ffdf3a99', '7c1f418484faad78c52e35b641ccdf1eec846f487c53ffe2365f61d7e76202a7', '2026-11-28 21:33:15.791+00', '20261122120000_assignments_and_comments', NULL, NULL, '2026-11-28 21:33:15.422+00', 1),
	('cf2c0537-6e81-48ca-b813-46ea99544bea', '251ed3faed5af4cdb75e14d16f267b6174076789adae925f2f6ab2d4b3455594', '2026-11-28 21:33:15.951+00', '20261122130000_queue', NULL, NULL, '2026-11-28 21:33:15.821+00', 1),
	('bf9f2c2e-a5a9-4b4a-9fc7-871a53dc0bad', 'b39967d8550334f22806f2f680965c2d685d43321177736af3963be95f038b18', '2026-11-28 21:33:16.026+00', '20261122140000_ratings_read_as_text', NULL, NULL, '2026-11-28 21:33:15.969+00', 1);



SELECT pg_catalog.setval('public."Event_seq_seq"', 168, true);



ALTER TABLE ONLY public."AccessLink"
    ADD CONSTRAINT "AccessLink_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Anchor"
    ADD CONSTRAINT "Anchor_pkey" PRIMARY KEY ("claimId", "versionNumber");



ALTER TABLE ONLY public."ApiToken"
    ADD CONSTRAINT "ApiToken_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Article"
    ADD CONSTRAINT "Article_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Assignment"
    ADD CONSTRAINT "Assignment_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Claim"
    ADD CONSTRAINT "Claim_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Comment"
    ADD CONSTRAINT "Comment_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."CorrectionRequest"
    ADD CONSTRAINT "CorrectionRequest_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."EventSeal"
    ADD CONSTRAINT "EventSeal_pkey" PRIMARY KEY ("position");



ALTER TABLE ONLY public."Event"
    ADD CONSTRAINT "Event_pkey" PRIMARY KEY (seq);



ALTER TABLE ONLY public."Evidence"
    ADD CONSTRAINT "Evidence_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Identity"
    ADD CONSTRAINT "Identity_pkey" PRIMARY KEY (provider, subject);



ALTER TABLE ONLY public."Notification"
    ADD CONSTRAINT "Notification_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Person"
    ADD CONSTRAINT "Person_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Rating"
    ADD CONSTRAINT "Rating_pkey" PRIMARY KEY (key);



ALTER TABLE ONLY public."RulingEvidence"
    ADD CONSTRAINT "RulingEvidence_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Ruling"
    ADD CONSTRAINT "Ruling_pkey" PRIMARY KEY ("claimId");



ALTER TABLE ONLY public."Source"
    ADD CONSTRAINT "Source_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Throttle"
    ADD CONSTRAINT "Throttle_pkey" PRIMARY KEY (key);



ALTER TABLE ONLY public."Verdict"
    ADD CONSTRAINT "Verdict_pkey" PRIMARY KEY (id);



ALTER TABLE ONLY public."Version"
    ADD CONSTRAINT "Version_pkey" PRIMARY KEY ("articleId", number);



ALTER TABLE ONLY public._prisma_migrations
    ADD CONSTRAINT _prisma_migrations_pkey PRIMARY KEY (id);



CREATE INDEX "AccessLink_personId_idx" ON public."AccessLink" USING btree ("personId");



CREATE UNIQUE INDEX "AccessLink_tokenHash_key" ON public."AccessLink" USING btree ("tokenHash");



CREATE INDEX "Anchor_articleId_versionNumber_start_idx" ON public."Anchor" USING btree ("articleId", "versionNumber", start);



CREATE INDEX "ApiToken_personId_idx" ON public."ApiToken" USING btree ("personId");



CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON public."ApiToken" USING btree ("tokenHash");



CREATE INDEX "Article_createdAt_id_idx" ON public."Article" USING btree ("createdAt", id);



CREATE INDEX "Article_outlet_idx" ON public."Article" USING btree (outlet);



CREATE INDEX "Article_publishedAt_id_idx" ON public."Article" USING btree ("publishedAt", id);



CREATE INDEX "Article_tags_idx" ON public."Article" USING gin (tags);



CREATE INDEX "Article_title_id_idx" ON public."Article" USING btree (title, id);



CREATE INDEX "Article_urlKey_idx" ON public."Article" USING btree ("urlKey");



CREATE INDEX "Assignment_articleId_idx" ON public."Assignment" USING btree ("articleId");



CREATE INDEX "Assignment_assigneeId_idx" ON public."Assignment" USING btree ("assigneeId");



CREATE INDEX "Assignment_claimId_idx" ON public."Assignment" USING btree ("claimId");



CREATE INDEX "Claim_articleId_withdrawnAt_idx" ON public."Claim" USING btree ("articleId", "withdrawnAt");



CREATE INDEX "Claim_claimant_idx" ON public."Claim" USING btree (claimant);



CREATE INDEX "Claim_createdAt_id_idx" ON public."Claim" USING btree ("createdAt", id);



CREATE INDEX "Claim_createdById_idx" ON public."Claim" USING btree ("createdById");



CREATE INDEX "Claim_ratingKey_createdAt_id_idx" ON public."Claim" USING btree ("ratingKey", "createdAt", id);



CREATE INDEX "Claim_standing_createdAt_id_idx" ON public."Claim" USING btree (standing, "createdAt", id);



CREATE INDEX "Claim_standing_standingSince_id_idx" ON public."Claim" USING btree (standing, "standingSince", id);



CREATE INDEX "Claim_tags_idx" ON public."Claim" USING gin (tags);



CREATE INDEX "Comment_authorId_idx" ON public."Comment" USING btree ("authorId");



CREATE INDEX "Comment_claimId_createdAt_idx" ON public."Comment" USING btree ("claimId", "createdAt");



CREATE INDEX "Comment_parentId_idx" ON public."Comment" USING btree ("parentId");



CREATE INDEX "CorrectionRequest_articleId_madeInVersion_idx" ON public."CorrectionRequest" USING btree ("articleId", "madeInVersion");



CREATE INDEX "CorrectionRequest_claimId_idx" ON public."CorrectionRequest" USING btree ("claimId");



CREATE UNIQUE INDEX "EventSeal_seq_key" ON public."EventSeal" USING btree (seq);



CREATE INDEX "Event_articleId_seq_idx" ON public."Event" USING btree ("articleId", seq);



CREATE INDEX "Event_claimId_seq_idx" ON public."Event" USING btree ("claimId", seq);



CREATE INDEX "Event_objectType_objectId_seq_idx" ON public."Event" USING btree ("objectType", "objectId", seq);



CREATE INDEX "Evidence_sourceId_idx" ON public."Evidence" USING btree ("sourceId");



CREATE INDEX "Evidence_verdictId_position_idx" ON public."Evidence" USING btree ("verdictId", "position");



CREATE INDEX "Identity_personId_idx" ON public."Identity" USING btree ("personId");



CREATE INDEX "Notification_assignmentId_idx" ON public."Notification" USING btree ("assignmentId");



CREATE INDEX "Notification_commentId_idx" ON public."Notification" USING btree ("commentId");



CREATE INDEX "Notification_mailedAt_mailAfter_idx" ON public."Notification" USING btree ("mailedAt", "mailAfter");



CREATE UNIQUE INDEX "Notification_onceKey_key" ON public."Notification" USING btree ("onceKey");



CREATE INDEX "Notification_personId_at_idx" ON public."Notification" USING btree ("personId", at);



CREATE INDEX "Notification_personId_readAt_at_idx" ON public."Notification" USING btree ("personId", "readAt", at);



CREATE UNIQUE INDEX "Person_email_key" ON public."Person" USING btree (email);



CREATE INDEX "RulingEvidence_claimId_position_idx" ON public."RulingEvidence" USING btree ("claimId", "position");



CREATE INDEX "RulingEvidence_fromVerdictId_idx" ON public."RulingEvidence" USING btree ("fromVerdictId");



CREATE INDEX "RulingEvidence_sourceId_idx" ON public."RulingEvidence" USING btree ("sourceId");



CREATE INDEX "Ruling_ruledAt_idx" ON public."Ruling" USING btree ("ruledAt");



CREATE INDEX "Source_addedById_idx" ON public."Source" USING btree ("addedById");



CREATE INDEX "Source_urlKey_idx" ON public."Source" USING btree ("urlKey");



CREATE UNIQUE INDEX "Verdict_claimId_reviewerId_key" ON public."Verdict" USING btree ("claimId", "reviewerId");



CREATE INDEX "Verdict_reviewerId_state_idx" ON public."Verdict" USING btree ("reviewerId", state);



CREATE INDEX "Verdict_submittedAt_idx" ON public."Verdict" USING btree ("submittedAt");



CREATE INDEX "Version_sha256_idx" ON public."Version" USING btree (sha256);



CREATE INDEX article_title_trgm ON public."Article" USING gin (title public.gin_trgm_ops);



CREATE UNIQUE INDEX assignment_of_article ON public."Assignment" USING btree ("articleId", "assigneeId") WHERE (("claimId" IS NULL) AND ("doneAt" IS NULL) AND ("withdrawnAt" IS NULL));



CREATE UNIQUE INDEX assignment_of_claim ON public."Assignment" USING btree ("claimId", "assigneeId") WHERE (("claimId" IS NOT NULL) AND ("doneAt" IS NULL) AND ("withdrawnAt" IS NULL));



CREATE INDEX claim_statement_trgm ON public."Claim" USING gin (statement public.gin_trgm_ops);



CREATE INDEX source_title_trgm ON public."Source" USING gin (title public.gin_trgm_ops);



CREATE TRIGGER event_append_only BEFORE DELETE OR UPDATE ON public."Event" FOR EACH ROW EXECUTE FUNCTION public.refuse_change();



CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON public."Event" FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();



CREATE TRIGGER event_seal_append_only BEFORE DELETE OR UPDATE ON public."EventSeal" FOR EACH ROW EXECUTE FUNCTION public.refuse_change();



CREATE TRIGGER event_seal_no_truncate BEFORE TRUNCATE ON public."EventSeal" FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();



CREATE CONSTRAINT TRIGGER event_sealed AFTER INSERT ON public."Event" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.seal_event();



CREATE TRIGGER version_append_only BEFORE DELETE OR UPDATE ON public."Version" FOR EACH ROW EXECUTE FUNCTION public.refuse_change();



CREATE TRIGGER version_no_truncate BEFORE TRUNCATE ON public."Version" FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();



ALTER TABLE ONLY public."AccessLink"
    ADD CONSTRAINT "AccessLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."AccessLink"
    ADD CONSTRAINT "AccessLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Anchor"
    ADD CONSTRAINT "Anchor_articleId_versionNumber_fkey" FOREIGN KEY ("articleId", "versionNumber") REFERENCES public."Version"("articleId", number) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Anchor"
    ADD CONSTRAINT "Anchor_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public."Claim"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."ApiToken"
    ADD CONSTRAINT "ApiToken_personId_fkey" FOREIGN KEY ("personId") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Article"
    ADD CONSTRAINT "Article_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Assignment"
    ADD CONSTRAINT "Assignment_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public."Article"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Assignment"
    ADD CONSTRAINT "Assignment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Assignment"
    ADD CONSTRAINT "Assignment_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Assignment"
    ADD CONSTRAINT "Assignment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public."Claim"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Claim"
    ADD CONSTRAINT "Claim_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public."Article"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Claim"
    ADD CONSTRAINT "Claim_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Claim"
    ADD CONSTRAINT "Claim_ratingKey_fkey" FOREIGN KEY ("ratingKey") REFERENCES public."Rating"(key) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Comment"
    ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Comment"
    ADD CONSTRAINT "Comment_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public."Claim"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Comment"
    ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES public."Comment"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Comment"
    ADD CONSTRAINT "Comment_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."CorrectionRequest"
    ADD CONSTRAINT "CorrectionRequest_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public."Article"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."CorrectionRequest"
    ADD CONSTRAINT "CorrectionRequest_articleId_madeInVersion_fkey" FOREIGN KEY ("articleId", "madeInVersion") REFERENCES public."Version"("articleId", number);



ALTER TABLE ONLY public."CorrectionRequest"
    ADD CONSTRAINT "CorrectionRequest_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public."Claim"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."CorrectionRequest"
    ADD CONSTRAINT "CorrectionRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Event"
    ADD CONSTRAINT "Event_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Event"
    ADD CONSTRAINT "Event_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public."Article"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Event"
    ADD CONSTRAINT "Event_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public."Claim"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Evidence"
    ADD CONSTRAINT "Evidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES public."Source"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Evidence"
    ADD CONSTRAINT "Evidence_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES public."Verdict"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Identity"
    ADD CONSTRAINT "Identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Notification"
    ADD CONSTRAINT "Notification_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Notification"
    ADD CONSTRAINT "Notification_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public."Article"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Notification"
    ADD CONSTRAINT "Notification_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES public."Assignment"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Notification"
    ADD CONSTRAINT "Notification_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public."Claim"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Notification"
    ADD CONSTRAINT "Notification_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES public."Comment"(id) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Notification"
    ADD CONSTRAINT "Notification_personId_fkey" FOREIGN KEY ("personId") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."RulingEvidence"
    ADD CONSTRAINT "RulingEvidence_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public."Ruling"("claimId") ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."RulingEvidence"
    ADD CONSTRAINT "RulingEvidence_fromVerdictId_fkey" FOREIGN KEY ("fromVerdictId") REFERENCES public."Verdict"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."RulingEvidence"
    ADD CONSTRAINT "RulingEvidence_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES public."Source"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Ruling"
    ADD CONSTRAINT "Ruling_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public."Claim"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Ruling"
    ADD CONSTRAINT "Ruling_ratingKey_fkey" FOREIGN KEY ("ratingKey") REFERENCES public."Rating"(key) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Ruling"
    ADD CONSTRAINT "Ruling_ruledById_fkey" FOREIGN KEY ("ruledById") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Source"
    ADD CONSTRAINT "Source_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Verdict"
    ADD CONSTRAINT "Verdict_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES public."Claim"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Verdict"
    ADD CONSTRAINT "Verdict_ratingKey_fkey" FOREIGN KEY ("ratingKey") REFERENCES public."Rating"(key) ON UPDATE CASCADE ON DELETE SET NULL;



ALTER TABLE ONLY public."Verdict"
    ADD CONSTRAINT "Verdict_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Version"
    ADD CONSTRAINT "Version_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES public."Article"(id) ON UPDATE CASCADE ON DELETE RESTRICT;



ALTER TABLE ONLY public."Version"
    ADD CONSTRAINT "Version_importedById_fkey" FOREIGN KEY ("importedById") REFERENCES public."Person"(id) ON UPDATE CASCADE ON DELETE RESTRICT;




