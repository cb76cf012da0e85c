-- Failed attempts are counted by rate-limiter-flexible, in a table of the shape it expects. Counts are good for 15 minutes: none is copied.
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(3),

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

DROP TABLE "Throttle";
