import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { apiTokens } from "#server/auth/tokens.ts";
import { db } from "#server/db/client.ts";
import { openSessions } from "./open-sessions.ts";

/** Rows that one query reads. */
const BATCH_SIZE = 500;

/**
 * What Galley keeps about a person, one JSON object a line, read while it is sent. People get their work too. Admins get
 * that of others from the articles, as far as they may see it.
 */
export async function personalData(viewer: Viewer, personId: string): Promise<AsyncGenerator<string>> {
  const isOwn = viewer.id === personId;
  permit(can(viewer, "personal-data.read", personId), "Only admins can export data about others.");
  const person = await db.person.findUnique({ where: { id: personId }, select: ACCOUNT });
  if (!person) throw new NotFoundError("person");
  return lines(viewer, person, isOwn);
}

const ACCOUNT = {
  ...{ id: true, name: true, email: true, role: true, createdAt: true, disabledAt: true, erasedAt: true },
  ...{ emailMe: true, hideNames: true, weeklyDigest: true, shortcuts: true },
  identities: { select: { provider: true, subject: true, email: true, createdAt: true } },
  passkeys: { select: { name: true, createdAt: true, lastUsedAt: true } },
  authenticator: { select: { confirmedAt: true } },
} as const;

async function* lines(viewer: Viewer, account: { id: string }, isOwn: boolean): AsyncGenerator<string> {
  yield line("account", account);
  for (const session of (await openSessions(viewer, account.id, null)).sessions) yield line("session", session);
  for (const token of (await apiTokens(viewer, account.id)).tokens) yield line("token", token);
  if (!isOwn) return;
  const [createdById, reviewerId, authorId] = [account.id, account.id, account.id];
  yield* work("claim", (after) => db.claim.findMany({ where: { createdById, ...after }, select: CLAIM, ...PAGE }));
  yield* work("verdict", (after) => db.verdict.findMany({ where: { reviewerId, ...after }, select: VERDICT, ...PAGE }));
  yield* work("comment", (after) => db.comment.findMany({ where: { authorId, ...after }, select: COMMENT, ...PAGE }));
}

// Only what the person wrote: the standing of their claims would tell them of the verdicts of others.
const CLAIM = {
  ...{ id: true, articleId: true, statement: true, claimant: true, claimantSameAs: true, saidAt: true, type: true },
  ...{ tags: true, createdAt: true, withdrawnAt: true },
} as const;
const VERDICT = {
  ...{ id: true, claimId: true, state: true, ratingKey: true, confidence: true, rationaleText: true, createdAt: true },
} as const;
const COMMENT = { id: true, claimId: true, kind: true, text: true, createdAt: true } as const;

const PAGE = { orderBy: { id: "asc" }, take: BATCH_SIZE } as const;

/** All rows that `read` gives, batch by batch, each after the last id. */
async function* work(kind: string, read: (after: { id?: { gt: string } }) => Promise<{ id: string }[]>) {
  for (let after: { id?: { gt: string } } | null = {}; after !== null; ) {
    const rows: { id: string }[] = await read(after);
    for (const row of rows) yield line(kind, row);
    const last = rows.at(-1);
    after = last && rows.length === BATCH_SIZE ? { id: { gt: last.id } } : null;
  }
}

const line = (kind: string, value: object) => `${JSON.stringify({ kind, ...value })}\n`;
