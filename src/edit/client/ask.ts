import type { Desk } from '../desk.ts';

type Answered<Act extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Act>>;

/** What the desk is asked, over HTTP; each answers as it does, or with a refusal. */
export interface Ask {
  list(): Promise<Answered<Desk['list']> | Refused>;
  open(which: Which): Promise<Answered<Desk['open']>>;
  look(draft: object): Promise<Answered<Desk['look']>>;
  save(draft: object): Promise<Answered<Desk['save']>>;
  find(what: { source: string; words: string }): Promise<Answered<Desk['find']> | Refused>;
  begin(beginning: object): Promise<Answered<Desk['begin']>>;
}

interface Refused {
  refused: string;
}

export interface Which {
  kind: string;
  id: string;
}

export function asker(token: string): Ask {
  const ask = async (question: string, said: object) => {
    try {
      const response = await fetch(`/${question}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-readout-token': token },
        body: JSON.stringify(said),
      });
      return await response.json();
    } catch {
      return { refused: 'Readout doesn’t answer. Does “readout edit” still run in the terminal?' };
    }
  };
  return {
    list: () => ask('list', {}),
    open: (which) => ask('open', which),
    look: (draft) => ask('look', draft),
    save: (draft) => ask('save', draft),
    find: (what) => ask('find', what),
    begin: (beginning) => ask('begin', beginning),
  };
}
