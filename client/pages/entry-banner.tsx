import type { ReactNode } from 'react';
import { Button, QuietButton } from '#client/components/button/button.tsx';
import { Notice } from '#client/components/notice/notice.tsx';
import { Words } from '#client/components/text/text.tsx';
import { Form } from '#client/pages/form.tsx';
import type { EntryMode } from '#core/view/frame-view.ts';

interface EntryProps {
  readonly entry: EntryMode;
}

/** On every page where answers on paper are typed in: that they are, and the way out. `leaving`: the form that keeps what is typed on the page. */
export const EntryBanner = ({ entry, leaving }: EntryProps & { readonly leaving: string | null }): ReactNode => (
  <div className="entry">
    <div className="govuk-width-container entry__in">
      <p>
        <Words of={{ key: 'entry.banner' }} />
      </p>
      {leaving === null ? <EndForm entry={entry} /> : <QuietButton label={END} value="end" form={leaving} />}
    </div>
  </div>
);

const END = { key: 'entry.end' };

/** Ends the entry from a page on which nothing is typed. */
export const EndForm = ({ entry }: EntryProps): ReactNode => (
  <Form action={entry.end} csrf={entry.csrf}>
    <input type="hidden" name="enkat" value={entry.slug} />
    <QuietButton label={END} value="end" />
  </Form>
);

/** After a paper. */
export const NextPaper = ({ entry }: EntryProps): ReactNode => (
  <Form action={entry.begin} csrf={entry.csrf}>
    <div className="actions">
      <Button label={{ key: 'entry.next' }} value="start" />
    </div>
  </Form>
);

const HOW = ['entry.how.language', 'entry.how.exactly', 'entry.how.empty', 'entry.how.required', 'entry.how.consent'] as const;

/** What is done with a paper that is not like the pages: never a guess in somebody's name. */
export const EntryHow = ({ version }: { readonly version: number }): ReactNode => (
  <Notice>
    <ul className="govuk-list govuk-list--bullet">
      <li>
        <Words of={{ key: 'entry.how.version', parameters: { number: version } }} />
      </li>
      {HOW.map((key) => (
        <li key={key}>
          <Words of={{ key }} />
        </li>
      ))}
    </ul>
  </Notice>
);
