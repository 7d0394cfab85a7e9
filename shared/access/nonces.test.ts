import { NoncesInMemory } from './nonces';

test('in memory a proof counts once, and is forgotten when it no longer could count', async () => {
  let now = 1_000_000;
  const nonces = new NoncesInMemory(() => now);
  await expect(nonces.use({ nonce: 'a', atMs: now })).resolves.toBe(true);
  await expect(nonces.use({ nonce: 'a', atMs: now })).resolves.toBe(false);
  now += 120_000;
  await expect(nonces.use({ nonce: 'a', atMs: now })).resolves.toBe(false);
  now += 11_000;
  await expect(nonces.use({ nonce: 'a', atMs: now })).resolves.toBe(true);
});

test('a proof from before the memory began is refused, for it may have been used', async () => {
  const nonces = new NoncesInMemory(() => 1_000_000);
  await expect(nonces.use({ nonce: 'a', atMs: 999_999 })).resolves.toBe(false);
});
