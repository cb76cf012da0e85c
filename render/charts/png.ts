import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import sharp from "sharp";
import type { Figure } from "#domain/figure/chart.ts";
import type { Rating } from "#domain/rating/rating.ts";
import { fonts } from "#render/pdf/fonts.ts";
import { PrintableText } from "#render/pdf/printable.ts";
import { ROOT } from "#render/root.ts";
import { figureForFile, svgOf } from "./draw.ts";
import { paperStyle } from "./style.ts";
import { withoutTexts } from "./texts.ts";

const FOLDER = join(ROOT, "render", "charts");

/** Twice as many pixels as the drawing, for sharp screens. */
const DENSITY = 2 * 72;

/** A figure to be made a picture, with the scale that has its colours. */
export type PictureInput = { figure: Figure; scale: Rating[] };

/** A figure as PNG on white. Typst sets its texts with our fonts as outlines, so that no font of the machine is needed. */
export async function pngOf({ figure, scale }: PictureInput): Promise<Uint8Array<ArrayBuffer>> {
  const { families, files, coverage } = fonts();
  const compiler = NodeCompiler.create({
    workspace: FOLDER,
    fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }],
  });
  const printable = new PrintableText(coverage);
  const { drawing, texts } = withoutTexts(figureForFile(figure, paperStyle(scale)));
  const data = {
    ...{
      svg: svgOf(drawing),
      width: Number(drawing.attributes.width),
      height: Number(drawing.attributes.height),
    },
    texts: texts.map((text) => ({ ...text, text: printable.of(text.text) })),
  };
  const svg = compiler.svg({
    mainFileContent: readFileSync(join(FOLDER, "picture.typ"), "utf8"),
    inputs: { data: JSON.stringify(data), fonts: JSON.stringify(families) },
  });
  const picture = sharp(Buffer.from(svg), { density: DENSITY }).png({ palette: true, colours: 128 });
  return new Uint8Array(await picture.toBuffer());
}
