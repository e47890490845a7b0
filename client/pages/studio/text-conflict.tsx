import type { ReactNode } from 'react';
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
    <section className="tablebox" tabIndex={0} aria-labelledby="skillnader">
      <table className="differences">
        <caption id="skillnader">
          <Words of={{ key: 'studio.text.differences', parameters: { n: differences.length, count: differences.length } }} />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Words of={{ key: 'studio.text.place' }} />
            </th>
            <th scope="col">{by}</th>
            <th scope="col">
              <Words of={{ key: 'studio.text.you' }} />
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.slice(0, MOST).map(({ path, theirs, own }) => (
            <tr key={path}>
              <th scope="row">{path === '' ? <Words of={{ key: 'studio.text.whole' }} /> : path}</th>
              <td>{theirs ?? <Words of={{ key: 'studio.text.absent' }} />}</td>
              <td>{own ?? <Words of={{ key: 'studio.text.absent' }} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    {differences.length > MOST && <Paragraph of={{ key: 'studio.text.more', parameters: { n: differences.length - MOST } }} />}
  </>
);
