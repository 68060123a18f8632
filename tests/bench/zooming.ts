import type { CDPSession, Page } from 'playwright-core';

/** What a reader's machine does while the wheel is turned once a frame. */
export interface ZoomCost {
  /**
   * On the main thread, in ms a frame: in a reader's first frames, which also make the drawing that moves, and in as
   * many later ones.
   */
  first: number;
  later: number;
  /** Of how many frames so many showed another view than the one before. */
  frames: number;
  changed: number;
}

/** Twenty in and twenty out, twice, as the peers are measured. A turn makes the time in view 1.35 times as short. */
const frames = 80;
const turns = { run: 20, deltaY: 30 };

/** `null` where wheel and pinch do nothing. The page's picture must be ready. */
export async function measureZooming(page: Page): Promise<ZoomCost | null> {
  if (!(await page.evaluate(() => document.querySelector('main [data-ready]') !== null))) return null;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await pointAtPicture(page);
  await page.waitForTimeout(1000);
  const first = await cpuOfFrames(page, session);
  await page.waitForTimeout(1000);
  const later = await cpuOfFrames(page, session);
  return { first, later, frames, changed: await page.evaluate(turnWheel, { frames, ...turns, isWatched: true }) };
}

/** Turns the wheel in, so many times, and gives the picture the time to settle. */
export async function zoomIn(page: Page, count: number): Promise<void> {
  await pointAtPicture(page);
  await page.waitForTimeout(500);
  await page.evaluate(turnWheel, { frames: count, run: count, deltaY: turns.deltaY, isWatched: false });
  await page.waitForTimeout(1000);
}

async function cpuOfFrames(page: Page, session: CDPSession): Promise<number> {
  const before = await taskDuration(session);
  await page.evaluate(turnWheel, { frames, ...turns, isWatched: false });
  return (1000 * ((await taskDuration(session)) - before)) / frames;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Who turns a wheel has the pointer on the picture first: what its use needs is fetched then. */
async function pointAtPicture(page: Page): Promise<void> {
  const picture = page.locator('main [data-ready] :is([data-zoomable], .timeline-drawing):visible').first();
  const box = await picture.boundingBox();
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 200));
}

interface Turning {
  frames: number;
  /** Turns in one direction. */
  run: number;
  deltaY: number;
  /** Whether to look at each frame, which takes longer than the frame. */
  isWatched: boolean;
}

/**
 * Runs in the page. Turns the wheel between two frames, as a browser gives its input, so that the next frame can show
 * it. Gives how many frames differed from the one before, if it looked.
 */
async function turnWheel({ frames, run, deltaY, isWatched }: Turning): Promise<number> {
  const visible = (selector: string) =>
    [...document.querySelectorAll(`main [data-ready] ${selector}`)].find((one) => one.getClientRects().length > 0);
  const find = () => visible('[data-zoomable]') ?? visible('.timeline-drawing');
  const shown = () => {
    const picture = isWatched ? find() : undefined;
    return picture instanceof HTMLCanvasElement ? picture.toDataURL() : (picture?.outerHTML ?? '');
  };
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
  const afterFrame = () => new Promise((done) => setTimeout(done));
  let target = find();
  let [before, changed] = [shown(), 0];
  const box = target?.getBoundingClientRect() ?? new DOMRect();
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  for (let turned = 0; turned < frames; turned++) {
    const towards = Math.floor(turned / run) % 2 === 0 ? -deltaY : deltaY;
    const how = { deltaY: towards, ctrlKey: true, bubbles: true, cancelable: true, ...at };
    // A timeline puts a new drawing into the place of the one before.
    if (!target?.isConnected) target = find();
    target?.dispatchEvent(new WheelEvent('wheel', how));
    await nextFrame();
    await afterFrame();
    const now = shown();
    if (now !== before) changed += 1;
    before = now;
  }
  return changed;
}
