import type { RouteKey } from "#api/routes.ts";
import type { TestRequest } from "#api/testing/requests.ts";
import type { Act, Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";

/** A permission, to be signed in, or nothing. */
type Needs = Act | "signed in" | "nothing";

/** A request about something of `owner`, sent by `asking`. */
export type Request = (owner: Viewer, asking: Viewer) => Promise<TestRequest> | TestRequest;

type Statuses = {
  /** The status with the permission; 200 by default. */
  done?: number;
  /** The status without the permission; 403 by default. */
  refused?: number;
};

/** What a request to a route needs, and its statuses. */
export type PermissionRow = [route: RouteKey, needs: Needs, request: Request, statuses?: Statuses];

/** The owner with a role that may create things, whatever their real role is. */
export const maker = (owner: Viewer): Viewer => ({ ...owner, role: "editor" });

export const articleOf = (owner: Viewer) =>
  articleOfLines(maker(owner), ["The bridge opened in 1932.", "It carries 160,000 vehicles a day."]);
export const claimOf = async (owner: Viewer) => markClaim(maker(owner), await articleOf(owner), "160,000");

export const anything =
  (more: TestRequest = {}): Request =>
  () =>
    more;
export const article =
  (more: TestRequest = {}): Request =>
  async (owner) => ({ ...more, params: { articleId: (await articleOf(owner)).id, ...more.params } });
export const claim =
  (more: TestRequest = {}): Request =>
  async (owner) => ({ ...more, params: { claimId: (await claimOf(owner)).id } });
export const person =
  (more: TestRequest = {}): Request =>
  ({ id }) => ({ ...more, params: { personId: id } });
