import type { ReactNode } from 'react';
import { CodePage } from '#client/pages/code-page.tsx';
import type { Assets } from '#client/pages/layout.tsx';
import { CODE } from '#core/view/codes.ts';
import type { ReviewCodeView } from '#core/view/review-view.ts';

const TEXTS = { title: { key: 'review.title' }, lead: { key: 'review.lead' }, label: { key: 'review.code' }, hint: { key: 'resume.code.hint' } };

/** Where a reviewer's code opens the open answers of a survey. */
export const ReviewCodePage = ({ view, assets }: { readonly view: ReviewCodeView; readonly assets: Assets }): ReactNode => <CodePage view={view} assets={assets} name={CODE} value={view.code} texts={TEXTS} />;
