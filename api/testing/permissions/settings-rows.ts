import { OPERATOR } from "#domain/person.ts";
import { readSettings } from "#server/settings/settings.ts";
import { PASSWORD } from "#server/testing/people.ts";
import { anything, articleOf, type PermissionRow, type Request } from "./row.ts";

const change: Request = async () => {
  const { scaleIsFit, version } = await readSettings(OPERATOR);
  return { body: { scaleIsFit: !scaleIsFit }, ifMatch: version };
};

const loadDemo: Request = async (owner) => {
  await articleOf(owner);
  return { body: { password: PASSWORD } };
};

export const SETTINGS_ROWS: PermissionRow[] = [
  ["GET /settings", "settings.read", anything()],
  ["PUT /settings", "settings.change", change],
  ["GET /demo", "demo.load", anything()],
  // The newsroom of the tests has articles of its own.
  ["PUT /demo", "demo.load", loadDemo, { done: 422 }],
];
