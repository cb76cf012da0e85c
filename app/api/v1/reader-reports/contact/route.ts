import { openEndpoint } from "#api/endpoint.ts";
import { removeOwnContact } from "#server/reader-reports/send.ts";

export const DELETE = openEndpoint("DELETE /reader-reports/contact", ({ input }) => removeOwnContact(input.secret));
