/** Adds to a binary heap, whose first element is the one that `before` puts first. */
export function push<T>(heap: T[], element: T, before: (a: T, b: T) => boolean): void {
  heap.push(element);
  let i = heap.length - 1;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (!before(element, heap[parent] as T)) break;
    heap[i] = heap[parent] as T;
    i = parent;
  }
  heap[i] = element;
}

/** Takes the first element out of the heap. */
export function pop<T>(heap: T[], before: (a: T, b: T) => boolean): T | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (last !== undefined && heap.length > 0) sink(heap, last, before);
  return first;
}

function sink<T>(heap: T[], element: T, before: (a: T, b: T) => boolean): void {
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child + 1 < heap.length && before(heap[child + 1] as T, heap[child] as T)) child += 1;
    if (child >= heap.length || !before(heap[child] as T, element)) break;
    heap[i] = heap[child] as T;
    i = child;
  }
  heap[i] = element;
}
