"use client";
import { useRouter } from "next/navigation";
import { useCommands } from "#components/commands/commands.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { publishingAddress } from "#domain/addresses.ts";
import { changesSince, type PublishedState } from "#domain/edition.ts";

type PublishedStatusProps = {
  articleId: string;
  /** Null before the first edition. */
  published: PublishedState | null;
  mayPublish: boolean;
};

/** How it stands with the publication of the article, and the way to publish it, for editors. */
export function PublishedStatus({ articleId, published, mayPublish }: PublishedStatusProps) {
  const router = useRouter();
  const address = publishingAddress(articleId);
  useCommands({ publish: { run: () => router.push(address), isOn: () => mayPublish } });
  return (
    <>
      {published && (
        <span className="published-status">
          <a href={published.url}>
            {published.withdrawnAt ? "Report withdrawn" : `Published, edition ${published.edition}`}
          </a>
          {published.withdrawnAt === null && published.changes > 0 && <>, {changesSince(published.changes)}</>}
        </span>
      )}
      {mayPublish && <ButtonLink href={address}>Publish</ButtonLink>}
    </>
  );
}
