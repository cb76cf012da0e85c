import { Fragment, type ReactNode, Suspense } from "react";

type InPartsProps<T> = {
  items: readonly T[];
  /** Items of one part: as many as are rendered in a few milliseconds. */
  size: number;
  children: (items: T[], start: number) => ReactNode;
};

/** Renders a long list on the server, in parts, so that other requests have their turn in between. */
export function InParts<T>({ items, size, children }: InPartsProps<T>) {
  if (items.length <= size) return children([...items], 0);
  const starts = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return inTurns(starts, (start) => children(items.slice(start, start + size), start));
}

/**
 * Renders each of some large items on the server, with other requests in between. The page is sent with the first one;
 * the others follow as they are ready, because sending a large page at once would block the other requests too.
 */
export function inTurns<T>(items: readonly T[], render: (item: T) => ReactNode): ReactNode[] {
  const nextTurn = turns();
  return items.map((item, index) => {
    const Boundary = index === 0 ? Fragment : Suspense;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts never change their order
      <Boundary key={index}>
        <Part turn={nextTurn()} render={() => render(item)} />
      </Boundary>
    );
  });
}

async function Part({ turn, render }: { turn: Promise<void>; render: () => ReactNode }) {
  await turn;
  return render();
}

/** Makes promises that are fulfilled one after the other, each in its own turn of the event loop. */
function turns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setTimeout(resolve, 0)));
    return last;
  };
}
