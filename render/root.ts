import { join } from "node:path";

/** Next and the bundle of child processes have this module in another folder, but run in the root folder of the app. */
const IS_BUNDLED = Boolean(process.env.NEXT_RUNTIME) || import.meta.filename.endsWith(".mjs");

/** The root folder of the app. */
export const ROOT = IS_BUNDLED ? process.cwd() : join(import.meta.dirname, "..");
