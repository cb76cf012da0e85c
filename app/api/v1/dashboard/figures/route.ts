import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { figureFile } from "#server/dashboard/figures.ts";

export const GET = endpoint("GET /dashboard/figures", async (viewer, { query: { figure, format, ...filter } }) => {
  const { content, mediaType } = await figureFile(viewer, figure, filter, format);
  return download(content, { name: `${figure}.${format}`, mediaType });
});
