import type { Metadata } from "next";
import { requestedUtterance, utteranceTitle } from "#app/requested-utterance.ts";
import { PageLinks } from "#components/ui/page-links.tsx";
import { RefusedReports } from "#components/utterance/refused-reports.tsx";
import { UtteranceHead } from "#components/utterance/utterance-head.tsx";
import { UtteranceReports } from "#components/utterance/utterance-reports.tsx";
import { can } from "#domain/permissions.ts";
import { utterancePageAddress } from "#domain/quotation/addresses.ts";
import { affairsOfArticle } from "#server/affairs/articles.ts";

type Props = PageProps<"/utterances/[quotationId]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: (await utteranceTitle(params, searchParams)) ?? "Not found" };
}

/** What somebody said once, in all its reports, word by word. */
export default async function UtterancePage({ params, searchParams }: Props) {
  const { viewer, utterance, query } = await requestedUtterance(params, searchParams);
  const { id, reports, nextCursor } = utterance;
  const { after, ...first } = query;
  const mayDecide = can(viewer, "quotation.change");
  const affairs = reports[0] ? await affairsOfArticle(viewer, reports[0].articleId) : [];
  return (
    <main className="page utterance" id="main">
      <UtteranceHead utterance={utterance} affairs={affairs} />
      <UtteranceReports utterance={utterance} mayDecide={mayDecide} />
      <PageLinks
        label="Pages of the reports"
        first={after ? utterancePageAddress(id, first) : null}
        next={nextCursor ? utterancePageAddress(id, { ...first, after: nextCursor }) : null}
        size={50}
      />
      <RefusedReports utterance={utterance} mayDecide={mayDecide} />
    </main>
  );
}
