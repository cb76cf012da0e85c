import { rememberedSwitch } from "#components/ui/remembered-switch.ts";

/** Whether the list has one line a claim, and a function that changes it. */
export const useCompactList = rememberedSwitch("galley-compact-list");
