import { describe, expect, it } from 'vitest';
import { signInTries, type Try } from '#server/http/sign-in-tries.ts';

const VICTIM = 'kim@forbundet.se';
const ATTACKER: Try = { email: VICTIM, network: '203.0.113.9', device: null };
const HOME: Try = { email: VICTIM, network: '198.51.100.4', device: 'home' };

/** What comes of so many wrong tries in turn: how many were let through. */
const letThrough = async (tries: ReturnType<typeof signInTries>, times: number, tried: (index: number) => Try): Promise<number> => {
  let through = 0;
  for (let index = 0; index < times; index += 1) if ((await tries.count(tried(index))) === null) through += 1;
  return through;
};

describe('wrong tries to sign in', () => {
  it('are ten of an account from one network, and then wait', async () => {
    const tries = signInTries();
    expect(await letThrough(tries, 30, () => ATTACKER)).toBe(10);
    expect(await tries.count(ATTACKER)).toBeGreaterThan(0);
  });

  it('lock out nobody elsewhere, and not the owner of the account on a device that they know, in the attacker’s network or not', async () => {
    const tries = signInTries();
    await letThrough(tries, 60, () => ATTACKER);
    expect(await tries.count({ ...HOME, device: null })).toBeNull();
    expect(await tries.count(HOME)).toBeNull();
    expect(await tries.count({ ...HOME, network: ATTACKER.network })).toBeNull();
  });

  it('from many networks are a hundred together, which a known device does not wait for', async () => {
    const tries = signInTries();
    expect(await letThrough(tries, 150, (index) => ({ ...ATTACKER, network: `203.0.113.${index}` }))).toBe(100);
    expect(await tries.count(HOME)).toBeNull();
  });

  it('of many accounts from one network are fifty', async () => {
    expect(await letThrough(signInTries(), 80, (index) => ({ ...ATTACKER, email: `${index}@forbundet.se` }))).toBe(50);
  });

  it('are limited on a stolen device too', async () => {
    expect(await letThrough(signInTries(), 30, () => HOME)).toBe(10);
  });

  it('that were right are not counted', async () => {
    const tries = signInTries();
    for (let index = 0; index < 60; index += 1) {
      expect(await tries.count(ATTACKER)).toBeNull();
      await tries.forget(ATTACKER);
    }
  });
});
