import { DemoInput } from "#domain/demo.ts";
import { MethodologyInput } from "#domain/methodology.ts";
import { SettingsInput } from "#domain/newsroom-settings.ts";
import { PageQuery } from "#domain/page-query.ts";

/** The routes about the settings of the newsroom; part of the table in routes.ts. */
export const SETTINGS_ROUTES = {
  "GET /settings": { summary: "The settings of the newsroom, such as its time zone" },
  "PUT /settings": {
    summary: "Change settings of the newsroom; for admins",
    input: SettingsInput,
    ifMatch: true,
  },
  "GET /methodology": { summary: "How the newsroom works, with its rating scale; for everyone", open: true },
  "PUT /methodology": {
    summary: "Save a new version of the methodology page; the earlier ones are kept; for admins",
    input: MethodologyInput,
    ifMatch: true,
    creates: true,
  },
  "GET /methodology/versions": {
    summary: "The versions of the methodology page, newest first, by keyset pages; for admins",
    query: PageQuery,
  },
  "GET /demo": { summary: "Whether the demo newsroom is loaded, and its accounts; for admins" },
  "PUT /demo": {
    summary: "Load the demo newsroom into a newsroom without articles; the password is for its accounts; for admins",
    input: DemoInput,
    accepts: true,
  },
} as const;
