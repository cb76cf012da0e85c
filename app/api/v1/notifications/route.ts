import { endpoint } from "#api/endpoint.ts";
import { notifications } from "#server/notifications/notifications.ts";
import { markReadUpTo } from "#server/notifications/read.ts";

export const GET = endpoint("GET /notifications", (viewer, { query }) => notifications(viewer, query));
export const PUT = endpoint("PUT /notifications", (viewer, { input }) => markReadUpTo(viewer, input.readUpTo));
