import type { RouteKey } from "#api/routes.ts";
import type { Ask } from "#api/testing/requests.ts";
import type { Act, Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";

/** An act of the table of permissions, to be signed in, or nothing. */
type Needs = Act | "signed in" | "nothing";

/** A request about something of the owner's, sent by `asking`. */
export type Request = (owner: Viewer, asking: Viewer) => Promise<Ask> | Ask;

type Statuses = {
  /** For those who may; 200 unless told. */
  done?: number;
  /** For those who may not; 403 unless told. */
  refused?: number;
};

/** For tests: what someone needs for a request to a route, and the status they get. */
export type Row = [route: RouteKey, needs: Needs, request: Request, statuses?: Statuses];

/** The owner as someone who may make things, whatever their role is now. */
export const maker = (owner: Viewer): Viewer => ({ ...owner, role: "editor" });

export const articleOf = (owner: Viewer) =>
  articleOfLines(maker(owner), ["The bridge opened in 1932.", "It carries 160,000 vehicles a day."]);
export const claimOf = async (owner: Viewer) => markClaim(maker(owner), await articleOf(owner), "160,000");

export const anything =
  (more: Ask = {}): Request =>
  () =>
    more;
export const article =
  (more: Ask = {}): Request =>
  async (owner) => ({ ...more, params: { articleId: (await articleOf(owner)).id, ...more.params } });
export const claim =
  (more: Ask = {}): Request =>
  async (owner) => ({ ...more, params: { claimId: (await claimOf(owner)).id } });
export const person =
  (more: Ask = {}): Request =>
  ({ id }) => ({ ...more, params: { personId: id } });
