/** So long it is still shown that the browser stores something, so that what is shown does not change with every key. */
const SETTLE_MS = 300;

/** Whether the browser is storing changes. `onStored` is called a moment after it has stored all of them. */
export function followStoring(onStored: () => void) {
  let unstored = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    unstored -= 1;
    if (unstored > 0) return;
    settling = setTimeout(() => {
      settling = undefined;
      onStored();
    }, SETTLE_MS);
  };
  return {
    isStoring: () => unstored > 0 || settling !== undefined,
    /** Count a change until it is stored. */
    until<T>(store: () => Promise<T>): Promise<T> {
      clearTimeout(settling);
      unstored += 1;
      return store().finally(settle);
    },
  };
}
