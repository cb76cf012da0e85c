import { endpoint, saveResult } from "#api/endpoint.ts";
import { removeView, saveView } from "#server/saved-views/saved-views.ts";

export const PUT = endpoint("PUT /saved-views/:viewId", async (viewer, { params, input, ifMatch }) =>
  saveResult(await saveView(viewer, params.viewId, input, ifMatch)),
);
export const DELETE = endpoint("DELETE /saved-views/:viewId", (viewer, { params, ifMatch }) =>
  removeView(viewer, params.viewId, ifMatch),
);
