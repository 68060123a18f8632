import { addressesOf } from './addresses.ts';
import { finding, type Rule } from './rule.ts';

export const http: Rule = {
  id: 'http',
  severity: 'warning',
  summary: 'Links to the web start with https, so that nobody on the way can read or change what readers get.',
  scope: 'record',
  waivable: true,
  check(input) {
    return addressesOf(input)
      .filter(({ address }) => /^http:/i.test(address))
      .map(({ of, address, path }) => {
        const message = `Unexpected link to “${address}”, expected an address that starts with https://`;
        const hint = `Write ${address.replace(/^http/i, 'https')}, and look whether that page opens.`;
        return finding(input, of, path, message, hint);
      });
  },
};
