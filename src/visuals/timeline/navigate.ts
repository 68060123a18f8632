/** Events by id, in two orders: of time, and lane by lane. */
export interface EventOrders {
  time: readonly string[];
  lanes: readonly string[];
}

type Step = (orders: EventOrders, id: string) => string | undefined;

const steps: Record<string, Step> = {
  ArrowRight: ({ time }, id) => neighbour(time, id, 1),
  ArrowLeft: ({ time }, id) => neighbour(time, id, -1),
  ArrowDown: ({ lanes }, id) => neighbour(lanes, id, 1),
  ArrowUp: ({ lanes }, id) => neighbour(lanes, id, -1),
  Home: ({ time }) => time[0],
  End: ({ time }) => time.at(-1),
};

/** Where a key leads from an event: itself at the ends, `null` for a key that leads nowhere. */
export function eventAfterKey(key: string, id: string, orders: EventOrders): string | null {
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return step ? (step(orders, id) ?? id) : null;
}

function neighbour(ids: readonly string[], id: string, by: number): string | undefined {
  const at = ids.indexOf(id);
  return at + by < 0 ? id : ids[at + by];
}
