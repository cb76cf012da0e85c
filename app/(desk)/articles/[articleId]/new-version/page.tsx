import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { NewVersionDesk } from "#components/version/new-version-desk.tsx";
import { articleAddress } from "#domain/addresses.ts";
import { Id } from "#domain/fields.ts";
import { can } from "#domain/permissions.ts";
import { findArticle, readVersion } from "#server/articles/articles.ts";
import { signedInViewer } from "#server/auth/viewer.ts";
import { allClaimsInArticle } from "#server/claims/claims.ts";
import { requestsInArticle } from "#server/corrections/requests.ts";
import { ratingScale } from "#server/ratings/ratings.ts";

export const metadata: Metadata = { title: "New version" };

/** Bringing in a new text of an article that is there. */
export default async function NewVersionPage({ params }: { params: Promise<{ articleId: string }> }) {
  const viewer = await signedInViewer();
  const id = Id.safeParse((await params).articleId);
  const article = id.success ? await findArticle(viewer, id.data) : null;
  if (!article) notFound();
  if (!can(viewer, "version.import", article.importedBy.id)) redirect(articleAddress(article.id));
  const [version, claims, { requests }, scale] = await Promise.all([
    readVersion(viewer, article.id, article.currentVersion),
    allClaimsInArticle(viewer, article.id),
    requestsInArticle(viewer, article.id),
    ratingScale(viewer),
  ]);
  return (
    <main id="main">
      <NewVersionDesk
        article={article}
        baseVersion={{ version, claims }}
        requests={requests.filter(({ madeInVersion }) => madeInVersion === null)}
        scale={scale}
      />
    </main>
  );
}
