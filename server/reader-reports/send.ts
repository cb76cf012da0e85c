import "server-only";
import { createHmac } from "node:crypto";
import { v7 as newId } from "uuid";
import { DuplicateError, RuleError } from "#domain/errors.ts";
import type { OwnReaderReport, ReaderReportInput } from "#domain/reader-report.ts";
import { networkOf } from "#server/auth/client-address.ts";
import { countAttempt, rateLimit } from "#server/auth/rate-limit.ts";
import { hashSecret } from "#server/auth/secrets.ts";
import { secret as appSecret } from "#server/auth/sessions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordReport } from "./events.ts";
import { ownReportOf, REPORT_PARTS, type ReportRow } from "./rows.ts";

/** Reports from one network and from everywhere, in an hour. */
const NETWORK_LIMIT = rateLimit("reader report network", 30, 3600);
const TOTAL_LIMIT = rateLimit("reader report", 300, 3600);

/** Where a reader finds the answer. */
export type ReaderLink = { path: string };

/**
 * Store what a reader without an account sends. The same report again gets the same link. What fills in the field that
 * people do not see gets the answer that they expect, and nothing is stored.
 */
export async function sendReaderReport(
  input: ReaderReportInput,
  headers: Pick<Headers, "get">,
): Promise<{ value: ReaderLink; created: boolean }> {
  await countAttempt([
    [NETWORK_LIMIT, networkOf(headers)],
    [TOTAL_LIMIT, "everyone"],
  ]);
  if (input.website) return { value: { path: pathOf(newId()) }, created: true };
  const { id, kind, text, address = null, report = null, claim = null, name = null, email = null } = input;
  return write(async (tx) => {
    const known = await tx.readerReport.findUnique({ where: { id }, select: { text: true, kind: true } });
    const value = { path: pathOf(id) };
    if (known && (known.text !== text || known.kind !== kind))
      throw new DuplicateError("Another report has this id. Send yours with another one.", { id });
    if (known) return { value, created: false };
    const about = { reportSlug: report, aboutClaimId: claim };
    const data = { id, kind, text, address, ...about, name, email, secretHash: hashSecret(secretOf(id)) };
    const row = await tx.readerReport.create({ data, include: REPORT_PARTS });
    recordReport(tx, null, "reader-report.sent", { before: null, after: row });
    return { value, created: true };
  });
}

/** The report of this link as its reader sees it; null where there is none. */
export async function readOwnReport(secret: string): Promise<OwnReaderReport | null> {
  const row = await rowOf(db, secret);
  return row && ownReportOf(row);
}

/** Remove the name and the e-mail address of the reader who has this link. To do it again changes nothing. */
export async function removeOwnContact(secret: string): Promise<OwnReaderReport> {
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "ReaderReport" WHERE "secretHash" = ${hashSecret(secret)} FOR UPDATE`;
    const before = await rowOf(tx, secret);
    if (!before) throw new RuleError("This link does not lead to anything. Check that you copied all of it.");
    if (before.name === null && before.email === null) return ownReportOf(before);
    const data = { name: null, email: null, version: { increment: 1 } };
    const after = await tx.readerReport.update({ where: { id: before.id }, data, include: REPORT_PARTS });
    recordReport(tx, null, "reader-report.contact-removed", { before, after });
    return ownReportOf(after);
  });
}

/**
 * The link to the answer of a report. Its secret is made from the secret of this Galley and stored as a hash only, so that
 * a mail can name it later and a copy of the database cannot.
 */
export const pathOf = (id: string): string => `/ask/${secretOf(id)}`;

/** 256 bits that nobody can compute who does not know the secret of this Galley. */
const secretOf = (id: string): string =>
  createHmac("sha256", appSecret()).update(`reader report ${id}`).digest("base64url");

const rowOf = (tx: Pick<typeof db, "readerReport">, secret: string): Promise<ReportRow | null> =>
  tx.readerReport.findFirst({
    where: { secretHash: hashSecret(secret), withdrawnAt: null },
    include: REPORT_PARTS,
  });
