import type { Viewer } from "#domain/permissions.ts";
import { readSettings } from "#server/settings/settings.ts";
import { PASSWORD } from "#server/testing/people.ts";
import type { Sample } from "./requests.ts";

const SETTINGS = {
  ...{ timeZone: "Europe/Berlin", dateStyle: "monthFirst", citationStyle: "apa", firstSteps: false, scaleIsFit: true },
  ...{ asksQuestions: true, name: "The Harbour Desk", requiredSources: 2, sharesCopies: false, secondFactorFrom: null },
};

const FIRST_ADMIN = {
  ...{ code: "1", name: "Robin", email: "robin@newsroom.example", password: PASSWORD },
  timeZone: "Europe/London",
};

/** Samples of the routes about the settings and the set-up of the newsroom. */
export async function settingsSamples(viewer: Viewer): Promise<Sample[]> {
  const { version } = await readSettings(viewer);
  return [
    { route: "PUT /settings", makeRequest: () => ({ body: SETTINGS, ifMatch: version }), status: 200 },
    {
      route: "PUT /methodology",
      makeRequest: () => ({ body: { content: "Two people check each claim." } }),
      status: 201,
    },
    { route: "GET /methodology/versions", makeRequest: () => ({ query: { after: "9" } }), status: 200 },
    { route: "PUT /demo", makeRequest: () => ({ body: { password: PASSWORD } }), status: 422 },
    { route: "POST /set-up", makeRequest: () => ({ body: FIRST_ADMIN }), status: 404 },
  ];
}
