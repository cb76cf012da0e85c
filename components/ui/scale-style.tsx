import type { Rating } from "#domain/rating.ts";
import { scaleCss } from "#domain/rating-look.ts";

/** The colours and lines of the rating scale, for the whole page. */
export function ScaleStyle({ scale, nonce }: { scale: Rating[]; nonce: string | undefined }) {
  return <style nonce={nonce}>{scaleCss(scale)}</style>;
}
