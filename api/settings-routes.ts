import { DemoInput } from "#domain/demo.ts";
import { SettingsInput } from "#domain/newsroom-settings.ts";

/** The routes about the settings of the newsroom; part of the table in routes.ts. */
export const SETTINGS_ROUTES = {
  "GET /settings": { summary: "The settings of the newsroom, such as its time zone" },
  "PUT /settings": {
    summary: "Change settings of the newsroom; for admins",
    input: SettingsInput,
    ifMatch: true,
  },
  "GET /demo": { summary: "Whether the demo newsroom is loaded, and its accounts; for admins" },
  "PUT /demo": {
    summary: "Load the demo newsroom into a newsroom without articles; the password is for its accounts; for admins",
    input: DemoInput,
    accepts: true,
  },
} as const;
