import { endpoint, saveResult } from "#api/endpoint.ts";
import { saveAssignment, withdrawAssignment } from "#server/work/assignments.ts";

export const PUT = endpoint("PUT /assignments/:assignmentId", async (viewer, { params, input, ifMatch }) =>
  saveResult(await saveAssignment(viewer, params.assignmentId, input, ifMatch)),
);
export const DELETE = endpoint("DELETE /assignments/:assignmentId", (viewer, { params, ifMatch }) =>
  withdrawAssignment(viewer, params.assignmentId, ifMatch),
);
