import type { Person } from '../core/model/record.ts';
import { rememberedOf } from '../core/remembered.ts';
import { type ActorView, actorView } from './actor.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { pageOnUse } from './long-lists.ts';

export interface PersonPage extends ActorView {
  frame: FrameView;
  role: string | null;
}

export function personPages(catalogue: Catalogue): PersonPage[] {
  return personPagesOnUse(catalogue).map(({ page }) => page());
}

export const personPagesOnUse = rememberedOf((catalogue: Catalogue) =>
  catalogue.dossier.people.map((person) => pageOnUse(person.id, () => personPage(catalogue, person))),
);

function personPage(catalogue: Catalogue, person: Person): PersonPage {
  const { id, name, role } = person;
  const reference = { kind: 'person', id } as const;
  const actor = actorView(catalogue, reference, person, ({ people }) => people.includes(id));
  const facts = [name, ...(role ? [role] : []), ...(actor.country ? [actor.country.text] : [])];
  return { ...actor, frame: recordFrame(catalogue, reference, name, catalogue.words.records.reported(facts)), role };
}
