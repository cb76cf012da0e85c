ALTER TABLE "Article" ADD COLUMN "archivedAt" TIMESTAMPTZ(3);

-- Few articles are archived, and most assignments and notifications are over. Each list reads only those it is about.
CREATE INDEX "Article_archived" ON "Article" (id) WHERE "archivedAt" IS NOT NULL;
CREATE INDEX "Assignment_live_due" ON "Assignment" ("dueOn", id) WHERE "doneAt" IS NULL AND "withdrawnAt" IS NULL;
CREATE INDEX "Notification_question" ON "Notification" ("personId") WHERE type IN ('mentioned', 'question', 'sent-back');
