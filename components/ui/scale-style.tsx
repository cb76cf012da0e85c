"use client";
import { useState } from "react";
import { scaleCss } from "#domain/rating/look.ts";
import type { Rating } from "#domain/rating/rating.ts";

/** The colours and lines of the rating scale, for the whole page. */
export function ScaleStyle({ scale, nonce }: { scale: Rating[]; nonce: string | undefined }) {
  // The page goes on under the policy it came with, also when what is in it is read anew under another nonce.
  const [first] = useState(nonce);
  return <style nonce={first}>{scaleCss(scale)}</style>;
}
