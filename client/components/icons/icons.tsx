import type { ReactNode } from 'react';

/** All drawings are decoration: words beside them always say the same. */
const Drawing = ({ box, inside }: { readonly box: string; readonly inside: string }): ReactNode => (
  <svg viewBox={box} aria-hidden="true" focusable="false" dangerouslySetInnerHTML={{ __html: inside }} />
);

/** The mark: an answered radio that speaks. */
export const Mark = (): ReactNode => (
  <Drawing
    box="0 0 40 40"
    inside='<path d="M20 3.5a16 16 0 1 1-8.6 29.5L4 36l2.6-7.6A16 16 0 0 1 20 3.5Z" fill="none" stroke="currentColor" stroke-width="4" stroke-linejoin="round"/><circle cx="20" cy="19.5" r="6.5" fill="currentColor"/>'
  />
);

export const BookIcon = (): ReactNode => (
  <Drawing
    box="0 0 24 24"
    inside='<path d="M12 20c-2-1.6-5-2-9-2V5c4 0 7 .4 9 2 2-1.6 5-2 9-2v13c-4 0-7 .4-9 2ZM12 7v13" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
  />
);

/** A large and a small letter: how the text looks. */
export const TextIcon = (): ReactNode => (
  <Drawing
    box="0 0 24 24"
    inside='<path d="M2 19 8 5l6 14M4.2 14h7.6M15.5 19l3.2-8 3.3 8M16.6 16.4h4.3" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
  />
);

export const InfoIcon = (): ReactNode => (
  <Drawing
    box="0 0 24 24"
    inside='<g fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"><circle cx="12" cy="12" r="9.5"/><path d="M12 11v6"/><circle cx="12" cy="7.3" r=".6" fill="currentColor"/></g>'
  />
);

export const WarningIcon = (): ReactNode => (
  <Drawing
    box="0 0 24 24"
    inside='<path d="M12 2.5 22.5 21.5H1.5Z" fill="currentColor"/><path d="M12 9v6" stroke="var(--error-soft)" stroke-width="2.5" stroke-linecap="round"/><circle cx="12" cy="18.3" r="1.4" fill="var(--error-soft)"/>'
  />
);

/** Two people who talk, in a speech ring. */
export const TalkArt = (): ReactNode => (
  <Drawing
    box="0 0 240 232"
    inside='<path d="M120 14a100 100 0 1 1-54 184L16 216l18-50A100 100 0 0 1 120 14Z" fill="var(--govuk-surface-background-colour)" stroke="currentColor" stroke-width="5" stroke-linejoin="round"/><path d="M58 176h124" stroke="var(--govuk-text-colour)" stroke-width="8" stroke-linecap="round"/><path d="M63 172v-61a23 23 0 0 1 46 0v61Z" fill="var(--brand-ink)"/><circle cx="86" cy="68" r="16" fill="var(--brand-ink)"/><path d="M136 172v-42a20 20 0 0 1 40 0v42Z" fill="var(--picture)"/><circle cx="156" cy="90" r="16" fill="var(--picture)"/><path d="M92 120c14 14 30 16 50 12" stroke="var(--govuk-surface-background-colour)" stroke-width="15" fill="none" stroke-linecap="round"/><path d="M92 120c14 14 30 16 50 12" stroke="var(--brand-ink)" stroke-width="10" fill="none" stroke-linecap="round"/>'
  />
);

const SPEECH = 'M20 3.5a16 16 0 1 1-8.6 29.5L4 36l2.6-7.6A16 16 0 0 1 20 3.5Z';
const speechRing = (place: string, colour: string): string =>
  `<g transform="translate(${place}) scale(.95)"><path d="${SPEECH}" fill="none" stroke="${colour}" stroke-width="4" stroke-linejoin="round"/><circle cx="20" cy="19.5" r="6.5" fill="${colour}"/></g>`;

/** The crowd on the first page: different people, some of whom say something. Always on the deep band. */
export const PeopleArt = (): ReactNode => (
  <Drawing
    box="0 0 560 190"
    inside={`<path d="M24 190V122a28 28 0 0 1 56 0V190Z" fill="#8fd6bf"/><circle cx="52" cy="70" r="18" fill="#f3f6f0"/><path d="M99 190V141a25 25 0 0 1 50 0V190Z" fill="#ffc22e"/><circle cx="124" cy="92" r="18" fill="#8fd6bf"/><path d="M160 190 148 118" stroke="#f3f6f0" stroke-width="6" stroke-linecap="round"/><path d="M196 158v-24a24 24 0 0 1 48 0v24h22v8h-70Z" fill="#f08a80"/><circle cx="220" cy="88" r="18" fill="#f3f6f0"/><circle cx="222" cy="164" r="26" fill="none" stroke="#f3f6f0" stroke-width="6"/><circle cx="222" cy="164" r="5" fill="#f3f6f0"/><path d="M266 162v22h10" fill="none" stroke="#f3f6f0" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/><path d="M291 190V107a29 29 0 0 1 58 0V190Z" fill="#f3f6f0"/><circle cx="320" cy="54" r="18" fill="#ffc22e"/><path d="M368 190V152a24 24 0 0 1 48 0V190Z" fill="#b9d7ef"/><circle cx="392" cy="104" r="18" fill="#f3f6f0"/><path d="M426 190v-30a14 14 0 0 1 14-14h22v-8a12 12 0 0 1 12-12h6l4-8 4 10a10 10 0 0 1 6 9v3a6 6 0 0 1-6 6h-8v44h-10v-22h-32v22Z" fill="#8fd6bf"/><path d="M412 140 462 140" stroke="#b9d7ef" stroke-width="5" stroke-linecap="round"/><path d="M493 190V125a27 27 0 0 1 54 0V190Z" fill="#ffc22e"/><circle cx="520" cy="74" r="18" fill="#f08a80"/>${speechRing('66 4', '#ffc22e')}${speechRing('240 20', '#8fd6bf')}${speechRing('404 24', '#f3f6f0')}`}
  />
);

/** Heights of the columns and colours of the dots: drawn once by hand, never from answers. */
const COLUMNS = ['m', 'by', 'yrw', 'yrrwr', 'rbyyrr', 'mrwbb', 'mwbr', 'rwbby', 'yby', 'my', 'w', 'y'];
const DOTS: Readonly<Record<string, string>> = { m: '#8fd6bf', b: '#b9d7ef', y: '#ffc22e', r: '#f08a80', w: '#f3f6f0' };

/** The dot plot on the receipt: one of the dots is you. */
export const DotsArt = (): ReactNode => (
  <Drawing
    box="0 0 412 212"
    inside={COLUMNS.flatMap((column, x) => [...column].map((dot, y) => `<circle cx="${30 + 32 * x}" cy="${196 - 30 * y}" r="12" fill="${DOTS[dot] ?? ''}"/>`)).join('')}
  />
);
