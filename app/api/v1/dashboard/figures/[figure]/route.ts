import { download } from "#api/download.ts";
import { endpoint } from "#api/endpoint.ts";
import { figureFile } from "#server/dashboard/figures.ts";

export const GET = endpoint("GET /dashboard/figures/:figure", async (viewer, { params, query }) => {
  const { format, ...filter } = query;
  const { content, mediaType } = await figureFile(viewer, params.figure, filter, format);
  return download(content, { name: `${params.figure}.${format}`, mediaType });
});
