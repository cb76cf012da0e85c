import type { Page } from "@playwright/test";

/** The area of the window with the text. */
const TEXT_AREA = { x: 100, y: 120, width: 900, height: 700 };

export const screenshotOf = (page: Page): Promise<Buffer> => page.screenshot({ clip: TEXT_AREA });

/** The share of pixels that differ between two screenshots, from 0 to 1. The browser decodes them. */
export async function shareChanged(page: Page, before: Buffer, after: Buffer): Promise<number> {
  return page.evaluate(
    async (screenshots) => {
      const [one = new Uint32Array(1), two = one] = await Promise.all(
        screenshots.map(async (screenshot) => {
          const bytes = Uint8Array.from(atob(screenshot), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data;
          return new Uint32Array(pixels?.buffer ?? new ArrayBuffer(4));
        }),
      );
      return one.reduce((count, pixel, index) => count + (pixel === two[index] ? 0 : 1), 0) / one.length;
    },
    [before.toString("base64"), after.toString("base64")],
  );
}
