import { ROUTES } from "#api/routes.ts";
import { can, PERMISSIONS, ROLES, type Viewer } from "#domain/permissions.ts";
import { OPERATOR } from "#domain/person.ts";
import { people, savePerson } from "#server/people/people.ts";
import { somebody } from "#server/testing/people.ts";
import { TABLE } from "./permission-table.ts";
import type { Row } from "./permissions/row.ts";
import { type Ask, keyOf } from "./requests.ts";

/** Someone who asks: with a key unless they are a stranger, and with what they are called in the findings. */
export type Asking = { who: string; person: Viewer; key?: string; isIn: boolean };

/** Everyone of the table, and another whose things they ask for. */
export type Everyone = { asking: Asking[]; other: Viewer };

/** How a request reaches the app; the status of the answer. */
export type Send = (route: Row[0], asked: Ask, key: string | undefined) => Promise<number>;

/** For tests: one person of each role, one who is disabled, and a stranger. */
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
  if (name && email && role) await savePerson(OPERATOR, id, { name, email, role, disabled: true }, version ?? null);
}

/** For tests: every answer that is not what the table of permissions says, on one's own things and on another's. */
export async function wrongAnswers({ asking, other }: Everyone, send: Send): Promise<string[]> {
  const wrong: string[] = [];
  for (const row of TABLE)
    for (const one of asking)
      for (const owner of [one.person, other]) {
        const [route, needs, request] = row;
        const status = await send(route, await request(owner, one.person), one.key);
        const expected = expectedStatus(one, row, owner);
        const whose = owner === other ? "another's" : "their own";
        if (status !== expected) wrong.push(`${one.who}, ${needs}, ${whose}, ${route}: ${status}, not ${expected}`);
      }
  return wrong;
}

function expectedStatus({ person, isIn }: Asking, [, needs, , { done = 200, refused = 403 } = {}]: Row, owner: Viewer) {
  if (needs === "nothing") return done;
  if (!isIn) return 401;
  return needs === "signed in" || can(person, needs, ownerIn(needs, owner, person).id) ? done : refused;
}

/** Whose the thing is that the act is on: a verdict is always one's own. */
const ownerIn = (needs: Row[1], owner: Viewer, person: Viewer) => (needs === "verdict.give" ? person : owner);

/** For tests: what the walk would pass by, each with where to add it. */
export function missingRows(): string[] {
  const routes = new Set<string>(TABLE.map(([route]) => route));
  const acts = new Set<string>(TABLE.map(([, needs]) => needs));
  return [
    ...Object.keys(ROUTES).filter((route) => !routes.has(route)),
    ...Object.keys(PERMISSIONS).filter((act) => !acts.has(act)),
  ].map((name) => `${name}: add a row for it in api/testing/permissions/`);
}
