"use client";
import type { ComponentProps } from "react";
import { Button as PressButton } from "react-aria-components";
import { Link } from "./link.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** `main` is the primary action, `danger` removes something, `plain` has no frame. */
type Kind = "main" | "danger" | "plain";

type ButtonStyle = { kind?: Kind | undefined; className?: string | undefined };

const buttonClass = ({ kind, className }: ButtonStyle) => ["btn", kind, className].filter(Boolean).join(" ");

/** A button. It is disabled until scripts run, because it would do nothing before. */
export function Button({ kind, className, disabled, ...button }: ComponentProps<"button"> & ButtonStyle) {
  const isHydrated = useHydrated();
  return (
    <button type="button" {...button} className={buttonClass({ kind, className })} disabled={disabled || !isHydrated} />
  );
}

/** A button for a form that works without scripts. */
export const SubmitWithoutScripts = ({ children }: { children: string }) => (
  <button type="submit" className={buttonClass({})}>
    {children}
  </button>
);

/** The button that opens a menu, a popover or a dialog. */
export function TriggerButton({
  kind,
  className,
  ...button
}: Omit<ComponentProps<typeof PressButton>, "className"> & ButtonStyle) {
  return <PressButton {...button} className={buttonClass({ kind, className })} isDisabled={!useHydrated()} />;
}

/** A link without the router that looks like a button: to a file, or to a page that must be loaded anew. */
export function PlainButtonLink({ kind, className, ...link }: ComponentProps<"a"> & ButtonStyle) {
  return <a {...link} className={buttonClass({ kind, className })} />;
}

/** A link to another page that looks like a button. */
export function ButtonLink({ kind, className, ...link }: ComponentProps<typeof Link> & ButtonStyle) {
  return <Link {...link} className={buttonClass({ kind, className })} />;
}
