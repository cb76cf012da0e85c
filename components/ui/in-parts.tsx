import { Fragment, type ReactNode } from "react";

type InPartsProps<T> = {
  items: readonly T[];
  /** Items of one part: as many as are rendered in a few milliseconds. */
  size: number;
  children: (items: T[], start: number) => ReactNode;
};

/** Renders a long list on the server, in parts, so that other requests have their turn in between. */
export function InParts<T>({ items, size, children }: InPartsProps<T>) {
  if (items.length <= size) return children([...items], 0);
  const nextTurn = turns();
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => {
    const render = () => children(items.slice(index * size, (index + 1) * size), index * size);
    // biome-ignore lint/suspicious/noArrayIndexKey: parts never change their order
    return <Part key={index} turn={nextTurn()} render={render} />;
  });
}

async function Part({ turn, render }: { turn: Promise<void>; render: () => ReactNode }) {
  await turn;
  return <Fragment>{render()}</Fragment>;
}

/** Makes promises that are fulfilled one after the other, each in its own turn of the event loop. */
function turns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setTimeout(resolve, 0)));
    return last;
  };
}
