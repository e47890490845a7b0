import { expect } from 'vitest';
import type { TestApp } from '#test/support/test-app.ts';
import { visit, type Visitor } from '#test/support/visitor.ts';
import { consented } from './typing.ts';

/** The button of a pause. */
export const PAUSE = 'Spara och fortsätt senare';
/** The code that a page shows. */
export const codeOn = (visitor: Visitor): string => visitor.page.document.querySelector('.receipt__code')?.textContent ?? 'no code';

/** What stands in the field of the hours. */
export const hoursOn = (visitor: Visitor): string | undefined => visitor.page.document.querySelector<HTMLInputElement>('input[name=timmar]')?.value;

/** What people do who take pauses. */
export const pausing = (ask: () => TestApp) => {
  /** Somebody who has said yes, written a number of hours and taken a pause. */
  const paused = async (hours = '12'): Promise<Visitor> => {
    const visitor = await consented(ask());
    visitor.fill('Hur många timmar?', hours);
    await visitor.press(PAUSE);
    return visitor;
  };
  /** Somebody who has answered everything and not sent it. */
  const checked = async (): Promise<Visitor> => {
    const visitor = await consented(ask());
    await visitor.press('Hoppa över');
    visitor.fill('Din e-post', 'a@b.se');
    await visitor.press('Fortsätt');
    for (let pages = 0; !visitor.page.path.endsWith('/granska'); pages += 1) {
      expect(pages).toBeLessThan(9);
      visitor.page.document.querySelectorAll<HTMLInputElement>('fieldset input[value="1"]').forEach((radio) => (radio.checked = true));
      await visitor.press('Fortsätt');
    }
    return visitor;
  };
  const enter = async (code: string, visitor = visit(ask().origin)): Promise<Visitor> => {
    await visitor.open('/fortsatt');
    visitor.fill('Koden som du fick', code);
    await visitor.press('Fortsätt');
    return visitor;
  };
  return { paused, checked, enter };
};
