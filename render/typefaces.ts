import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Typeface } from "#domain/exports/html/typefaces.ts";
import { ROOT } from "./root.ts";

const FAMILIES = { "Source Serif 4": "source-serif-4", Inter: "inter" };

/** The alphabets of which a page embeds only those that it uses. */
const SLICES = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"];

let loaded: Typeface[] | undefined;

/** The typefaces of the app in slices, as files that a page can hold. */
export function typefaces(): Typeface[] {
  loaded ??= Object.entries(FAMILIES).flatMap(([family, name]) => {
    const folder = join(ROOT, "node_modules", "@fontsource-variable", name);
    const ranges: Record<string, string> = JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
    return SLICES.map((slice) => ({
      family,
      range: ranges[slice] ?? "",
      base64: readFileSync(join(folder, "files", `${name}-${slice}-wght-normal.woff2`)).toString("base64"),
    }));
  });
  return loaded;
}
