"use client";
import { useEffect } from "react";
import { repeatEarlyActs, takeEarlyActs } from "./repeat-early-acts.ts";

/** Stands first on every page: does what was done on it before its scripts were there. */
export function EarlyActsRepeated() {
  if (typeof window !== "undefined") takeEarlyActs();
  useEffect(repeatEarlyActs, []);
  return null;
}
