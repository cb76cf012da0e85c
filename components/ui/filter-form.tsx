"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { addressWith } from "#domain/address-fields.ts";
import { Button, SubmitWithoutScripts } from "./button.tsx";
import { Link } from "./link.tsx";

const TYPING_DEBOUNCE_MS = 300;

type FilterFormProps = {
  /** The page whose address holds the filter. */
  path: string;
  /** The address of what is shown now. */
  address: string;
  /** The address of the unfiltered list. It is offered when the filter leaves something out. */
  clearAddress?: string | false;
  /** On a narrow page only the search is visible until a button with this label opens the rest. */
  moreLabel?: "Filters" | "Filters and sorting";
  children: ReactNode;
};

/** Filters that apply as they are changed. Without scripts it is an ordinary form. */
export function FilterForm({ path, address, clearAddress, moreLabel, children }: FilterFormProps) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [isOpen, setOpen] = useState(moreLabel === undefined);
  const { generation, request } = useGeneration(address);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<number>(undefined);
  const cancel = () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
  };
  const follow = () => {
    cancel();
    if (!form.current) return;
    const fields = [...new FormData(form.current)].map(([name, value]): [string, string] => [name, `${value}`.trim()]);
    const next = addressWith(path, Object.fromEntries(fields));
    if (next === address) return;
    request(next);
    startTransition(() => router.replace(next, { scroll: false }));
  };
  const change = ({ target }: FormEvent) => {
    cancel();
    if (target instanceof HTMLSelectElement) follow();
    else timer.current = window.setTimeout(follow, TYPING_DEBOUNCE_MS);
  };
  // Fields may have been filled in before scripts ran.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens
  useEffect(() => {
    follow();
    return cancel;
  }, []);
  return (
    <search>
      <form
        ref={form}
        key={generation}
        className={isOpen ? "filters open" : "filters"}
        action={path}
        onChange={change}
        onBlur={() => timer.current !== undefined && follow()}
        onSubmit={(event) => {
          event.preventDefault();
          follow();
        }}
        aria-busy={isPending}
      >
        {children}
        <noscript>
          <SubmitWithoutScripts>Show</SubmitWithoutScripts>
        </noscript>
        {moreLabel && (
          <Button className="more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? "Fewer filters" : moreLabel}
          </Button>
        )}
        <span className="clear">
          {clearAddress && (
            <Link href={clearAddress} onClick={cancel}>
              Clear filters
            </Link>
          )}
        </span>
      </form>
    </search>
  );
}

/** Increases, which resets the fields, when the form did not request the new address, such as by going back. */
function useGeneration(address: string) {
  const [current, setCurrent] = useState({ address, generation: 0 });
  const [requested, setRequested] = useState<string[]>([]);
  const request = (next: string) => setRequested([...requested, next]);
  if (current.address === address) return { generation: current.generation, request };
  // A later request can overtake an earlier one, whose address then never arrives.
  const at = requested.indexOf(address);
  const generation = current.generation + (at < 0 ? 1 : 0);
  setRequested(requested.slice(at + 1));
  setCurrent({ address, generation });
  return { generation, request };
}
