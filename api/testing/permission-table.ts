import { v7 as newId } from "uuid";
import type { RouteKey } from "#api/routes.ts";
import { withdrawClaim } from "#data/claims.ts";
import { articleOfLines, markClaim, rate } from "#data/claims-fixtures.ts";
import { saveRequest } from "#data/correction-requests.ts";
import { db } from "#data/db.ts";
import { PASSWORD } from "#data/people-fixtures.ts";
import { findSources } from "#data/sources.ts";
import { createToken } from "#data/tokens.ts";
import type { Act, Viewer } from "#domain/permissions.ts";
import type { Ask } from "./requests.ts";

/** An act of the table of permissions, to be signed in, or nothing. */
type Needs = Act | "signed in" | "nothing";

/** A request about something of the owner's, sent by `asking`. */
type Request = (owner: Viewer, asking: Viewer) => Promise<Ask> | Ask;

type Statuses = {
  /** For those who may; 200 unless told. */
  done?: number;
  /** For those who may not; 403 unless told. */
  refused?: number;
};

/** For tests: what someone needs for a request to a route, and the status they get. */
export type Row = [route: RouteKey, needs: Needs, request: Request, statuses?: Statuses];

/** The owner as someone who may make things, whatever their role is now. */
const maker = (owner: Viewer): Viewer => ({ ...owner, role: "editor" });

const articleOf = (owner: Viewer) =>
  articleOfLines(maker(owner), ["The bridge opened in 1932.", "It carries 160,000 vehicles a day."]);
const claimOf = async (owner: Viewer) => markClaim(maker(owner), await articleOf(owner), "160,000");

const anything =
  (more: Ask = {}): Request =>
  () =>
    more;
const article =
  (more: Ask = {}): Request =>
  async (owner) => ({ ...more, params: { articleId: (await articleOf(owner)).id, ...more.params } });
const claim =
  (more: Ask = {}): Request =>
  async (owner) => ({ ...more, params: { claimId: (await claimOf(owner)).id } });
const person =
  (more: Ask = {}): Request =>
  ({ id }) => ({ ...more, params: { personId: id } });

const newArticle: Request = () => ({ body: { text: `The bridge ${newId()} opened in 1932.` } });

const newClaim: Request = async (owner) => {
  const body = { articleId: (await articleOf(owner)).id, passage: { start: 0, end: 10 } };
  return { params: { claimId: newId() }, body };
};

const changeOfClaim =
  (change: object, ifMatch: number): Request =>
  async (owner) => {
    const { id, articleId } = await claimOf(owner);
    return { params: { claimId: id }, body: { articleId, ...change }, ifMatch };
  };

const restoringClaim: Request = async (owner) => {
  const { id, articleId } = await claimOf(owner);
  await withdrawClaim(maker(owner), id, 1);
  return { params: { claimId: id }, body: { articleId }, ifMatch: 2 };
};

const ratedClaim: Request = async (owner, asking) => {
  const { id } = await claimOf(owner);
  await rate(maker(asking), { id }, "true");
  return { params: { claimId: id } };
};

const newVersion: Request = async (owner) => {
  const { id } = await articleOf(owner);
  return {
    params: { articleId: id },
    body: { text: "The bridge opened in 1934.", note: "The year was wrong.", base: 1 },
  };
};

const newRequest: Request = async (owner) => ({
  params: { requestId: newId() },
  body: { claimId: (await claimOf(owner)).id, request: "Say how many vehicles." },
});

/** A correction the owner asked for on a claim that the other has rated, so that they may know of it. */
const changeOfRequest: Request = async (owner, asking) => {
  const { id: claimId } = await claimOf(owner);
  const { value } = await saveRequest(maker(owner), newId(), { claimId, request: "Say how many." }, null);
  if (asking.id !== owner.id) await rate(maker(asking), { id: claimId }, "true");
  return {
    params: { requestId: value.id },
    body: { claimId, request: "Say how many.", answer: "We will." },
    ifMatch: 1,
  };
};

/** A source the owner cited, on a claim that the other has rated too, so that they may know of it. */
const correctionOfSource: Request = async (owner, asking) => {
  const [cited, title] = [await claimOf(owner), `Register ${newId()}`];
  await rate(maker(owner), cited, "true", { evidence: [{ source: { title }, stance: "supports" }] });
  if (asking.id !== owner.id) await rate(maker(asking), cited, "true");
  const { sources } = await findSources(maker(owner), { q: title });
  return { params: { sourceId: sources[0]?.id ?? "" }, body: { title: "Register", kind: "record" }, ifMatch: 1 };
};

const sameAccount: Request = async ({ id }) => {
  const { name, email, role } = await db.person.findUniqueOrThrow({ where: { id } });
  return { params: { personId: id }, body: { name, email, role } };
};

const invitation: Request = () => {
  const id = newId();
  return { params: { personId: id }, body: { name: "New", email: `${id}@newsroom.example`, role: "reader" } };
};

const token: Request = async (owner) => ({
  params: { tokenId: (await createToken(owner, newId(), { name: "Archive" })).value.id },
});

const VERDICT = { rating: "true", rationale: "The register says so.", state: "submitted" };
const RULING = { rating: "true", summary: "The register says so." };
const FIRST_ADMIN = { code: "1", name: "Robin", email: "robin@newsroom.example", password: PASSWORD };

/** One row at least for each route; a route that changes things in several ways has several. */
export const TABLE: Row[] = [
  ["GET /articles", "article.read", anything()],
  ["POST /articles", "article.import", newArticle, { done: 201 }],
  ["POST /articles/preview", "article.import", newArticle],
  ["GET /articles/:articleId", "article.read", article()],
  ["PUT /articles/:articleId", "article.change", article({ body: {} })],
  ["PUT /articles/:articleId", "article.change", article({ body: { title: "Bridges" }, ifMatch: 1 })],
  ["GET /articles/:articleId/versions", "article.read", article()],
  ["POST /articles/:articleId/versions", "version.import", newVersion, { done: 201 }],
  ["POST /articles/:articleId/versions/preview", "version.import", newVersion],
  ["GET /articles/:articleId/versions/:number", "article.read", article({ params: { number: "1" } })],
  ["GET /articles/:articleId/versions/:number/claims", "article.read", article({ params: { number: "1" } })],
  ["GET /articles/:articleId/comparison", "article.read", article()],
  ["GET /articles/:articleId/correction-requests", "article.read", article()],
  ["GET /articles/:articleId/claims", "article.read", article()],
  ["GET /articles/:articleId/export", "report.export", article({ query: { format: "json" } })],
  ["GET /claims/:claimId", "article.read", claim()],
  ["PUT /claims/:claimId", "claim.mark", newClaim, { done: 201 }],
  ["PUT /claims/:claimId", "claim.change", changeOfClaim({ statement: "Otherwise." }, 1)],
  ["PUT /claims/:claimId", "article.read", changeOfClaim({}, 1)],
  ["PUT /claims/:claimId", "claim.withdraw", restoringClaim],
  ["DELETE /claims/:claimId", "claim.withdraw", claim({ ifMatch: 1 })],
  ["GET /claims/:claimId/verdict", "article.read", ratedClaim],
  ["PUT /claims/:claimId/verdict", "verdict.give", claim({ body: VERDICT }), { done: 201 }],
  ["PUT /claims/:claimId/ruling", "ruling.give", claim({ body: RULING }), { done: 201 }],
  ["GET /claims/:claimId/history", "article.read", claim()],
  ["GET /claims/:claimId/correction-requests", "article.read", claim()],
  ["PUT /correction-requests/:requestId", "correction.ask", newRequest, { done: 201 }],
  ["PUT /correction-requests/:requestId", "correction.change", changeOfRequest],
  ["GET /sources", "source.read", anything()],
  ["PUT /sources/:sourceId", "source.change", correctionOfSource],
  ["GET /dashboard", "dashboard.read", anything()],
  ["GET /search", "article.read", anything({ query: { q: "bridge" } })],
  ["GET /events", "article.read", anything()],
  ["GET /people", "people.manage", anything()],
  ["GET /people/:personId", "people.manage", person()],
  ["PUT /people/:personId", "people.manage", sameAccount],
  ["PUT /people/:personId", "people.manage", invitation, { done: 201 }],
  ["POST /people/:personId/links", "people.manage", person()],
  ["GET /me", "signed in", anything()],
  ["PUT /me", "signed in", (_, { name }) => ({ body: { name } })],
  ["PUT /me/password", "signed in", anything({ body: { current: PASSWORD, password: PASSWORD } })],
  ["DELETE /me/sessions", "signed in", anything()],
  ["POST /me/identities", "signed in", anything(), { done: 404 }],
  ["DELETE /me/identities", "signed in", anything({ query: { provider: "https://id.example", subject: "4" } })],
  ["GET /tokens", "signed in", anything()],
  ["PUT /tokens/:tokenId", "signed in", () => ({ params: { tokenId: newId() }, body: { name: "A" } }), { done: 201 }],
  ["DELETE /tokens/:tokenId", "token.manage", token, { refused: 404 }],
  ["POST /access", "nothing", anything({ body: { secret: "gone", password: PASSWORD } }), { done: 422 }],
  ["POST /access/identity", "nothing", anything({ body: { secret: "gone" } }), { done: 404 }],
  ["POST /set-up", "nothing", anything({ body: FIRST_ADMIN }), { done: 404 }],
  ["GET /openapi.json", "nothing", anything()],
];
