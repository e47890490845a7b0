import type { ReactNode } from 'react';
import { Words } from '#client/components/text/text.tsx';
import { Paragraph } from '#client/pages/short-page.tsx';
import type { Label } from '#core/view/text.ts';
import type { TextDifference } from '#core/view/studio/text-view.ts';

/** Differences that are listed; the texts stand whole beside them. */
const MOST = 50;

export interface TextDifferencesProps {
  readonly differences: readonly TextDifference[];
  /** What the columns of the two texts are called. */
  readonly theirs: Label;
  readonly own: Label;
  /** Of the caption, on a page with several tables. */
  readonly id?: string;
}

/** Where two texts differ, value by value. */
export const TextDifferences = ({ differences, theirs: one, own: other, id = 'skillnader' }: TextDifferencesProps): ReactNode => (
  <>
    <section className="tablebox" tabIndex={0} aria-labelledby={id}>
      <table className="differences">
        <caption id={id}>
          <Words of={{ key: 'studio.text.differences', parameters: { n: differences.length, count: differences.length } }} />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Words of={{ key: 'studio.text.place' }} />
            </th>
            <th scope="col">
              <Words of={one} />
            </th>
            <th scope="col">
              <Words of={other} />
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
    {differences.length > MOST && <Paragraph of={{ key: 'studio.earlier.more', parameters: { n: differences.length - MOST } }} />}
  </>
);
