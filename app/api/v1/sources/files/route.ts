import { endpoint, saveResult } from "#api/endpoint.ts";
import { addIncomingFile } from "#api/incoming-source-file.ts";

export const POST = endpoint("POST /sources/files", async (viewer, { input }) =>
  saveResult(await addIncomingFile(viewer, input)),
);
