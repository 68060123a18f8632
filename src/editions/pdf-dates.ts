/**
 * A PDF that says it was made on a day (2026-02-04), whenever it was: the dates in it are written over, at their length,
 * so that nothing else of the file moves (ISO 32000-1, 7.9.4 and 14.3.3).
 */
export function datedPdf(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const date = `D:${day.replaceAll('-', '')}000000+00'00'`;
  const dated = text.replaceAll(/(\/(?:CreationDate|ModDate) \()D:\d{14}[+-]\d\d'\d\d'(?=\))/g, `$1${date}`);
  return Buffer.from(dated, 'latin1');
}
