/** Work in steps of a few milliseconds each, so that whoever does it can see to something else between two. */
export type Steps<Result> = Generator<void, Result>;

/** Does all of it at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
