import type { Page } from "@playwright/test";

/** The browser reports no interaction that is shorter. */
const MIN_REPORTED_MS = 16;

type ObservedWindow = Window & { interactions: Map<number, number> };

/** The page records the duration of each interaction from now on: that of its longest event, as for INP. */
export async function observeInteractions(page: Page): Promise<void> {
  await page.evaluate((threshold) => {
    const interactions = new Map<number, number>();
    Object.assign(window, { interactions });
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (interactionId) interactions.set(interactionId, Math.max(duration, interactions.get(interactionId) ?? 0));
    }).observe({ type: "event", durationThreshold: threshold } as PerformanceObserverInit);
  }, MIN_REPORTED_MS);
}

/** Repeat `act`, which ends with one press of a key or button; returns the duration of each press in milliseconds. */
export async function interactionsOf(
  page: Page,
  times: number,
  pauseMs: number,
  act: (repetition: number) => Promise<void>,
): Promise<number[]> {
  const milliseconds: number[] = [];
  for (let repetition = 0; repetition < times; repetition += 1) {
    await page.evaluate(() => (window as unknown as ObservedWindow).interactions.clear());
    await act(repetition);
    await page.waitForTimeout(pauseMs);
    const reported = await page.evaluate(() => [...(window as unknown as ObservedWindow).interactions.values()]);
    milliseconds.push(Math.max(MIN_REPORTED_MS, ...reported));
  }
  return milliseconds;
}

/** Move the pointer; returns the milliseconds from the event to the end of the next frame. */
export async function measureMove(page: Page, { x, y }: { x: number; y: number }): Promise<number> {
  const measured = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const measure = (event: Event) =>
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
            channel.port2.postMessage(null);
          });
        document.addEventListener("pointermove", measure, { once: true, capture: true });
      }),
  );
  // Commands reach the page in order, so that its listener is there before the pointer moves.
  await page.evaluate(() => null);
  await page.mouse.move(x, y);
  return measured;
}
