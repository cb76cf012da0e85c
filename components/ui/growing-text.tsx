"use client";
import { type ComponentProps, useLayoutEffect, useRef } from "react";

/** A text field as tall as its text. */
export function GrowingText(props: ComponentProps<"textarea">) {
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on what is typed
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [props.value]);
  return <textarea rows={2} {...props} ref={field} className="input growing" />;
}
