/** A typeface in which every character is half as wide as it is high. */
export function fakeMeasure(text: string, fontSize: number): number {
  return [...text].length * fontSize * 0.5;
}
