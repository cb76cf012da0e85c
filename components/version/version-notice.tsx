import { Actions } from "#components/ui/actions.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { articleAddress, comparisonAddress } from "#domain/addresses.ts";
import type { VersionSummary } from "#domain/version.ts";
import { ImportFacts } from "./import-facts.tsx";

type VersionNoticeProps = { articleId: string; version: VersionSummary; current: number };

/** Says that a text is not the one under check, and leads to the one that is. */
export function VersionNotice({ articleId, version, current }: VersionNoticeProps) {
  return (
    <div className="notice version-notice">
      <p>
        <strong>
          This is version {version.number} of {current}.
        </strong>{" "}
        It was imported on <ImportFacts {...version} />. Claims are shown as they were then, and cannot be changed here.
      </p>
      {version.note && <p dir="auto">{version.note}</p>}
      <Actions>
        <ButtonLink href={articleAddress(articleId)}>Go to the current version</ButtonLink>
        <ButtonLink href={comparisonAddress(articleId, version.number, current)}>
          Compare with the current version
        </ButtonLink>
      </Actions>
    </div>
  );
}
