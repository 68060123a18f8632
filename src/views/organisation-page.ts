import type { Organisation } from '../core/model/record.ts';
import { rememberedOf } from '../core/remembered.ts';
import { type ActorView, actorView } from './actor.ts';
import type { Catalogue } from './catalogue.ts';
import { type FrameView, recordFrame } from './frame.ts';
import { sentenceCase } from './words.ts';

export interface OrganisationPage extends ActorView {
  frame: FrameView;
  short: string | null;
  type: string | null;
}

export const organisationPages = rememberedOf((catalogue: Catalogue): OrganisationPage[] =>
  catalogue.dossier.organisations.map((organisation) => organisationPage(catalogue, organisation)),
);

function organisationPage(catalogue: Catalogue, organisation: Organisation): OrganisationPage {
  const { id, name, short, type } = organisation;
  const reference = { kind: 'organisation', id } as const;
  const actor = actorView(catalogue, reference, organisation, ({ organisations }) => organisations.includes(id));
  const facts = [name, ...(type ? [type] : []), ...(actor.country ? [actor.country.text] : [])];
  return {
    ...actor,
    frame: recordFrame(catalogue, reference, name, catalogue.words.records.reported(facts)),
    short,
    type: type && sentenceCase(type),
  };
}
