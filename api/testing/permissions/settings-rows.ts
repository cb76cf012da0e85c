import { OPERATOR } from "#domain/person.ts";
import { readMethodology, saveMethodology } from "#server/methodology/methodology.ts";
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

const writeMethodology: Request = async (owner) => {
  if ((await readMethodology()).version === 0)
    await saveMethodology({ ...owner, role: "admin" }, { content: "The first version." }, null);
  const { version } = await readMethodology();
  return { body: { content: `Version ${version + 1}.` }, ifMatch: version };
};

export const SETTINGS_ROWS: PermissionRow[] = [
  ["GET /settings", "settings.read", anything()],
  ["PUT /settings", "settings.change", change],
  ["GET /methodology", "nothing", anything()],
  ["PUT /methodology", "methodology.change", writeMethodology],
  ["GET /methodology/versions", "methodology.change", anything()],
  ["GET /demo", "demo.load", anything()],
  // The newsroom of the tests has articles of its own.
  ["PUT /demo", "demo.load", loadDemo, { done: 422 }],
];
