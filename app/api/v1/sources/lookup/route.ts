import { acceptedResult, endpoint } from "#api/endpoint.ts";
import { lookUpSource } from "#server/sources/lookup.ts";

export const POST = endpoint("POST /sources/lookup", async (viewer, { input }) => {
  const { value, isFetching } = await lookUpSource(viewer, input);
  return isFetching ? acceptedResult(value) : value;
});
