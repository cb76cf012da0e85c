import { endpoint } from "#api/endpoint.ts";
import { eventStream, type StreamTopic } from "#api/event-stream.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { claimToRuleOn } from "#server/log/presence.ts";

export const dynamic = "force-dynamic";
export const GET = endpoint("GET /events", async (viewer, { query, request }) =>
  eventStream(viewer, request, await topicOf(viewer, query)),
);

type Query = {
  article?: string | undefined;
  ruling?: string | undefined;
  only?: "notifications" | "adjudication" | undefined;
};

async function topicOf(viewer: Viewer, { article, ruling, only }: Query): Promise<StreamTopic> {
  if (article) return { articleId: article };
  if (ruling) return { rulingOn: ruling, isPresent: (await claimToRuleOn(viewer, ruling)) !== null };
  if (only === "adjudication") permit(can(viewer, "ruling.give"), "Only editors can rule on claims.");
  return only ?? "everything";
}
