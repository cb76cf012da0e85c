import type { Page } from "@playwright/test";

/** The middle of the screen, where the text is. */
const TEXT = { x: 100, y: 120, width: 900, height: 700 };

export const pictureOf = (page: Page): Promise<Buffer> => page.screenshot({ clip: TEXT });

/** The share of two pictures' pixels that differ, from 0 to 1. The browser that made them reads them. */
export async function shareChanged(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [one = new Uint32Array(1), two = one] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          const drawn = context?.getImageData(0, 0, bitmap.width, bitmap.height).data;
          return new Uint32Array(drawn?.buffer ?? new ArrayBuffer(4));
        }),
      );
      return one.reduce((sum, pixel, at) => sum + (pixel === two[at] ? 0 : 1), 0) / one.length;
    },
    [before.toString("base64"), after.toString("base64")],
  );
}
