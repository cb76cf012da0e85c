import type { Viewer } from "#domain/permissions.ts";
import { readSettings } from "#server/settings/settings.ts";
import type { Sample } from "./requests.ts";

const SETTINGS = { timeZone: "Europe/Berlin", dateStyle: "monthFirst", firstSteps: false, scaleIsFit: true };

/** Samples of the routes about the settings of the newsroom. */
export async function settingsSamples(viewer: Viewer): Promise<Sample[]> {
  const { version } = await readSettings(viewer);
  return [{ route: "PUT /settings", makeRequest: () => ({ body: SETTINGS, ifMatch: version }), status: 200 }];
}
