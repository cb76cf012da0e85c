import * as z from "zod";
import { DashboardFilter } from "./claim-filter.ts";
import { SCREEN_KEYS, type Screen } from "./dashboard-screens.ts";
import { requiredLine } from "./fields.ts";

/** Saved views of one person. */
export const MAX_SAVED_VIEWS = 100;

/** Saves a screen of the dashboard with its filter under a name, or changes what was saved. */
export const SavedViewInput = z.strictObject({
  name: requiredLine(100, "Give the view a name."),
  screen: z.enum(SCREEN_KEYS, "Choose a screen of the dashboard."),
  filter: DashboardFilter,
  /** Whether everyone in the newsroom sees it. */
  shared: z.boolean().default(false),
});
export type SavedViewInput = z.infer<typeof SavedViewInput>;

/** A saved view. What it shows is counted for whoever opens it. */
export type SavedView = {
  id: string;
  name: string;
  screen: Screen;
  filter: DashboardFilter;
  shared: boolean;
  owner: { id: string; name: string };
  version: number;
};
