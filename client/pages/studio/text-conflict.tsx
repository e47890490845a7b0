import type { ReactNode } from 'react';
import { StackedTable } from '#client/components/stacked-table/stacked-table.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { TextConflict, TextDifference } from '#core/view/studio/text-view.ts';

/** Differences that are listed; both texts stand whole beside them. */
const MOST = 50;

/** Somebody else has saved meanwhile: what differs, and their whole text. The reader's own stands in the form. */
export const TextConflictPart = ({ conflict }: { readonly conflict: TextConflict }): ReactNode => (
  <section className="conflict" aria-labelledby="konflikt" tabIndex={-1} autoFocus>
    <h2 id="konflikt">
      <Words of={{ key: 'studio.text.conflict', parameters: { name: conflict.by } }} />
    </h2>
    <Paragraph of={{ key: 'studio.text.conflict.text' }} />
    {conflict.differences === null ? <Paragraph of={{ key: 'studio.text.conflict.lines' }} /> : <Differences differences={conflict.differences} by={conflict.by} />}
    <label className="govuk-label" htmlFor="annans-text">
      <Words of={{ key: 'studio.text.theirs', parameters: { name: conflict.by } }} />
    </label>
    <textarea className="govuk-textarea source" id="annans-text" rows={12} readOnly defaultValue={conflict.json} />
  </section>
);

const Differences = ({ differences, by }: { readonly differences: readonly TextDifference[]; readonly by: string }): ReactNode => (
  <>
    <StackedTable
      kind="differences"
      id="skillnader"
      caption={<Words of={{ key: 'studio.text.differences', parameters: { n: differences.length, count: differences.length } }} />}
      columns={[<Words key="plats" of={{ key: 'studio.text.place' }} />, by, <Words key="du" of={{ key: 'studio.text.you' }} />]}
      rows={differences.slice(0, MOST).map(({ path, theirs, own }) => ({ id: path, cells: [path === '' ? <Words key="plats" of={{ key: 'studio.text.whole' }} /> : path, theirs ?? <Absent key="annan" />, own ?? <Absent key="du" />] }))}
    />
    {differences.length > MOST && <Paragraph of={{ key: 'studio.text.more', parameters: { n: differences.length - MOST } }} />}
  </>
);

const Absent = (): ReactNode => <Words of={{ key: 'studio.text.absent' }} />;
