import { ROUTES } from "#api/routes.ts";
import { can, PERMISSIONS, ROLES, type Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { people, savePerson } from "#server/people/people.ts";
import { somebody } from "#server/testing/people.ts";
import { TABLE } from "./permission-table.ts";
import type { PermissionRow } from "./permissions/row.ts";
import { keyOf, type TestRequest } from "./requests.ts";

/** A person who sends requests, with their name in failures. Without a token they are anonymous. */
export type Asking = { who: string; person: Viewer; key?: string; isIn: boolean };

/** Everyone who sends requests, and the owner of the things of others. */
export type Everyone = { asking: Asking[]; other: Viewer };

/** Sends a request and answers its status. */
export type Send = (route: PermissionRow[0], parts: TestRequest, key: string | undefined) => Promise<number>;

/** One person of each role, a disabled one, and an anonymous one. */
export async function everyone(): Promise<Everyone> {
  const other = await somebody("editor");
  const members = await Promise.all(ROLES.map(async (role) => ({ who: role, person: await somebody(role) })));
  const gone = await somebody("admin");
  const keyOfGone = await keyOf(gone);
  await disable(gone);
  const asking: Asking[] = [
    { who: "stranger", person: other, isIn: false },
    { who: "disabled", person: gone, key: keyOfGone, isIn: false },
  ];
  for (const one of members) asking.push({ ...one, key: await keyOf(one.person), isIn: true });
  return { asking, other };
}

async function disable({ id }: Viewer): Promise<void> {
  const { name, email, role, version } = (await people(OPERATOR)).people.find((one) => one.id === id) ?? {};
  if (name && email && role)
    await savePerson(OPERATOR, id, { name, email, role, disabled: true }, version ?? null, null);
}

/** Every response that contradicts the table of permissions, for requests about things of others, and of their own. */
export async function wrongAnswers(
  { asking, other }: Everyone,
  send: Send,
  { withTheirOwn = true } = {},
): Promise<string[]> {
  const wrong: string[] = [];
  for (const row of TABLE)
    for (const one of asking)
      for (const owner of withTheirOwn ? [one.person, other] : [other]) {
        const [route, needs, request] = row;
        const status = await send(route, await request(owner, one.person), one.key);
        const expected = expectedStatus(one, row, owner);
        const whose = owner === other ? "another's" : "their own";
        if (status !== expected) wrong.push(`${one.who}, ${needs}, ${whose}, ${route}: ${status}, not ${expected}`);
      }
  return wrong;
}

/** The status that the table of permissions promises for a request of this person about a thing of `owner`. */
export function expectedStatus(
  { person, isIn }: Asking,
  [, needs, , { done = 200, refused = 403 } = {}]: PermissionRow,
  owner: Viewer,
) {
  if (needs === "nothing") return done;
  if (!isIn) return 401;
  return needs === "signed in" || can(person, needs, ownerIn(needs, owner, person).id) ? done : refused;
}

/** The owner of the object of the request. A verdict is always one's own. */
const ownerIn = (needs: PermissionRow[1], owner: Viewer, person: Viewer) => (needs === "verdict.give" ? person : owner);

/** Routes and permissions without a row, each with where to add it. */
export function missingRows(): string[] {
  const routes = new Set<string>(TABLE.map(([route]) => route));
  const acts = new Set<string>(TABLE.map(([, needs]) => needs));
  return [
    ...Object.keys(ROUTES).filter((route) => !routes.has(route)),
    ...Object.keys(PERMISSIONS).filter((act) => !acts.has(act)),
  ].map((name) => `${name}: add a row for it in api/testing/permissions/`);
}
