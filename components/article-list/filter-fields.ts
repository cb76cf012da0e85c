import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { type ArticleFilter, articleFilterOf, articlesAddress } from "#domain/article-filter.ts";

export type FilterName = Exclude<keyof ArticleFilter, "after">;
type Values = Partial<Record<FilterName, string>>;

export type FilterFields = {
  /** What the fields show: the address, and what was entered since. */
  value: Values;
  isPending: boolean;
  /** Entered letter by letter: the list follows at the next pause. */
  type: (name: FilterName, value: string) => void;
  /** Entered at once. */
  choose: (name: FilterName, value: string) => void;
  /** Do not wait for the pause. */
  flush: () => void;
  submit: (event: FormEvent) => void;
  /** Let go of what was entered and is not in the address yet. */
  forget: () => void;
};

/** Milliseconds without a key after which the list follows. */
const PAUSE = 300;

/** Fields over the address of the list. The address wins as soon as it has caught up with what was entered. */
export function useFilterFields({ after: _, ...filter }: ArticleFilter): FilterFields {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [entered, setEntered] = useState<Values>({});
  const timer = useRef<number>(undefined);
  const waiting = useRef<Values | null>(null);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const forget = () => {
    window.clearTimeout(timer.current);
    waiting.current = null;
    setEntered({});
  };
  const go = (values: Values) => {
    window.clearTimeout(timer.current);
    waiting.current = null;
    startTransition(() => {
      router.replace(articlesAddress(articleFilterOf({ ...filter, ...values })), { scroll: false });
      setEntered((latest) => (latest === values ? {} : latest));
    });
  };
  const enter = (name: FilterName, value: string) => {
    const values = { ...entered, [name]: value };
    setEntered(values);
    return values;
  };
  const flush = () => waiting.current && go(waiting.current);
  return {
    value: { ...filter, ...entered } as Values,
    isPending,
    type: (name, value) => {
      waiting.current = enter(name, value);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, PAUSE);
    },
    choose: (name, value) => go(enter(name, value)),
    flush,
    submit: (event) => {
      event.preventDefault();
      flush();
    },
    forget,
  };
}
