import type { Viewer } from "#domain/permissions.ts";
import { personalData } from "#server/people/personal-data.ts";
import { fileStream } from "#server/reports/file-stream.ts";
import { download } from "./download.ts";

/** How long the receiver of the file may pause. */
const MAX_PAUSE_MS = 60_000;

/** What Galley keeps about a person, as a file that the browser saves. */
export const personalDataDownload = async (viewer: Viewer, personId: string): Promise<Response> =>
  download(fileStream(await personalData(viewer, personId), { maxPauseMs: MAX_PAUSE_MS, end: async () => {} }), {
    name: "personal-data.jsonl",
    mediaType: "application/jsonl; charset=utf-8",
  });
