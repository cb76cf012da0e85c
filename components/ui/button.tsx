"use client";
import type { ComponentProps } from "react";
import { Button as PressButton } from "react-aria-components";
import { Link } from "./link.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** `main` is the primary action, `danger` removes something, `plain` has no frame. */
type Kind = "main" | "danger" | "plain";

type Look = { kind?: Kind | undefined; className?: string | undefined };

const buttonClass = ({ kind, className }: Look) => ["btn", kind, className].filter(Boolean).join(" ");

/** A button. It is disabled until scripts run, because it would do nothing before. */
export function Button({ kind, className, disabled, ...button }: ComponentProps<"button"> & Look) {
  const isHydrated = useHydrated();
  return (
    <button type="button" {...button} className={buttonClass({ kind, className })} disabled={disabled || !isHydrated} />
  );
}

/** The button that opens a menu, a popover or a dialog. */
export function TriggerButton({
  kind,
  className,
  ...button
}: Omit<ComponentProps<typeof PressButton>, "className"> & Look) {
  return <PressButton {...button} className={buttonClass({ kind, className })} isDisabled={!useHydrated()} />;
}

/** A link to another page that looks like a button. */
export function ButtonLink({ kind, className, ...link }: ComponentProps<typeof Link> & Look) {
  return <Link {...link} className={buttonClass({ kind, className })} />;
}
