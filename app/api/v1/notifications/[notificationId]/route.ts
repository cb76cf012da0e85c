import { endpoint } from "#api/endpoint.ts";
import { markRead } from "#server/notifications/read.ts";

export const PUT = endpoint("PUT /notifications/:notificationId", (viewer, { params, input }) =>
  markRead(viewer, params.notificationId, input.read),
);
