import type { IngestInput } from "./input.ts";
import { readInput } from "./read-input.ts";
import type { ReadInput, Reading } from "./reading.ts";

/** `reading` is a Reading in JSON, which costs the app less than the objects until the document is checked. */
export type ReadResult = Omit<ReadInput, "reading"> & { reading: string };

type ReadJob = { input: IngestInput; needsDecoded: boolean };

export const JOBS = {
  async read({ input, needsDecoded }: ReadJob): Promise<ReadResult> {
    const { reading, decoded, ...more } = await readInput(input);
    return { reading: JSON.stringify(reading satisfies Reading), decoded: needsDecoded ? decoded : null, ...more };
  },
};
