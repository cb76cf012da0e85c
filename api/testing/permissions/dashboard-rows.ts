import { v7 as newId } from "uuid";
import { saveView } from "#server/saved-views/saved-views.ts";
import { anything, maker, type PermissionRow, type Request } from "./row.ts";

const BODY = { name: "Harbour", screen: "overview", filter: {}, shared: true } as const;

const view =
  (more: object = {}): Request =>
  async (owner) => {
    const { value } = await saveView(maker(owner), newId(), BODY, null);
    return { params: { viewId: value.id }, ...more };
  };

export const DASHBOARD_ROWS: PermissionRow[] = [
  ["GET /agreement", "dashboard.read", anything()],
  ["GET /dashboard", "dashboard.read", anything()],
  ["GET /dashboard/figures", "dashboard.read", anything({ query: { figure: "ratings", format: "csv" } })],
  ["GET /saved-views", "dashboard.read", anything()],
  ["PUT /saved-views/:viewId", "view.save", async () => ({ params: { viewId: newId() }, body: BODY }), { done: 201 }],
  ["PUT /saved-views/:viewId", "view.change", view({ body: { ...BODY, name: "Harbours" }, ifMatch: 1 })],
  ["DELETE /saved-views/:viewId", "view.remove", view({ ifMatch: 1 })],
];
