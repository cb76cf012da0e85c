import { type ComparedQuotation, compareQuotations, type QuotationComparison } from "#domain/quotation/compare.ts";
import { type FoundQuotation, findQuotations } from "#domain/quotation/find-quotations.ts";
import { type Pair, type PairableQuotation, pairOf, readQuotation } from "#domain/quotation/pair.ts";
import { type SpelledWords, spelledWords } from "#domain/quotation/spelled-words.ts";

/** A version of an article; `document` is JSON. */
type FindJob = { text: string; document: string; language: string };

/** Quotations, and by their indexes the two of each pair that can report the same words. */
type PairJob = { quotations: PairableQuotation[]; candidates: [number, number][] };

type CompareJob = { reference: ComparedQuotation; reports: ComparedQuotation[] };

export type SpelledQuotation = FoundQuotation & SpelledWords;

/** What is done with the words of quotations, inline where they are few, else in a child process. */
export const JOBS = {
  find({ text, document, language }: FindJob): SpelledQuotation[] {
    const found = findQuotations(text, JSON.parse(document), language);
    return found.map((quotation) => ({ ...quotation, ...spelledWords(quotation.exact, language) }));
  },
  pair({ quotations, candidates }: PairJob): (Pair | null)[] {
    const read = quotations.map(readQuotation);
    return candidates.map(([one, other]) => {
      const [first, second] = [read[one], read[other]];
      return first && second ? pairOf(first, second) : null;
    });
  },
  compare: ({ reference, reports }: CompareJob): QuotationComparison[] =>
    reports.map((report) => compareQuotations(reference, report)),
};
