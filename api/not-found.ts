import { randomUUID } from "node:crypto";
import { problemOf, RequestError } from "./problem.ts";
import { secured } from "./security-headers.ts";

/** The response at every address of the API that no route has. */
export const notFound = async (): Promise<Response> =>
  secured(problemOf(new RequestError(404, "There is nothing at this address."), randomUUID()));
