/**
 * The address of a worker of this site, as browsers with Trusted Types want it: of the one file below `base` and of no
 * other. A page may make one policy of a name.
 */
export function workerAddress(base: string, path: string, policy: string): string {
  const admitted = (address: string) => {
    const { origin, pathname } = new URL(address, location.href);
    if (origin === location.origin && pathname.endsWith(`/${path}`)) return address;
    throw new TypeError(`Unexpected worker ${address}`);
  };
  const rules = { createScriptURL: admitted };
  const { trustedTypes } = globalThis as Surroundings;
  return (trustedTypes?.createPolicy(policy, rules) ?? rules).createScriptURL(base + path);
}

interface Surroundings {
  trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy };
}

interface Policy {
  createScriptURL: (address: string) => string;
}
