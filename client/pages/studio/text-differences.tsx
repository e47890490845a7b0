import type { ReactNode } from 'react';
import { StackedTable } from '#client/components/stacked-table/stacked-table.tsx';
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
    <StackedTable
      kind="differences"
      id={id}
      caption={<Words of={{ key: 'studio.text.differences', parameters: { n: differences.length, count: differences.length } }} />}
      columns={[<Words key="plats" of={{ key: 'studio.text.place' }} />, <Words key="en" of={one} />, <Words key="annan" of={other} />]}
      rows={differences.slice(0, MOST).map(({ path, theirs, own }) => ({ id: path, cells: [path === '' ? <Words key="plats" of={{ key: 'studio.text.whole' }} /> : path, theirs ?? <Absent key="en" />, own ?? <Absent key="annan" />] }))}
    />
    {differences.length > MOST && <Paragraph of={{ key: 'studio.earlier.more', parameters: { n: differences.length - MOST } }} />}
  </>
);

const Absent = (): ReactNode => <Words of={{ key: 'studio.text.absent' }} />;
