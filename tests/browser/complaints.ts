import type { BrowserContext } from 'playwright-core';

/** What pages of a context complain of from now on: breaches of their policy, errors, and what the console has of them. */
export async function complaintsOf(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = [];
  await context.exposeFunction('noteBreach', (breach: string) => complaints.push(breach));
  await context.addInitScript(() => {
    const { noteBreach } = window as unknown as { noteBreach: (breach: string) => void };
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      noteBreach(`breach of ${violatedDirective}: ${blockedURI} ${sample}`),
    );
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  return complaints;
}
