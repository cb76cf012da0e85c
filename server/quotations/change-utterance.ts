import "server-only";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Utterance, UtteranceInput } from "#domain/quotation/quotation.ts";
import type { Quotation as QuotationRow } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { type Decision, decisionOn, storeDecision } from "./decisions.ts";
import { membersOf } from "./members.ts";
import { queueQuotationSearch, readQuotationsAgain } from "./queue.ts";
import { readUtterance, utteranceOf } from "./utterances.ts";

/** Words of a quotation in the log, in UTF-16 units. */
const MAX_LOGGED_LENGTH = 1_000;

const CHANGED = "Someone changed this utterance in the meantime.";

type Change = { id: string; input: UtteranceInput; ifMatch: number | null; now: Date };

/** Decide about one report of the utterance of the quotation `id`. Sending the same values again changes nothing. */
export async function changeUtterance(
  viewer: Viewer,
  id: string,
  input: UtteranceInput,
  ifMatch: number | null,
  now = new Date(),
): Promise<Utterance> {
  permit(can(viewer, "quotation.change"));
  if (input.decision === "accepted" && input.quotationId === id)
    throw new RuleError("A quotation belongs to itself. Name another report.");
  await write((tx) => storeChange(tx, viewer, { id, input, ifMatch, now }));
  return readUtterance(viewer, id);
}

async function storeChange(tx: Transaction, viewer: Viewer, change: Change): Promise<void> {
  const { id, input, ifMatch } = change;
  const ids = [...new Set([id, input.quotationId])].sort();
  await tx.$queryRaw`SELECT id FROM "Quotation" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.quotation.findMany({ where: { id: { in: ids } } });
  const [own, report] = [rows.find((row) => row.id === id), rows.find((row) => row.id === input.quotationId)];
  if (!own || !report) throw new NotFoundError("quotation");
  const members = (await membersOf(tx, [id])).get(id) ?? [id];
  const decision = await decisionOn(tx, report.id, members);
  const isDecided = input.decision !== undefined && input.decision !== decision;
  const isNamed =
    input.speaker !== undefined && input.speaker !== (report.speakerBy === "person" ? report.speaker : null);
  if (!isDecided && !isNamed) return;
  if (own.version !== ifMatch) expectVersion(await utteranceOf(tx, id), ifMatch, CHANGED);
  if (isDecided) await decide(tx, viewer, change, { report, members, before: decision });
  if (isNamed) await nameSpeaker(tx, viewer, report, input.speaker ?? null);
  const changed = [...new Set([...members, ...ids])];
  await tx.$executeRaw`UPDATE "Quotation" SET version = version + 1 WHERE id = ANY(${changed}::uuid[])`;
}

type Decided = { report: QuotationRow; members: string[]; before: Decision };

const EVENTS = { accepted: "quotation.accepted", refused: "quotation.refused" } as const;

async function decide(
  tx: Transaction,
  viewer: Viewer,
  { id, input, now }: Change,
  { report, members, before }: Decided,
) {
  const decision = input.decision ?? null;
  await storeDecision(tx, { id, reportId: report.id, members, decision, decidedById: viewer.id, decidedAt: now });
  recordEvent(tx, {
    ...{ type: decision === null ? "quotation.reset" : EVENTS[decision], actorId: viewer.id },
    ...{ object: { type: "quotation", id: report.id }, articleId: report.articleId },
    ...{
      before: { utterance: id, decision: before },
      after: { utterance: id, decision, exact: shortened(report.exact) },
    },
  });
}

async function nameSpeaker(tx: Transaction, viewer: Viewer, report: QuotationRow, speaker: string | null) {
  const { id, articleId } = report;
  // Without a name the rules find the speaker again, when the article is read again.
  await tx.quotation.update({ where: { id }, data: { speaker, speakerBy: speaker === null ? null : "person" } });
  await (speaker === null ? readQuotationsAgain(tx, articleId) : queueQuotationSearch(tx, [articleId]));
  recordEvent(tx, {
    ...{ type: "quotation.attributed", actorId: viewer.id, object: { type: "quotation", id }, articleId },
    ...{ before: { speaker: report.speaker }, after: { speaker, exact: shortened(report.exact) } },
  });
}

const shortened = (exact: string): string => cutAtGrapheme(exact, MAX_LOGGED_LENGTH);
