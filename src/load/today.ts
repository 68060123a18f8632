const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** The day that a check goes by: the one that is given, or else that of `now` in UTC. Throws where it is no day. */
export function todayFrom(given: string | undefined, now: Date): string {
  if (given === undefined || given === '') return now.toISOString().slice(0, 10);
  const date = new Date(`${given}T00:00Z`);
  if (!dayForm.test(given) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== given)
    throw new Error(`Unexpected day “${given}”, expected one such as 2026-02-04.`);
  return given;
}
