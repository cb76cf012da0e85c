import { endpoint } from "#api/endpoint.ts";
import { markOpened } from "#server/notifications/read.ts";

export const PUT = endpoint("PUT /notifications/opened", (viewer, { input }) => markOpened(viewer, input));
