import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import sharp from "sharp";
import { directionOf } from "#domain/direction.ts";
import { CARD_SIZE } from "#domain/exports/published/site.ts";
import { shortened } from "#domain/graphemes.ts";
import { fonts } from "#render/pdf/fonts.ts";
import { PrintableText } from "#render/pdf/printable.ts";
import { ROOT } from "#render/root.ts";

/** What the picture of a report for previews shows. */
export type Card = {
  kind: string;
  title: string;
  language: string;
  newsroom: string;
  ratings: { label: string; color: string; count: number }[];
};

const FOLDER = join(ROOT, "render", "card");

/** In UTF-16 units. A longer title would not fit. */
const MAX_TITLE_LENGTH = 180;

const HEX = /^#[0-9a-f]{6}$/i;

/** The picture as PNG. Typst sets the text with our fonts as outlines, so that no font of the machine is needed. */
export async function renderCard({ kind, title, language, newsroom, ratings }: Card): Promise<Uint8Array<ArrayBuffer>> {
  const { families, files, coverage } = fonts();
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }],
  });
  const text = new PrintableText(coverage);
  const data = {
    ...{ kind: text.of(kind), newsroom: text.of(shortened(newsroom, 60)) },
    title: text.of(shortened(title, MAX_TITLE_LENGTH)),
    size: title.length > 90 ? 48 : title.length > 45 ? 60 : 74,
    rtl: directionOf(language) === "rtl",
    ratings: ratings.filter(({ color }) => HEX.test(color)).map(({ color, count }) => ({ color, count })),
    counts: text.of(shortened(ratings.map(({ label, count }) => `${count} ${label}`).join(", "), 80)),
  };
  const svg = compiler.svg({
    mainFileContent: readFileSync(join(FOLDER, "card.typ"), "utf8"),
    inputs: { data: JSON.stringify(data), fonts: JSON.stringify(families) },
  });
  const picture = sharp(Buffer.from(svg)).resize(CARD_SIZE).png({ palette: true, colours: 64 });
  return new Uint8Array(await picture.toBuffer());
}
