import sharp from "sharp";
import type { ShownPicture } from "#domain/source/source-content.ts";

/** Every other loader of libvips is blocked, such as those of SVG and PDF. */
const LOADERS = ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"];

sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({ operation: LOADERS });
sharp.cache(false);
sharp.concurrency(1);

/** A picture of 50 megapixels needs 200 MB. */
const MAX_PIXELS = 50_000_000;

/** Longest side of the picture that is shown, enough for a page of small print. */
const MAX_SIDE = 2400;

export type PictureFormat = "png" | "jpeg" | "webp";

/** The picture encoded anew: turned as its camera says, and without EXIF and all other metadata. */
export async function encodeAnew(bytes: Uint8Array, format: PictureFormat): Promise<ShownPicture> {
  const picture = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
    .rotate()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true });
  return { bytes: new Uint8Array(await picture.toFormat(format).toBuffer()), mediaType: `image/${format}` };
}
