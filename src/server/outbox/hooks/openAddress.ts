import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that no web-hook may reach: our own machine and house, link-local (cloud metadata), and what is no address. */
const forbidden4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
];
// NAT64 and 6to4 carry an IPv4 address inside.
const forbidden6 = ['::/96', '64:ff9b::/96', '2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'];

const forbidden = new BlockList();
for (const [nets, family] of [
  [forbidden4, 'ipv4'],
  [forbidden6, 'ipv6'],
] as const)
  for (const net of nets) {
    const [address, bits] = net.split('/');
    forbidden.addSubnet(address!, Number(bits), family);
  }

export interface OpenAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

export type Opened =
  | { readonly ok: true; readonly open: OpenAddress }
  | { readonly ok: false; readonly fault: 'addressForbidden' | 'noConnection' };

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** The host of a URL without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** What can be said about a web-hook's address without asking anybody: https, unless it never leaves the machine. */
export function mayBeHook(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(hostOf(url)));
}

/** Whether an address lies where web-hooks may not go. */
export function isForbidden(address: string): boolean {
  const family = isIP(address);
  return family === 0 || forbidden.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Resolves a host once and answers the address to connect to, so that a name cannot show one address to the check and
 * another to the connection (SSRF). One forbidden address among several forbids the host; hosts that the operator
 * allowed (GONGFANG_HOOK_HOSTS) are taken as they are.
 */
export async function openAddress(url: URL, allowedHosts: readonly string[]): Promise<Opened> {
  const host = hostOf(url);
  const found = await lookup(host, { all: true, verbatim: true }).catch(() => []);
  const first = found[0];
  if (first === undefined) return { ok: false, fault: 'noConnection' };
  if (!allowedHosts.includes(host) && found.some(({ address }) => isForbidden(address)))
    return { ok: false, fault: 'addressForbidden' };
  return { ok: true, open: { address: first.address, family: first.family === 6 ? 6 : 4 } };
}
