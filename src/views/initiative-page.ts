import type { Initiative } from '../core/model/record.ts';
import type { Reference } from '../core/model/reference.ts';
import { references } from '../core/model/reference.ts';
import { rememberedOf } from '../core/remembered.ts';
import type { Catalogue } from './catalogue.ts';
import { type EntryView, entriesOf } from './entries.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { type LinkView, linksTo } from './link.ts';
import { entryList } from './long-lists.ts';
import { type RecordView, recordView } from './record.ts';

export interface InitiativePage extends RecordView {
  id: string;
  frame: FrameView;
  title: string;
  summary: string;
  countries: LinkView[];
  people: LinkView[];
  organisations: LinkView[];
  events: EntryView[];
  figures: EntryView[];
}

export const initiativePages = rememberedOf((catalogue: Catalogue): InitiativePage[] =>
  catalogue.dossier.initiatives.map((initiative) => initiativePage(catalogue, initiative)),
);

function initiativePage(catalogue: Catalogue, initiative: Initiative): InitiativePage {
  const { id, title, summary } = initiative;
  const reference: Reference = { kind: 'initiative', id };
  const events = catalogue.dossier.events
    .filter(({ initiatives }) => initiatives.includes(id))
    .map((event) => event.id);
  const figures = catalogue.dossier.figures
    .filter(({ initiatives }) => initiatives.includes(id))
    .map((figure) => figure.id);
  const shown = [
    ...references('event', events),
    ...references('figure', figures),
    ...references('person', initiative.people),
    ...references('organisation', initiative.organisations),
  ];
  const lists = {
    events: entriesOf(catalogue, 'event', events),
    figures: entriesOf(catalogue, 'figure', figures),
  };
  const record = recordView(catalogue, reference, initiative, initiative.evidence, shown, {
    events: entryList(catalogue, catalogue.words.kinds.event.name, lists.events),
    figures: entryList(catalogue, catalogue.words.kinds.figure.name, lists.figures),
  });
  return {
    ...record,
    id,
    frame: recordFrame(catalogue, reference, title, catalogue.words.records.initiativeDescription(title, summary)),
    title,
    summary,
    countries: linksTo(catalogue, 'country', initiative.countries),
    people: linksTo(catalogue, 'person', initiative.people),
    organisations: linksTo(catalogue, 'organisation', initiative.organisations),
    events: record.moved['events'] ?? lists.events,
    figures: record.moved['figures'] ?? lists.figures,
  };
}
