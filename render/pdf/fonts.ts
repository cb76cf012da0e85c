import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#render/root.ts";
import { codePointsOf } from "./cmap.ts";

type Family = { family: string; folder: string; styles: string[] };

/** The fonts of a PDF, in the order in which they are tried. Those of Chinese, Japanese and Korean are optional packages. */
const FAMILIES: Family[] = [
  {
    family: "Source Serif 4",
    folder: "source-serif-4",
    styles: ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"],
  },
  { family: "Inter", folder: "inter", styles: ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"] },
  { family: "Noto Naskh Arabic", folder: "noto-naskh-arabic", styles: ["400Regular", "700Bold"] },
  { family: "Noto Serif Hebrew", folder: "noto-serif-hebrew", styles: ["400Regular", "700Bold"] },
  { family: "Noto Serif Devanagari", folder: "noto-serif-devanagari", styles: ["400Regular", "700Bold"] },
  { family: "Noto Sans SC", folder: "noto-sans-sc", styles: ["400Regular", "700Bold"] },
  { family: "Noto Sans KR", folder: "noto-sans-kr", styles: ["400Regular", "700Bold"] },
  { family: "Noto Emoji", folder: "noto-emoji", styles: ["400Regular", "700Bold"] },
];

export type Fonts = { families: string[]; files: string[]; coverage: Set<number>[] };

let loaded: Fonts | undefined;

/** The fonts that are installed, with the code points that each family has glyphs for. Fonts of the machine are not used. */
export function fonts(): Fonts {
  loaded ??= load(join(ROOT, "node_modules", "@expo-google-fonts"));
  return loaded;
}

function load(root: string): Fonts {
  const installed = FAMILIES.map(({ family, folder, styles }) => {
    const folders = styles.map((style) => join(root, folder, style)).filter((path) => existsSync(path));
    const files = folders.flatMap((path) =>
      readdirSync(path)
        .filter((name) => name.endsWith(".ttf"))
        .map((name) => join(path, name)),
    );
    return { family, files };
  }).filter(({ files }) => files.length > 0);
  return {
    families: installed.map(({ family }) => family),
    files: installed.flatMap(({ files }) => files),
    coverage: installed.map(({ files: [first = ""] }) => codePointsOf(readFileSync(first))),
  };
}
