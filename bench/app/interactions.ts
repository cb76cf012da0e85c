import type { Page } from "@playwright/test";

/** Milliseconds below which the browser does not report an interaction. */
const UNREPORTED = 16;

type Watched = Window & { interactions: Map<number, number> };

/** From now on the page keeps how long each of its interactions took: the longest of its events, as INP counts. */
export async function watchInteractions(page: Page): Promise<void> {
  await page.evaluate((threshold) => {
    const interactions = new Map<number, number>();
    Object.assign(window, { interactions });
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (interactionId) interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
    }).observe({ type: "event", durationThreshold: threshold } as PerformanceObserverInit);
  }, UNREPORTED);
}

/** Do something several times and tell the milliseconds of each; `act` ends with one press of a key or button. */
export async function interactionsOf(
  page: Page,
  times: number,
  pause: number,
  act: (time: number) => Promise<void>,
): Promise<number[]> {
  const milliseconds: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.evaluate(() => (window as unknown as Watched).interactions.clear());
    await act(time);
    await page.waitForTimeout(pause);
    const reported = await page.evaluate(() => [...(window as unknown as Watched).interactions.values()]);
    milliseconds.push(Math.max(UNREPORTED, ...reported));
  }
  return milliseconds;
}

/** Move the pointer and tell the milliseconds from its movement to the end of the next frame. */
export async function moveAndSee(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  const seen = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (event: Event) =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
            channel.port2.postMessage(null);
          });
        document.addEventListener("pointermove", look, { once: true, capture: true });
      }),
  );
  // The page listens by then: what it is asked comes to it in order.
  await page.evaluate(() => null);
  await page.mouse.move(x, y);
  return seen;
}
