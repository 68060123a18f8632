import type { MeetingGroup, MeetingRow, Party } from '../../../../src/visuals/meetings/model.ts';

/** A named party; its country is the code in capitals behind the comma: `person('A. Minister, AY')`. */
export function person(text: string): Party {
  const [name = '', country = 'AY'] = text.split(', ');
  return {
    text: name,
    href: `/people/${name}/`,
    isCountry: false,
    country: { text: country, href: `/countries/${country}/` },
  };
}

export function unnamed(role: string, country: string): Party {
  return { text: role, href: null, isCountry: false, country: { text: country, href: `/countries/${country}/` } };
}

export function delegation(country: string): Party {
  return { text: country, href: `/countries/${country}/`, isCountry: true, country: null };
}

export function row(title: string, ...others: Party[]): MeetingRow {
  return { others, isOneWithEach: false, date: '4 February 2026', event: { text: title, href: `/events/${title}/` } };
}

const countries = ['Beeland', 'Seeland', 'Deeland', 'Eeland', 'Effland', 'Geeland', 'the Aitch Islands', 'Eyeland'];

/** One minister who met three others by name and nine whose names nobody gives. */
export const ministerWithTwelve: MeetingGroup[] = [
  {
    party: person('S. Minister, Ayland'),
    rows: [
      row('Talks', person('M. Secretary, Statesland')),
      row('Talks with N. Orth', person('N. Orth, Northland')),
      row('Talks with V. Island', person('V. Island, Islandia')),
      ...[...countries, 'Jayland'].map((country) =>
        row(`Exchange with ${country}`, unnamed(`Counterpart from ${country}`, country)),
      ),
    ],
  },
];

/** Sixty parties, some of whom met often, by a fixed linear congruence. */
export function sixty(): MeetingGroup[] {
  let state = 7;
  const below = (limit: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * limit);
  };
  const parties = Array.from({ length: 60 }, (_, index) => {
    const country = countries[index % countries.length] ?? '';
    return index % 4 === 3
      ? unnamed(`Deputy minister ${index}`, country)
      : person(`Minister Number ${index}, ${country}`);
  });
  return parties.map((party, index) => ({
    party,
    rows: Array.from({ length: index < 4 ? 10 : 1 }, (_, meeting) => {
      const others = [parties[below(60)], ...(below(10) === 0 ? [parties[below(60)]] : [])];
      return row(
        `Meeting ${index}.${meeting}`,
        ...others.flatMap((other) => (other && other !== party ? [other] : [])),
      );
    }),
  }));
}
