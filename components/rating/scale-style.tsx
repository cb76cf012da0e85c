"use client";
import { useState } from "react";
import { scaleCss } from "#domain/rating/look.ts";
import type { Rating } from "#domain/rating/rating.ts";

export function ScaleStyle({ scale, nonce }: { scale: Rating[]; nonce: string | undefined }) {
  // The content policy of the page keeps its first nonce, also when the page is refreshed under another one.
  const [first] = useState(nonce);
  return <style nonce={first}>{scaleCss(scale)}</style>;
}
