import { lookup } from 'node:dns/promises';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** Where a name leads to. */
export interface Endpoint {
  address: string;
  family: 4 | 6;
}

/**
 * The address at which anybody in the world finds a host, or a sentence why there is none. A request must go to this very
 * address: asked again, a name may lead into the network of whoever asks.
 */
export async function publicEndpoint(url: URL): Promise<Endpoint | string> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const found = isIP(host) === 0 ? await lookup(host, { all: true }).catch(() => []) : [{ address: host }];
  const [known] = found.filter(({ address }) => isPublic(address));
  if (known !== undefined) return { address: known.address, family: isIPv6(known.address) ? 6 : 4 };
  return found.length === 0 ? 'nobody knows its host' : 'its host is in a private network, where nobody is asked';
}

/** Whether an address is one of the internet's own, by the registers of IANA for special purposes. */
export function isPublic(address: string): boolean {
  return isIPv6(address)
    ? handedOut.check(address, 'ipv6') && !special.check(address, 'ipv6')
    : isIP(address) === 4 && !special.check(address, 'ipv4');
}

const handedOut = new BlockList();
handedOut.addSubnet('2000::', 3, 'ipv6');

const special = new BlockList();
for (const range of `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24
  203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20`.split(/\s+/)) {
  const [net = '', bits] = range.split('/');
  special.addSubnet(net, Number(bits), isIPv6(net) ? 'ipv6' : 'ipv4');
}
