/** A zone for readers: `Europe/Paris`, or `UTC+05:30` for an offset. */
export function zoneName(zone: string): string {
  return /^[+-]/.test(zone) ? `UTC${zone}` : zone;
}
