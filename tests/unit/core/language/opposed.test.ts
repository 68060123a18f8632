import { describe, expect, test } from 'vitest';
import { lostDenial, lostDoubt, opposedDirection } from '../../../../src/core/language/opposed.ts';

const as = (marked: string) => ({ language: marked.slice(0, 2), text: marked.slice(4) });

describe('opposedDirection(sentence, passages)', () => {
  test.each([
    ['en: Profits rose by 4 per cent.', 'en: Profits fell by 4 per cent', 'fell'],
    ['en: Profits dropped by 4 per cent.', 'en: Profits fell by 4 per cent', null],
    ['en: Wheat became 3.18% cheaper.', 'de: Der Weizenpreis stieg um 3,18 Prozent auf 241,50 Euro', 'stieg'],
    ['en: Sales shrank by 28 per cent.', 'fr: Son chiffre d’affaires a progressé de 28 %', 'progressé'],
    ['en: The harvest will grow by 45 per cent.', 'es: La cosecha de aceituna caerá un 45 por ciento', 'caerá'],
    ['en: The budget has fallen by 12 per cent.', 'hi: बजट 12 प्रतिशत बढ़कर 4,800 करोड़ रुपये हो गया', 'बढ़कर'],
    ['en: Freight rose by 15 per cent.', 'ar: وانخفضت كلفة الشحن بنسبة ١٥ في المئة', 'وانخفضت'],
    ['de: Der Umsatz fiel um 4,5 Prozent.', 'de: Der Umsatz stieg um 4,5 Prozent', 'stieg'],
    ['de: Der Umsatz wuchs um 4,5 Prozent.', 'de: Der Umsatz stieg um 4,5 Prozent', null],
    ['fr: Les ventes ont reculé de 1 200 unités.', 'en: Sales rose by 1,200 units', 'rose'],
    ['en: Profits rose by 4 per cent to $30 million.', 'en: Profits fell by 4 per cent to $30 million', 'fell'],
    ['en: Profits rose by 4 per cent to $30 million.', 'en: Profits fell by 4 per cent to $20 million', null],
    // Another number, a “not”, both ways, no number: nobody can be sure.
    ['en: Profits rose by 5 per cent.', 'en: Profits fell by 4 per cent', null],
    ['en: Profits rose by 4 per cent.', 'en: Profits did not fall by 4 per cent', null],
    ['en: Profits rose by 4 per cent.', 'en: Profits fell by 4 per cent, costs rose by 4 per cent', null],
    ['en: Profits rose.', 'en: Profits fell', null],
    ['en: Profits rose; 4 ships left.', 'en: Profits fell; 4 ships left', null],
    ['en: Profits did not rise by 4 per cent.', 'en: Profits fell by 4 per cent', null],
    ['en: Profits rose and fell by 4 per cent.', 'en: Profits fell by 4 per cent', null],
    ['eu: Irabaziak ehuneko 4 igo ziren.', 'en: Profits fell by 4 per cent', null],
    ['en: Profits rose by 4 per cent.', 'eu: Irabaziak ehuneko 4 jaitsi ziren', null],
    ['en: Prices rose in 2031.', 'en: Prices fell in 2031', null],
  ])('%s (%s)', (sentence, passage, other) =>
    expect(opposedDirection(as(sentence), [as(passage)])?.other ?? null).toBe(other),
  );
});

describe('lostDenial(sentence, passages), lostDoubt(sentence, passages)', () => {
  test.each([
    ['de: Die Stadt hat unterschrieben.', 'de: Die Stadt hat nicht unterschrieben', lostDenial, 'nicht'],
    ['de: Unterschrieben hat die Stadt nicht.', 'de: Die Stadt hat nicht unterschrieben', lostDenial, null],
    [
      'de: Die Stadt kaufte 4 Schiffe und 5 Boote.',
      'de: Die Stadt kaufte 4 Schiffe nicht, der Hafen wuchs',
      lostDenial,
      'nicht',
    ],
    [
      'de: Die Stadt kaufte 4 Schiffe und 5 Boote.',
      'de: Die Stadt kaufte nicht alles, 4 Schiffe und der Hafen',
      lostDenial,
      null,
    ],
    ['fr: Mme Leroy a signé.', 'fr: Mme Leroy n’a pas signé', lostDenial, 'n’a'],
    ['en: The state has asked for help.', 'hi: राज्य सरकार ने मदद नहीं माँगी है', lostDenial, 'नहीं'],
    ['en: Eleven were hurt.', 'fr: Aucune victime, mais onze pompiers blessés', lostDenial, null],
    ['en: The rebuilding ended in autumn.', 'de: Der Umbau könnte im Herbst enden', lostDoubt, 'könnte'],
    ['en: The rebuilding may end in autumn.', 'de: Der Umbau könnte im Herbst enden', lostDoubt, null],
    ['fr: Ils ont fait grève le 18 mars.', 'fr: Ils menacent de faire grève le 18 mars', lostDoubt, 'menacent'],
  ])('%s (%s)', (sentence, passage, find, other) =>
    expect(find(as(sentence), [as(passage)])?.other ?? null).toBe(other),
  );
});
