import { OPERATOR } from "#domain/person.ts";
import { readSettings } from "#server/settings/settings.ts";
import { anything, type PermissionRow, type Request } from "./row.ts";

const change: Request = async () => {
  const { scaleIsFit, version } = await readSettings(OPERATOR);
  return { body: { scaleIsFit: !scaleIsFit }, ifMatch: version };
};

export const SETTINGS_ROWS: PermissionRow[] = [
  ["GET /settings", "settings.read", anything()],
  ["PUT /settings", "settings.change", change],
];
