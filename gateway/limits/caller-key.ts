import { isIPv6 } from 'node:net';
import type { Caller } from '../../shared/access/caller';

/**
 * What a caller is counted by: the subject of the token, and for the public the address; of IPv6 the network of 64 bits,
 * in which one subscriber may take any address.
 */
export function callerKey({ subject }: Caller, address: string | undefined): string {
  if (subject !== undefined) return `subject:${subject}`;
  if (address === undefined) return 'address:unknown';
  return `address:${isIPv6(address) ? networkOf(address) : address}`;
}

function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [front = '', back] = address.toLowerCase().split('::');
  const begin = front === '' ? [] : front.split(':');
  const end = back === undefined || back === '' ? [] : back.split(':');
  const zeros = back === undefined ? [] : Array<string>(Math.max(0, 8 - begin.length - end.length)).fill('0');
  return `${[...begin, ...zeros, ...end].slice(0, 4).join(':')}::/64`;
}
