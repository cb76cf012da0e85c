import { etagOf, type Method, ProblemError, type RequestOptions, type Send, UnreachableError } from "#client/api.ts";
import { fieldNames, fieldsOf, isSame, isVerdict } from "#client/outbox/resources.ts";
import type { Fields, ResourceKind, Row } from "#client/outbox/unsaved.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import type { Selectors } from "#domain/anchoring/selectors.ts";
import { type Claim, type ClaimInput, EMPTY_CLAIM_FIELDS } from "#domain/claim.ts";
import { rationaleFromText, rationaleText } from "#domain/rationale.ts";
import type { Verdict } from "#domain/verdict.ts";

/** What happens to a request: a `lost` one is carried out, but its response never arrives. */
export type Fate = "answered" | "lost" | "unreachable" | "unknown-person" | "broken" | "too-many";

/** A request as the server saw it. */
export type SeenRequest = { method: Method; path: string; personId: string; fate: Fate };

export const TEXT = "Unemployment halved in 2019. The mayor smiled. Nobody had asked how it was counted.";

/** The body of a request, as it is before the server has checked it. */
type Body = Record<string, unknown>;

const kindOf = (path: string): ResourceKind => (path.endsWith("/verdict") ? "verdict" : "claim");

/** The server of tests: claims and verdicts with versions and If-Match, as the API contract says, and nothing else. */
export function createFakeServer() {
  const rows = new Map<string, Row>();
  /** Every state each row has been in, oldest first. */
  const history = new Map<string, Fields[]>();
  const requests: SeenRequest[] = [];
  let refusal: ((method: Method, path: string, body: Body) => string | null) | null = null;

  const store = <T extends Row>(key: string, path: string, row: T): T => {
    rows.set(key, row);
    history.set(key, [...(history.get(key) ?? []), fieldsOf(kindOf(path), row)]);
    return structuredClone(row);
  };
  const carryOut = (personId: string, method: Method, path: string, { body, etag }: RequestOptions): unknown => {
    const key = path.endsWith("/verdict") ? `${personId} ${path}` : path;
    const row = rows.get(key);
    const sentence = refusal?.(method, path, (body ?? {}) as Body);
    if (sentence) fail(422, sentence);
    if (method === "GET" && path === "/articles/article/claims") return { claims: claimsAsSeenBy(personId) };
    if (method === "GET") return structuredClone(row ?? fail(404, "There is no such thing."));
    const sent = (body ?? {}) as Body;
    const { next, isNothingNew } = after(personId, method, path, row, structuredClone(sent));
    if (isNothingNew && row) return structuredClone(row);
    checkMatch(row, etag ?? null);
    return store(key, path, { ...next, version: (row?.version ?? 0) + 1 } as Row);
  };
  const claimsAsSeenBy = (personId: string): Claim[] =>
    [...rows.entries()].flatMap(([path, row]) => {
      if (!/^\/claims\/[\w-]+$/.test(path)) return [];
      const claim = structuredClone(row) as Claim;
      const myVerdict = rows.get(`${personId} ${path}/verdict`);
      return claim.withdrawnAt
        ? []
        : [{ ...claim, myVerdict: (structuredClone(myVerdict) as Verdict) ?? claim.myVerdict }];
    });
  const after = (personId: string, method: Method, path: string, row: Row | undefined, sent: Body) => {
    if (path.endsWith("/verdict")) return verdictAfter(personId, path, row as Verdict | undefined, sent, rows);
    return method === "DELETE"
      ? withdrawn(row as Claim | undefined)
      : claimAfter(personId, path, row as Claim | undefined, sent as ClaimInput);
  };

  return {
    requests,
    history: (key: string) => history.get(key) ?? [],
    row: <T extends Row>(key: string) => (rows.get(key) as T | undefined) ?? null,
    keys: () => [...rows.keys()],
    refuse(next: typeof refusal) {
      refusal = next;
    },
    /** Someone else's write, or the person's from another machine. */
    write: (personId: string, path: string, fields: Body) => {
      const row = rows.get(path.endsWith("/verdict") ? `${personId} ${path}` : path);
      return carryOut(personId, "PUT", path, { body: fields, etag: row ? etagOf(row) : null }) as Row;
    },
    writeClaim(personId: string, path: string, fields: Body): Claim {
      const row = this.write(personId, path, fields);
      if (isVerdict(row)) throw new Error("This is not the path of a claim.");
      return row;
    },
    withdraw: (path: string) => carryOut("other", "DELETE", path, { etag: etagOf(rows.get(path) as Row) }) as Claim,
    /** Sends requests of one person. `fate` decides what happens to each, `delay` how long each direction takes. */
    sendAs(personId: string, fate: () => Fate = () => "answered", delay: () => number = () => 0): Send {
      return async <T>(method: Method, path: string, question: RequestOptions = {}) => {
        const outcome = fate();
        const asSent = structuredClone({ ...question });
        await pause(delay());
        requests.push({ method, path, personId, fate: outcome });
        if (outcome === "unreachable") throw new UnreachableError();
        if (outcome === "unknown-person") throw new ProblemError(401, { detail: "Sign in to continue." });
        if (outcome === "too-many") throw new ProblemError(429, { detail: "Send the rest a little later." }, 40);
        if (outcome === "broken") throw new ProblemError(500, { detail: "Something went wrong in Galley." });
        const value = await settle(() => carryOut(personId, method, path, asSent));
        await pause(delay());
        if (outcome === "lost") throw new UnreachableError();
        if (value.error) throw value.error;
        return { value: value.is as T, etag: null, status: 200 };
      };
    },
  };
}

export type FakeServer = ReturnType<typeof createFakeServer>;

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function settle(run: () => unknown): Promise<{ is?: unknown; error?: unknown }> {
  try {
    return { is: run() };
  } catch (error) {
    return { error };
  }
}

function fail(status: number, detail: string, current?: unknown): never {
  throw new ProblemError(status, { detail, current });
}

function checkMatch(row: Row | undefined, etag: string | null): void {
  if (!row && etag) fail(412, "It is not there any more.", null);
  if (row && !etag) fail(428, "Send If-Match.");
  if (row && etag !== etagOf(row)) fail(412, "Changed meanwhile.", structuredClone(row));
}

/** A claim with these values, as the server would answer. Unless told otherwise, Ann has just marked it. */
export function claimWith(fields: Partial<Claim> & { id: string }): Claim {
  const [, { exact, prefix, suffix }] = describePassage(TEXT, { start: 0, end: 27 });
  return {
    articleId: "article",
    ...EMPTY_CLAIM_FIELDS,
    createdBy: { id: "ann", name: "Ann" },
    createdAt: new Date().toISOString(),
    updatedAt: "2026-03-12T10:00:00.000Z",
    withdrawnAt: null,
    endedInVersion: null,
    version: 1,
    cluster: null,
    anchor: { version: 1, state: "exact", passage: { start: 0, end: 27 }, exact, prefix, suffix },
    standing: { state: "open", missing: 1 },
    blind: false,
    myVerdict: null,
    verdicts: [],
    ruling: null,
    ...fields,
  };
}

function claimAfter(
  personId: string,
  path: string,
  row: Claim | undefined,
  { articleId, selectors, passage, articleVersion: _, reason: __, onlySpelling: ___, ...sent }: ClaimInput,
) {
  const id = path.split("/")[2] ?? "";
  const claim = row ?? claimWith({ id, articleId, createdBy: { id: personId, name: personId }, version: 0 });
  const tidy = Object.fromEntries(
    Object.entries(sent).map(([field, value]) => [
      field,
      typeof value === "string" ? value.replace(/\s+/g, " ").trim() : value,
    ]),
  );
  if (tidy.statement === "") fail(422, "State the claim in one sentence.");
  const next = {
    ...claim,
    ...tidy,
    ...(selectors ? { anchor: anchorAt(selectors as Selectors) } : {}),
    withdrawnAt: null,
  } as Claim;
  const [before, now] = [fieldsOf("claim", claim), fieldsOf("claim", next)];
  return { next, isNothingNew: fieldNames(now).every((field) => isSame(field, now, before)) };
}

function withdrawn(row: Claim | undefined) {
  if (!row) return fail(404, "There is no such claim.");
  return { next: { ...row, withdrawnAt: "2026-03-12T11:00:00.000Z" }, isNothingNew: row.withdrawnAt !== null };
}

function anchorAt([{ start, end }, { exact, prefix, suffix }]: Selectors): Claim["anchor"] {
  return { version: 1, state: "exact", passage: { start, end }, exact, prefix, suffix };
}

function verdictAfter(personId: string, path: string, row: Verdict | undefined, sent: Body, rows: Map<string, Row>) {
  const claim = rows.get(path.replace("/verdict", "")) as Claim | undefined;
  if (!claim) return fail(404, "There is no such claim.");
  const { rationale, reason, articleVersion: _, claimRead: __, ...fields } = sent;
  const document =
    typeof rationale === "string" ? rationaleFromText(rationale) : (rationale as Verdict["rationaleDocument"]);
  const next = {
    id: `verdict of ${personId}`,
    claimId: claim.id,
    reviewer: { id: personId, name: personId },
    madeOnVersion: 1,
    restsOn: claim.anchor.exact,
    restsOnStatement: claim.statement,
    restsOnClaimant: claim.claimant,
    submittedAt: fields.state === "submitted" ? "2026-03-12T11:00:00.000Z" : null,
    updatedAt: "2026-03-12T11:00:00.000Z",
    version: row?.version ?? 0,
    ...fields,
    rationaleDocument: document,
    rationale: rationaleText(document),
  } as Verdict;
  const [before, now] = [fieldsOf("verdict", row ?? null), fieldsOf("verdict", next)];
  const isNothingNew = row !== undefined && fieldNames(now).every((field) => isSame(field, now, before));
  if (!isNothingNew && claim.withdrawnAt !== null) fail(422, "This claim was withdrawn.");
  if (!isNothingNew && row?.state === "submitted" && fields.state === "draft")
    fail(422, "A submitted verdict cannot become a draft again.");
  if (!isNothingNew && row?.state === "submitted" && !reason)
    fail(422, "Say why you are changing your submitted verdict.");
  return { next, isNothingNew };
}
