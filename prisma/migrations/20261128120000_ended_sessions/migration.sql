-- Sessions from before have no id and cannot be ended one by one, so they are refused: everybody signs in once more.
CREATE TABLE "EndedSession" (
    "id" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "EndedSession_pkey" PRIMARY KEY ("id")
);
