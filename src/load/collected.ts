import type { Issue } from '../core/model/issue.ts';
import type { Positions } from '../core/model/positions.ts';

/** What reading a dossier gathers beside its records. */
export interface Collected {
  positions: Positions;
  issues: Issue[];
  /** The result in a list, or an empty list where it is a problem, which is noted. */
  keep<Value>(result: Value | Issue | Issue[]): Value[];
  /** Notes that part of a file couldn't be read. */
  miss(): void;
  complete(): boolean;
}

export function startCollecting(issues: Issue[]): Collected {
  let missed = issues.length > 0;
  return {
    positions: new Map(),
    issues,
    keep: (result) => {
      if (!isProblem(result)) return [result];
      issues.push(...[result].flat());
      missed = true;
      return [];
    },
    miss: () => {
      missed = true;
    },
    complete: () => !missed,
  };
}

function isProblem(result: unknown): result is Issue | Issue[] {
  const first = Array.isArray(result) ? result[0] : result;
  return typeof first === 'object' && first !== null && 'severity' in first;
}
