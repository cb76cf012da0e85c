"use client";
import { type ComponentProps, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { useHydrated } from "./use-hydrated.ts";

/** A text field as tall as its text. It is disabled until scripts run. */
export function GrowingText({ ref, ...props }: ComponentProps<"textarea">) {
  const isHydrated = useHydrated();
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(ref, () => field.current as HTMLTextAreaElement);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on what is typed
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [props.value]);
  return (
    <textarea rows={2} {...props} ref={field} className="input growing" disabled={props.disabled || !isHydrated} />
  );
}
