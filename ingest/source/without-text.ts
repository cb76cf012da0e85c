import type { SourceContent } from "#domain/source/source-content.ts";

/** What is known of bytes without a text that can be read. */
export const withoutText = (mediaType: string, textFault: string): SourceContent => ({
  ...{ mediaType, text: null, mainEnd: 0, pageStarts: [], textFault, details: {}, shown: null, sketch: [], links: [] },
});
