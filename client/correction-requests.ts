import type { CorrectionRequest, CorrectionRequestInput } from "#domain/correction-request.ts";
import { etagOf, type Send, send as sendToApi } from "./api.ts";

/** Store a request, or with a version a change of an existing one. Idempotent. Throws what the API threw. */
export async function putRequest(
  id: string,
  input: CorrectionRequestInput,
  version: number | null,
  send: Send = sendToApi,
): Promise<CorrectionRequest> {
  const etag = version === null ? null : etagOf({ version });
  return (await send<CorrectionRequest>("PUT", `/correction-requests/${id}`, { body: input, etag })).value;
}

/** Remove a request from the version that was read. It can be restored. */
export async function withdrawRequest(
  { id, version }: Pick<CorrectionRequest, "id" | "version">,
  send: Send = sendToApi,
): Promise<CorrectionRequest> {
  const options = { etag: etagOf({ version }) };
  return (await send<CorrectionRequest>("DELETE", `/correction-requests/${id}`, options)).value;
}

/** Restore a removed request as it was. */
export const restoreRequest = ({ id, claimId, request, version }: CorrectionRequest, send: Send = sendToApi) =>
  putRequest(id, { claimId, request }, version, send);
