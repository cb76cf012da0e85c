import "server-only";
import { cache } from "react";
import { hasValues } from "#domain/field-values.ts";
import type { NewsroomSettings, SettingsInput } from "#domain/newsroom-settings.ts";
import { dayIn } from "#domain/newsroom-time.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { requireSecondFactor } from "./require-second-factor.ts";

/** The only row of the table. */
const ROW = { where: { id: 1 }, omit: { id: true, sourcesCheckedSince: true } } as const;

/** The settings of the newsroom, for pages and jobs. Read once a page. */
export const newsroomSettings = cache(
  async (tx: Transaction = db): Promise<NewsroomSettings> => tx.newsroomSettings.findUniqueOrThrow(ROW),
);

/** The day that it is in the newsroom, as 2026-03-14. */
export const todayInNewsroom = async (now: Date, tx: Transaction = db): Promise<string> =>
  dayIn((await newsroomSettings(tx)).timeZone, now);

export async function readSettings(viewer: Viewer): Promise<NewsroomSettings> {
  permit(can(viewer, "settings.read"));
  return newsroomSettings();
}

/** Change settings of the newsroom. Saving the same values again changes nothing. */
export async function saveSettings(
  viewer: Viewer,
  input: SettingsInput,
  ifMatch: number | null,
): Promise<NewsroomSettings> {
  permit(can(viewer, "settings.change"), "Only admins can change the settings of the newsroom.");
  return write(async (tx) => {
    const before = await lockSettings(tx);
    if (hasValues(before, input)) return before;
    expectVersion(before, ifMatch, "Someone changed the settings in the meantime.");
    if (input.secondFactorFrom !== undefined && input.secondFactorFrom !== before.secondFactorFrom)
      await requireSecondFactor(tx, viewer, input.secondFactorFrom);
    return storeSettings(tx, actorOf(viewer), before, input);
  });
}

/** The settings, locked until the transaction ends. */
export async function lockSettings(tx: Transaction): Promise<NewsroomSettings> {
  await tx.$queryRaw`SELECT id FROM "NewsroomSettings" FOR UPDATE`;
  return tx.newsroomSettings.findUniqueOrThrow(ROW);
}

/** Store changed settings with their event. The caller has locked the settings. */
export async function storeSettings(
  tx: Transaction,
  actorId: string | null,
  before: NewsroomSettings,
  input: SettingsInput,
): Promise<NewsroomSettings> {
  const {
    timeZone = before.timeZone,
    dateStyle = before.dateStyle,
    citationStyle = before.citationStyle,
    firstSteps = before.firstSteps,
    scaleIsFit = before.scaleIsFit,
    asksQuestions = before.asksQuestions,
    name = before.name,
    requiredSources = before.requiredSources,
    sharesCopies = before.sharesCopies,
    secondFactorFrom = before.secondFactorFrom,
  } = input;
  const publishing = { name, requiredSources, sharesCopies };
  const given = {
    timeZone,
    dateStyle,
    citationStyle,
    firstSteps,
    scaleIsFit,
    asksQuestions,
    ...publishing,
    secondFactorFrom,
  };
  const data = { ...given, version: { increment: 1 } };
  const after = await tx.newsroomSettings.update({ ...ROW, data });
  const object = { type: "settings", id: "newsroom" };
  recordEvent(tx, { type: "settings.changed", actorId, object, before, after });
  return after;
}
