/** The first of `count` indexes from which on a condition is true, or `count`. */
export function firstWhere(count: number, isTrueAt: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrueAt(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
