import { endpoint } from "#api/endpoint.ts";
import { readSettings, saveSettings } from "#server/settings/settings.ts";

export const GET = endpoint("GET /settings", (viewer) => readSettings(viewer));
export const PUT = endpoint("PUT /settings", (viewer, { input, ifMatch }) => saveSettings(viewer, input, ifMatch));
