import type { PictureInput } from "./png.ts";

/** What runs in a child process (sandbox/): the picture of a figure. */
export const JOBS = {
  png: async (input: PictureInput): Promise<{ bytes: Uint8Array<ArrayBuffer> }> => {
    const { pngOf } = await import("./png.ts");
    return { bytes: await pngOf(input) };
  },
};
