"use client";
import type { ComponentProps } from "react";
import { useHydrated } from "./use-hydrated.ts";

/** A tick box. It is disabled until scripts run, because they keep its state. */
export function Checkbox({ disabled, ...box }: Omit<ComponentProps<"input">, "type">) {
  const isHydrated = useHydrated();
  return <input {...box} type="checkbox" disabled={disabled || !isHydrated} />;
}
