"use client";
import type { ComponentProps } from "react";
import { useHydrated } from "./use-hydrated.ts";

/** A tick box whose state scripts keep. It is disabled until they run. */
export function Checkbox({ disabled, ...box }: Omit<ComponentProps<"input">, "type">) {
  const isHydrated = useHydrated();
  return <input {...box} type="checkbox" disabled={disabled || !isHydrated} />;
}
