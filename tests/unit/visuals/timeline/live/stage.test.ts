// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  adaptStage,
  clearStage,
  isFitted,
  openStage,
  type Stage,
} from '../../../../../src/visuals/timeline/live/stage.ts';
import { type Browser, inBrowser, putIntoPage } from './browser.ts';

function withStage(use: (stage: Stage, browser: Browser) => void): Promise<void> {
  return inBrowser('/timeline/', async (browser) => {
    putIntoPage('<div><canvas></canvas></div>');
    use(openStage(document.querySelector('canvas') as HTMLCanvasElement), browser);
  });
}

test('a canvas has the colours of its place, and six for lanes', () =>
  withStage(({ colours }) => {
    const { ink, paper, muted, rule } = colours;
    expect([ink, paper, muted, rule]).toEqual(['ink', 'paper', 'muted', 'rule']);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(colours.lane)).toEqual('one two three four five six one two'.split(' '));
  }));

test('lanes have the colour of text where a reader’s system sets the colours', () =>
  withStage((stage) => {
    const { matchMedia } = globalThis;
    globalThis.matchMedia = ((query: string) => ({
      matches: query === '(forced-colors: active)',
    })) as typeof matchMedia;
    adaptStage(stage);
    globalThis.matchMedia = matchMedia;
    expect([0, 5].map(stage.colours.lane)).toEqual(['ink', 'ink']);
  }));

test('it fits as long as width and text are as large as they were', () =>
  withStage((stage, browser) => {
    expect([stage.width, stage.height, stage.unit, isFitted(stage)]).toEqual([800, 0, 1, true]);
    browser.width = 700;
    expect(isFitted(stage)).toBe(false);
    adaptStage(stage);
    expect([stage.width, isFitted(stage)]).toEqual([700, true]);
    document.documentElement.style.fontSize = '24px';
    expect(isFitted(stage)).toBe(false);
    adaptStage(stage);
    expect([stage.unit, isFitted(stage)]).toEqual([1.5, true]);
    document.documentElement.style.fontSize = '';
  }));

test('it is as high as a drawing, in whole px', () =>
  withStage((stage) => {
    clearStage(stage, 100.2);
    expect([stage.height, stage.canvas.height, stage.canvas.width, stage.canvas.style.height]).toEqual([
      101,
      101,
      800,
      '101px',
    ]);
  }));

test('text is spaced as the page’s is, by the size of the smallest, and measured with room for that', () =>
  withStage((stage) => {
    const spacedBy = (letterSpacing: string, wordSpacing: string) => {
      Object.assign(stage.canvas.style, { fontSize: '20px', letterSpacing, wordSpacing });
      adaptStage(stage);
      clearStage(stage, 100);
      const { context } = stage;
      return [context.letterSpacing, context.wordSpacing].map(Number.parseFloat);
    };
    expect(spacedBy('normal', 'normal')).toEqual([0, 0]);
    expect(spacedBy('2.4px', '3.2px')).toEqual([expect.closeTo(1.56), expect.closeTo(2.08)]);
    // Of the letters 0.38 em each in these tests, and 0.12 for the spacing.
    expect(stage.measure('abcd', 10)).toBeCloseTo(20);
  }));

test('without a context there is nothing to draw on', () =>
  withStage(({ canvas }) => {
    Object.assign(canvas, { getContext: () => null });
    expect(() => openStage(canvas)).toThrow('No canvas to draw on.');
  }));
