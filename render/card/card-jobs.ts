import type { Card } from "./card.ts";

/** What runs in a child process (sandbox/): the picture of a published report. */
export const JOBS = {
  card: async (card: Card): Promise<{ bytes: Uint8Array<ArrayBuffer> }> => {
    const { renderCard } = await import("./card.ts");
    return { bytes: await renderCard(card) };
  },
};
