import type { ReactNode } from 'react';
import { CodePage } from '#client/pages/code-page.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { CODE } from '#core/view/codes.ts';
import type { EntryPageView } from '#core/view/page-view.ts';

const TEXTS = { title: { key: 'entry.title' }, lead: { key: 'entry.lead' }, label: { key: 'entry.code' }, hint: { key: 'resume.code.hint' } };

/** Where an operator's code opens a questionnaire for answers on paper. */
export const EntryPage = ({ view, assets }: { readonly view: EntryPageView; readonly assets: Assets }): ReactNode => <CodePage view={view} assets={assets} name={CODE} value={view.code} notice={view.found ? { key: 'entry.found' } : null} texts={TEXTS} />;
