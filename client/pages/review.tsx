import type { ReactNode } from 'react';
import type { Assets } from '#client/pages/layout.tsx';
import { ReviewCodePage } from '#client/pages/review-code.tsx';
import { ReviewsPage } from '#client/pages/reviews.tsx';
import { ReviewMergePage } from '#client/pages/review-merge.tsx';
import { ReviewTextPage } from '#client/pages/review-text.tsx';
import type { ReviewView } from '#core/view/review-view.ts';

/** A page of those who review open answers. */
export const ReviewPage = ({ view, assets }: { readonly view: ReviewView; readonly assets: Assets }): ReactNode => {
  switch (view.page) {
    case 'review-code':
      return <ReviewCodePage view={view} assets={assets} />;
    case 'reviews':
      return <ReviewsPage view={view} assets={assets} />;
    case 'review-text':
      return <ReviewTextPage view={view} assets={assets} />;
    case 'review-merge':
      return <ReviewMergePage view={view} assets={assets} />;
  }
};
