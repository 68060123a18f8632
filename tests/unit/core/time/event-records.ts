import type { EventRecord, RelationKind } from '../../../../src/core/model/record.ts';
import { parseDate } from '../../../../src/core/time/date.ts';

/** An event in short: `event('talks', '2026-02-03', 'before summit')`; its title is the id with a capital. */
export function event(id: string, edtf: string | null, relation?: string): EventRecord {
  return {
    id,
    title: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
    name: null,
    kind: 'meeting',
    date: edtf === null ? null : parseDate(edtf),
    relation: relation ? relationOf(relation) : null,
    location: null,
    participants: [],
    oneWithEach: false,
    initiatives: [],
    evidence: [],
    dateReadings: [],
    inferences: [],
    waivers: [],
    corrections: [],
    changes: [],
    body: { parts: [], citations: [], sentences: [], references: [], addresses: [] },
  };
}

function relationOf(text: string) {
  const [kind, target = ''] = text.split(' ');
  return { kind: kind as RelationKind, event: target };
}
