import { randomUUID } from "node:crypto";
import { problemOf, RequestError } from "./problem.ts";

/** The answer at every address of the API that no route has. */
export const nowhere = async (): Promise<Response> =>
  problemOf(new RequestError(404, "There is nothing at this address."), randomUUID());
