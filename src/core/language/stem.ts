/** A word of English without the endings of its forms, rough and the same for all of them: “ferries”, “ferry”. */
export function stem(word: string): string {
  const plain = word.replace(/['’]s$|['’]$/, '');
  if (plain.length < 4) return plain;
  const known = irregular.get(plain);
  if (known !== undefined) return known;
  return plain
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<![su])s$/, '')
    .replace(/ied$/, 'y')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/([bdgklmnprt])\1$/, '$1')
    .replace(/(?<=\p{L}{3})e$/u, '');
}

const irregular = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'person',
    fell: 'fall',
    fallen: 'fall',
    rose: 'rise',
    risen: 'rise',
    grew: 'grow',
    grown: 'grow',
    went: 'go',
    said: 'say',
    told: 'tell',
    paid: 'pay',
    bought: 'buy',
    sold: 'sell',
    lost: 'lose',
    won: 'win',
    left: 'leave',
    made: 'make',
    gave: 'give',
    given: 'give',
    took: 'take',
    taken: 'take',
    held: 'hold',
    began: 'begin',
    begun: 'begin',
    struck: 'strike',
    killed: 'kill',
  }),
);
