import type { Measure } from '../../measure.ts';
import { wrapText } from '../../wrap.ts';
import type { EventTexts } from './columns.ts';

/** A label’s lines, the last of which is the date where there are several; none where there is no label. */
export interface Label {
  label: string[];
  /** In px. */
  labelWidth: number;
}

export interface LabelSetting {
  /** `null` for an event whose words aren’t here yet: it has no label then. */
  texts: (place: number) => EventTexts | null;
  measure: Measure;
  /** Factor of all sizes in px: 1 where a reader’s text has the usual size. */
  unit: number;
  /** The most px that a label may have. */
  longestLabel: number;
}

/** In px, for text of the usual size. */
export const titleSize = 14;
export const dateSize = 12.5;
const likedWidth = 190;

const none: Label = { label: [], labelWidth: 0 };

/** An event’s words in so many lines: whole, or not at all. What was made once is kept, since it comes with each frame. */
export type LabelMaker = (place: number, lines: number) => Label;

export function labelMaker(setting: LabelSetting): LabelMaker {
  const known = new Map<number, Label>();
  return (place, lines) => {
    if (lines === 0) return none;
    const key = place * 4 + lines;
    const label = known.get(key) ?? labelOf(setting.texts(place), lines, setting);
    if (label === null) return none;
    known.set(key, label);
    return label;
  };
}

/** `null` while the words aren’t here. */
function labelOf(texts: EventTexts | null, lines: number, { measure, unit, longestLabel }: LabelSetting): Label | null {
  if (texts === null) return null;
  if (lines === 1) {
    const width = measure(texts.title, titleSize * unit);
    return width <= longestLabel ? { label: [texts.title], labelWidth: width } : none;
  }
  const room = { target: Math.min(likedWidth * unit, longestLabel), limit: longestLabel, lines: lines - 1 };
  const title = wrapText(texts.title, titleSize * unit, measure, room);
  const date = measure(texts.words, dateSize * unit);
  if (title.lines.length >= lines || date > longestLabel) return none;
  return { label: [...title.lines, texts.words], labelWidth: Math.max(title.width, date) };
}
