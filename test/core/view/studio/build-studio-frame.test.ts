import { describe, expect, it } from 'vitest';
import { buildStudioFrame, type StudioReader } from '#core/view/studio/build-studio-frame.ts';
import { errorsOf, radios, textField } from '#core/view/studio/studio-fields.ts';

const reader: StudioReader = { name: 'Kim Ek', organisation: 'Förbundet', role: 'author', csrf: 'a1' };
const linksOf = (role: StudioReader['role'], address: string): readonly (string | boolean)[] => buildStudioFrame({ reader: { ...reader, role }, address }).studio.links.flatMap(({ address: to, current }) => (current ? [to, true] : [to]));

describe('the frame of a page of the studio', () => {
  it('leads to what the reader may do, and marks where they are, also below it', () => {
    expect(linksOf('author', '/studio/enkater/medarbetare/text')).toEqual(['/studio/enkater', true, '/studio/konto', '/studio/hjalp']);
    for (const address of ['/studio/personer', '/studio/logg', '/studio/nycklar/ny']) {
      expect(linksOf('owner', address), address).toEqual(['/studio/enkater', '/studio/personer', true, '/studio/arenden', '/studio/register', '/studio/konto', '/studio/hjalp']);
    }
  });

  it('tells nothing to who is not signed in', () => {
    expect(buildStudioFrame({ reader: null, address: '/studio/logga-in' }).studio).toEqual({ account: null, links: [], back: null });
  });
});

describe('a field of a form', () => {
  const state = { typed: (name: string) => `typed ${name}`, problems: [{ field: 'namn', text: { key: 'studio.name.missing' } }] };

  it('shows what was typed and what is wrong, but never a password', () => {
    expect(textField({ name: 'namn', label: { key: 'studio.yourName' } }, state)).toMatchObject({ value: 'typed namn', error: { text: { key: 'studio.name.missing' } } });
    expect(textField({ name: 'losenord', label: { key: 'studio.password' }, input: 'password' }, state)).toMatchObject({ value: '', error: null });
  });

  it('is where the error summary leads: to the first choice of several', () => {
    const [first] = radios({ name: 'namn', label: { key: 'studio.kind' }, options: [{ value: 'a', label: { key: 'yes' } }, { value: 'b', label: { key: 'no' } }] }, state).options;
    expect(errorsOf(state)[0]?.target).toBe(first?.id);
  });
});
