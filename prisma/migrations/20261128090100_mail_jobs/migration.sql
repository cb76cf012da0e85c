-- The job queue decides when a mail is tried again. Notifications that wait for their mail keep mailedAt = NULL: the job
-- "queue-unsent-mail" finds them.
DROP INDEX "Notification_mailedAt_mailAfter_idx";
ALTER TABLE "Notification" DROP COLUMN "mailAfter", DROP COLUMN "mailTries";
CREATE INDEX "Notification_mailedAt_at_idx" ON "Notification"("mailedAt", "at");
