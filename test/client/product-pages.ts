import type { Locale } from '#client/texts.ts';
import { groupBy } from '#core/language/group-by.ts';

/** Where the texts of the interface stand, by how their keys begin. Those of every page are read once, not on each. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'every page': ['site.', 'skip.', 'back', 'continue', 'lang.', 'help.', 'foot.', 'home'],
  list: ['list.'],
  'published report': ['results.'],
  start: ['start', 'resume.title', 'resume.info', 'resume.no', 'resume.link'],
  'code of a pause': ['resume.'],
  question: ['welcome.', 'progress', 'part', 'title.part', 'skip', 'pause', 'clear', 'required.', 'hint.', 'or', 'other.', 'yes', 'no', 'none.', 'selectall.', 'dontknow.', 'refuse.', 'select.', 'date.', 'chars.', 'rank.', 'exclusive.', 'loading', 'sending', 'word.', 'sign.'],
  'question with errors': ['error.'],
  'check answers': ['check.', 'answers.', 'submit'],
  receipt: ['done.', 'delete.mine'],
  'no to consent': ['declined'],
  closed: ['closed'],
  paused: ['pause.'],
  withdraw: ['withdraw.', 'delete.confirm', 'delete.final'],
  'answers on paper, typed in': ['entry.'],
  'open answers, reviewed': ['review.'],
  privacy: ['privacy.'],
  accessibility: ['accessibility.', 'report.'],
  'reading settings': ['settings.'],
  paper: ['paper.'],
  'reading aloud': ['listen.'],
  'what figures say': ['finding.', 'tenths', 'goal.'],
  'who answered': ['whoAnswered.', 'weights.'],
};

export interface ProductPage {
  readonly page: string;
  readonly texts: readonly string[];
}

/** `pause.title` begins with `pause.`; `pause` is a key of its own. A problem page is one for each problem. */
const pageOf = (key: string): string => {
  if (key === 'retry') return 'problem forged';
  if (key.startsWith('problem.')) return key.split('.').slice(0, 2).join(' ');
  const fits = Object.entries(PAGES).flatMap(([page, starts]) => starts.filter((start) => key === start || (start.endsWith('.') && key.startsWith(start)) || key.startsWith(`${start}.`) || key.startsWith(`${start}_`)).map((start) => ({ page, length: start.length })));
  return fits.toSorted((a, b) => b.length - a.length)[0]?.page ?? `(${key})`;
};

/** The pages of the product itself with the texts that stand on them, of a plural the form of many. A key that no page has is a page in brackets. */
export const productPages = (locale: Locale): readonly ProductPage[] => {
  const keys = Object.keys(locale).filter((key) => !key.endsWith('_one'));
  return [...groupBy(keys, pageOf)].map(([page, own]) => ({ page, texts: own.map((key) => locale[key] ?? '') }));
};
