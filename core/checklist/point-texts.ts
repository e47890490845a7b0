import type { CheckPoint } from '#core/checklist/checklist.ts';
import type { Label } from '#core/view/text.ts';

/** What a point of the checklist says, and what to do about it; null where that is said already. */
export const pointTexts = (what: CheckPoint['what']): { readonly message: Label; readonly better: Label | null } =>
  what.kind === 'lack'
    ? { message: { key: `studio.lack.${what.lack}` }, better: { key: `studio.lack.mend.${what.lack}` } }
    : { message: said(what.message), better: what.better === '' ? null : said(what.better) };

const said = (text: string): Label => ({ text, lang: 'sv' });
