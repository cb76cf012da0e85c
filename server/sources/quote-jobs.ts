import { locateQuote, type QuoteLocation } from "#domain/quote/locate-quote.ts";
import { searchableSource } from "#domain/quote/source-words.ts";
import { originOf } from "#domain/source/text-origin.ts";

type LocateJob = { text: string; quotes: { quote: string; near: number }[] };

export const JOBS = {
  locate({ text, quotes }: LocateJob): QuoteLocation[] {
    const source = searchableSource(text);
    return quotes.map(({ quote, near }) => locateQuote(source, quote, near));
  },
  origin: ({ text }: { text: string }) => originOf(text),
};
