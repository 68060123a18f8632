/* Which mutant is on. The code that `withSwitches` writes asks here, in tests and in the programs that they start. */
import { appendFileSync } from 'node:fs';

globalThis.mutants ??= switches();

function switches() {
  /** Mutants that the program came to. */
  const reached = new Set();
  const state = { reached, active: Number(process.env.MUTANT ?? -1), hits: 0, limit: Infinity, last: undefined };
  const isOn = (id) => {
    if (++state.hits > state.limit) throw new Error('This comes to no end.');
    reached.add(id);
    return id === state.active;
  };
  const compare = {
    '<': (a, b) => a < b,
    '<=': (a, b) => a <= b,
    '>': (a, b) => a > b,
    '>=': (a, b) => a >= b,
    '===': (a, b) => a === b,
    '!==': (a, b) => a !== b,
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
  };
  const list = process.env.MUTANTS_CHILD;
  if (list !== undefined) process.on('exit', () => appendFileSync(list, [...reached].map((id) => `${id}\n`).join('')));
  return Object.assign(state, {
    compare: (id, from, to, a, b) => compare[isOn(id) ? to : from](a, b),
    /** Whether the left side decides, which stands in `last` then: the right side isn't evaluated. */
    holds: (id, left) => {
      const on = isOn(id);
      state.last = left;
      return on ? !left : Boolean(left);
    },
    either: (id, from, to) => (isOn(id) ? to : from),
    number: (id, other, value, up, down) => (isOn(id) ? up : isOn(other) ? down : value),
  });
}
