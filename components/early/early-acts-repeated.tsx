"use client";
import { useEffect } from "react";
import { repeatEarlyActs } from "./early-acts.ts";

/** Once the page listens, does what was done on it before. */
export function EarlyActsRepeated() {
  useEffect(repeatEarlyActs, []);
  return null;
}
