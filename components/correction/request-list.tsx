import type { CorrectionRequest } from "#domain/correction-request.ts";
import { RequestLine } from "./request-line.tsx";

/** The requested corrections that no version carries yet. */
export function RequestList({ requests }: { requests: CorrectionRequest[] }) {
  if (requests.length === 0) return null;
  return (
    <section className="requests">
      <h2>Corrections requested, not made yet</h2>
      {requests.map((request) => (
        <RequestLine key={request.id} request={request} />
      ))}
    </section>
  );
}
