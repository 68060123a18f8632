import { describe, expect, test } from 'vitest';
import { countryNamed, organisationNamed, personNamed } from '../../../../src/core/evidence/naming.ts';

describe('personNamed(name, passage)', () => {
  test.each([
    ['Ana Silva', 'Silva said that the list mattered', true],
    ['Ana Silva', 'ANA SILVA', true],
    ['Ana Silva', 'Silva’s list', false],
    ['Dr. S. Rao', 'Mr Rao left', true],
    ['José Peña', 'Pena left', true],
    ['Ana Silva', 'Ana said so', false],
    ['Ana Silva', 'the Silvas', false],
    ['', 'anything', false],
  ])('%s in “%s”: %s', (name, passage, named) => {
    expect(personNamed(name, passage)).toBe(named);
  });
});

describe('organisationNamed(names, passage)', () => {
  test.each([
    [['Bank of the Sea', 'BotS'], 'The Bank of the Sea said', true],
    [['Bank of the Sea', 'BotS'], 'BotS said', true],
    [['Bank of the Sea', 'BotS'], 'The bank said', false],
    [['', 'BotS'], 'Anything', false],
    [[], 'Anything', false],
  ])('%o in “%s”: %s', (names, passage, named) => {
    expect(organisationNamed(names, passage)).toBe(named);
  });
});

describe('countryNamed(code, passage, language)', () => {
  test.each([
    ['CA', 'the Canadian minister', true],
    ['CA', 'her colleague from Canada', true],
    ['IN', 'the Indian delegation', true],
    ['IN', 'India’s delegation', true],
    ['US', 'the U.S. delegation', true],
    ['US', 'the US delegation', true],
    ['US', 'the United States', true],
    ['US', 'Let us go', true],
    ['KR', 'South Korea', true],
    ['KR', 'South Africa', false],
    ['NL', 'the Dutch minister', false],
    ['NO', 'the Norwegian minister', false],
    ['NO', 'Norway’s minister', true],
    ['QQ', 'anything', false],
    ['x', 'anything', false],
  ])('%s in “%s”: %s', (code, passage, named) => {
    expect(countryNamed(code, passage, 'en')).toBe(named);
  });

  test.each([
    ['DE', 'die deutsche Delegation', 'de', false],
    ['DE', 'Deutschlands Delegation', 'de', true],
    ['NO', 'norske', 'nb', false],
  ])('%s in “%s”, in %s: %s', (code, passage, language, named) => {
    expect(countryNamed(code, passage, language)).toBe(named);
  });
});
