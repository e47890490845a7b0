import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import { TextDifferences } from '#client/pages/studio/text-differences.tsx';
import type { TextConflict } from '#core/view/studio/text-view.ts';

/** Somebody else has saved meanwhile: what differs, and their whole text. The reader's own stands in the form. */
export const TextConflictPart = ({ conflict }: { readonly conflict: TextConflict }): ReactNode => (
  <section className="conflict" aria-labelledby="konflikt" tabIndex={-1} autoFocus>
    <h2 id="konflikt">
      <Words of={{ key: 'studio.text.conflict', parameters: { name: conflict.by } }} />
    </h2>
    <Paragraph of={{ key: 'studio.text.conflict.text' }} />
    {conflict.differences === null ? <Paragraph of={{ key: 'studio.text.conflict.lines' }} /> : <TextDifferences differences={conflict.differences} theirs={{ text: conflict.by, lang: 'sv' }} own={{ key: 'studio.text.you' }} />}
    <label className="govuk-label" htmlFor="annans-text">
      <Words of={{ key: 'studio.text.theirs', parameters: { name: conflict.by } }} />
    </label>
    <textarea className="govuk-textarea source" id="annans-text" rows={12} readOnly defaultValue={conflict.json} />
  </section>
);
