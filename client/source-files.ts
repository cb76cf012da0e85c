import type { SourceDetail } from "#domain/source/source-detail.ts";
import { sourceFileFault } from "#domain/source/source-file.ts";
import { ProblemError, send } from "./api.ts";
import { base64Of } from "./base64.ts";

/** The source that is this file: a known one, or a new one. Throws what the API threw. */
export async function uploadSource(file: File): Promise<SourceDetail> {
  const fault = sourceFileFault(file.size);
  if (fault) throw new ProblemError(422, { detail: fault });
  const body = { name: file.name, base64: await base64Of(file) };
  return (await send<SourceDetail>("POST", "/sources/files", { body })).value;
}
