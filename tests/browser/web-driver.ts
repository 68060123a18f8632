/** A session of a W3C WebDriver (https://www.w3.org/TR/webdriver2/). */
export interface DriverSession {
  /** Sends a command to the session; throws what the driver says where it fails, or doesn't answer. */
  send<T = null>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T>;
  close(): Promise<void>;
}

/** Waits until the driver answers, for 30 s at most, and opens a session. */
export async function openSession(driver: string, capabilities: object): Promise<DriverSession> {
  await untilReady(driver, performance.now() + 30_000);
  const { sessionId } = await send<{ sessionId: string }>(`${driver}/session`, 'POST', {
    capabilities: { alwaysMatch: { timeouts: { script: 30_000, pageLoad: 60_000 }, ...capabilities } },
  });
  const session = `${driver}/session/${sessionId}`;
  return {
    send: (method, path, body) => send(session + path, method, body),
    close: () => send(session, 'DELETE'),
  };
}

/** The code points of WebDriver for keys that aren't characters (section 15.4.2). */
export const keyCodes: Record<string, string> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

async function untilReady(driver: string, deadline: number): Promise<void> {
  for (;;) {
    try {
      if ((await send<{ ready: boolean }>(`${driver}/status`, 'GET')).ready) return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function send<T>(address: string, method: string, body?: object): Promise<T> {
  const response = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    signal: AbortSignal.timeout(90_000),
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value.error}. ${value.message}`);
  return value;
}
